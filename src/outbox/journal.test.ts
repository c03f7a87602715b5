import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { day } from '../domain/day.ts'
import { entered } from './enter.ts'
import { openJournal } from './journal.ts'
import type { Act, Operation } from './operation.ts'

const anna = { userId: 11, accountId: 7 }
const work = {
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
}

const entry = (id: string, owner = anna): Act => ({
  ...owner,
  id,
  personName: 'Anna',
  accountName: 'Account',
  goal: { kind: 'create', fields: { work, day: day('2026-03-09'), notes: id, time: { kind: 'hours', seconds: 3600 } } },
  actedAt: 1,
})

const open = () => openJournal(() => undefined)
const idsIn = async (journal: Awaited<ReturnType<typeof open>>) => (await journal.read()).map(({ id }) => id)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('the journal', () => {
  it('still has after a reload what it has kept', async () => {
    const before = await open()
    await before.change(anna, (operations) => entered(operations, entry('a')))
    before.close()
    expect(await idsIn(await open())).toEqual(['a'])
  })

  it('takes the same act once, however many tabs enter it at the same moment', async () => {
    const tabs = await Promise.all([open(), open(), open()])
    await Promise.all(tabs.map((tab) => tab.change(anna, (operations) => entered(operations, entry('a')))))
    expect(await idsIn(await open())).toEqual(['a'])
  })

  it('loses nothing when two tabs enter different acts at the same moment', async () => {
    const [one, other] = [await open(), await open()]
    await Promise.all([
      one.change(anna, (operations) => entered(operations, entry('a'))),
      other.change(anna, (operations) => entered(operations, entry('b'))),
    ])
    expect(await idsIn(one)).toEqual(['a', 'b'])
  })

  it('shows each person in each account theirs alone', async () => {
    const journal = await open()
    const ben = { userId: 12, accountId: 7 }
    await journal.change(anna, (operations) => entered(operations, entry('a')))
    await journal.change(ben, (operations) => {
      expect(operations).toEqual([])
      return entered(operations, entry('b', ben))
    })
    await journal.change(anna, () => [])
    expect(await idsIn(journal)).toEqual(['b'])
  })

  it('asks for strict durability with every change', async () => {
    const journal = await open()
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await journal.change(anna, (operations) => entered(operations, entry('a')))
    expect(asked.mock.calls.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
    asked.mockRestore()
  })

  it('opens anew when the browser has dropped its connection', async () => {
    const journal = await open()
    journal.close()
    await journal.change(anna, (operations) => entered(operations, entry('a')))
    expect(await idsIn(journal)).toEqual(['a'])
  })

  it('keeps nothing of a change that fails half-way', async () => {
    const journal = await open()
    await journal.change(anna, (operations) => entered(operations, entry('a')))
    const isRefused = journal.change(anna, (operations) => [
      ...operations.map((one) => ({ ...one, seq: 99 })),
      // what cannot be cloned cannot be kept
      ...entered([], entry('b')).map((one) => Object.assign(one, { notes: () => 0 })),
    ])
    await expect(isRefused).rejects.toThrow('cloned')
    expect((await journal.read()).map(({ id, seq }) => [id, seq])).toEqual([['a', 1]])
  })

  it('is not to be had where the browser refuses to store', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError')
    })
    await expect(open()).rejects.toThrow('Refused')
  })

  it('keeps what is done in several accounts together, or none of it', async () => {
    const journal = await open()
    const inOther = { userId: 12, accountId: 8 }
    const both = (last: Operation[]) =>
      journal.changeAll([
        { owner: anna, change: (operations) => entered(operations, entry('a')) },
        { owner: inOther, change: () => last },
      ])
    const broken = entered([], entry('b', inOther)).map((one) => Object.assign(one, { notes: () => 0 }))
    await expect(both(broken)).rejects.toThrow('cloned')
    expect(await idsIn(journal)).toEqual([])
    expect(await both(entered([], entry('b', inOther)))).toMatchObject([[{ id: 'a' }], [{ id: 'b' }]])
    expect(await idsIn(journal)).toEqual(['a', 'b'])
  })

  it('is left alone when a newer Sheaf has changed its form, and says so', async () => {
    const outdated = vi.fn<() => void>()
    const journal = await openJournal(outdated)
    const newer = await openDB('sheaf-outbox', 2)
    expect(outdated).toHaveBeenCalledOnce()
    await expect(journal.change(anna, (operations) => entered(operations, entry('a')))).rejects.toThrow('version')
    await expect(open()).rejects.toThrow('version')
    newer.close()
  })
})
