import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { openJournal } from './journal.ts'
import { atDesk, standing } from './rig-desk.ts'
import { miraInHours, TestHarvest } from './rig-harvest.ts'

const minute = 60_000
const mira = tokenOfPerson('Mira')
const atHerDesk = () => atDesk(new TestHarvest(createSandbox, mira), mira)

beforeEach(() => {
  vi.restoreAllMocks()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('a browser that keeps nothing', () => {
  it('keeps acts in the tab, and says so', async () => {
    const { browser, entry, notesIn, pass } = await atHerDesk()
    const tab = await browser.openTab({ open: () => Promise.reject(new DOMException('Refused', 'SecurityError')) })
    expect(tab.store.getState().keeping).toBe('tab')
    tab.serve([miraInHours])
    await tab.act([entry('a')])
    await pass(minute)
    expect(await notesIn()).toEqual(['a'])
  })

  it('says that an act was not kept when there is no room, and keeps the next one when there is', async () => {
    const { harvest, entry, open, notesIn, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    expect(tab.store.getState().keeping).toBe('browser')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    await expect(tab.act([entry('a')])).rejects.toMatchObject({ name: 'QuotaExceededError' })
    await pass(minute)
    expect([standing(tab), harvest.asked]).toEqual([[], []])
    put.mockRestore()
    await tab.act([entry('a')])
    await pass(minute)
    expect(await notesIn()).toEqual(['a'])
  })

  it('sends nothing that it could not put down as being sent', async () => {
    const { harvest, browser, entry, open, notesIn, pass } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours)
    await tab.act([entry('a')])
    browser.isOnline = true
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    tab.hurry()
    await pass(minute)
    expect([standing(tab), harvest.asked]).toEqual([[['a', 'queued']], []])
    put.mockRestore()
    await pass(minute)
    expect(await notesIn()).toEqual(['a'])
  })

  it.each(['InvalidStateError', 'UnknownError'])('but for a moment opens it again (%s)', async (name) => {
    const { entry, open, notesIn, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost.', name)
    })
    await tab.act([entry('a')])
    await pass(minute)
    expect(await notesIn()).toEqual(['a'])
  })

  it('for longer says that an act was not kept', async () => {
    const { entry, open } = await atHerDesk()
    const tab = await open(miraInHours)
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
    })
    await expect(tab.act([entry('a')])).rejects.toMatchObject({ name: 'UnknownError' })
    expect(standing(tab)).toEqual([])
  })
})

describe('a newer Sheaf in another tab', () => {
  it('takes the journal: this one still shows what waits, and takes nothing more', async () => {
    const { harvest, browser, entry, open, pass } = await atHerDesk()
    browser.isOnline = false
    const [tab, other] = [await open(miraInHours), await open(miraInHours)]
    await tab.act([entry('a')])
    const newer = await openDB('sheaf-outbox', 2)
    expect([tab, other].map(({ store }) => store.getState().keeping)).toEqual(['nothing', 'nothing'])
    await expect(tab.act([entry('b')])).rejects.toThrow('newer Sheaf')
    browser.isOnline = true
    other.hurry()
    await pass(minute)
    expect([standing(tab), harvest.asked]).toEqual([[['a', 'queued']], []])
    expect(await newer.count('operations')).toBe(1)
    newer.close()
  })

  it('is not held up by connections that this one has opened anew', async () => {
    const { entry, open } = await atHerDesk()
    const journal = await openJournal(() => undefined)
    journal.close()
    const owner = miraInHours
    await Promise.all(['a', 'b'].map(() => journal.change(owner, (operations) => operations)))
    const tab = await open()
    await tab.act([entry('a')])
    const newer = await openDB('sheaf-outbox', 2, { blocked: () => expect.unreachable('held up') })
    newer.close()
  })
})
