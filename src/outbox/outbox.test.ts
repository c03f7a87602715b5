import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { discarded } from './choices.ts'
import { atDesk, standing } from './rig-desk.ts'
import { jonas, miraInHours, miraInTimes, TestHarvest } from './rig-harvest.ts'
import { rules } from './rules.ts'

const minute = 60_000
const mira = tokenOfPerson('Mira')
const atHerDesk = () => atDesk(new TestHarvest(createSandbox, mira), mira)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('an act', () => {
  it('is on this device before anything is sent', async () => {
    const { browser, harvest, entry, open } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours)
    await tab.act([entry('a')])
    expect(harvest.asked).toEqual([])
    browser.kill(tab)
    expect(standing(await open())).toEqual([['a', 'queued']])
  })

  it('is kept with the others of its gesture, or none is', async () => {
    const { entry, open } = await atHerDesk()
    const tab = await open()
    // what cannot be cloned cannot be kept
    const broken = Object.assign(entry('b'), { accountName: () => 0 })
    await expect(tab.act([entry('a'), broken])).rejects.toThrow('cloned')
    expect(standing(tab)).toEqual([])
  })

  it('is kept with those of its gesture in another account, or none is', async () => {
    const { browser, entry, open, notesIn, pass } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours, miraInTimes)
    const broken = Object.assign(entry('b', miraInTimes), { accountName: () => 0 })
    await expect(tab.act([entry('a'), broken])).rejects.toThrow('cloned')
    expect(standing(tab)).toEqual([])
    await tab.act([entry('a'), entry('b', miraInTimes)])
    expect(standing(tab)).toEqual([
      ['a', 'queued'],
      ['b', 'queued'],
    ])
    browser.isOnline = true
    tab.hurry()
    await pass(minute)
    expect([await notesIn(miraInHours), await notesIn(miraInTimes)]).toEqual([['a'], ['b']])
  })

  it('that comes twice, from whichever tab, is one', async () => {
    const { entry, open, notesIn, pass } = await atHerDesk()
    const [one, other] = [await open(miraInHours), await open(miraInHours)]
    await Promise.all([one.act([entry('a')]), one.act([entry('a')]), other.act([entry('a')])])
    await pass(minute)
    await other.act([entry('a')])
    await pass(minute)
    expect(await notesIn()).toEqual(['a'])
  })

  it('of many quick ones in two tabs reaches Harvest once, as each of them does', async () => {
    const { harvest, entry, open, notesIn, pass } = await atHerDesk()
    const [one, other] = [await open(miraInHours), await open(miraInHours)]
    const names = Array.from({ length: 40 }, (_, index) => `${index}`)
    await Promise.all(names.map((name, index) => (index % 2 === 0 ? one : other).act([entry(name)])))
    await pass(10 * minute)
    expect(new Set(await notesIn())).toEqual(new Set(names))
    expect([harvest.writes().length, (await notesIn()).length]).toEqual([40, 40])
  })
})

describe('several tabs', () => {
  it('show the same, and only one sends', async () => {
    const { harvest, entry, open, pass } = await atHerDesk()
    const [one, other] = [await open(miraInHours), await open(miraInHours)]
    await harvest.fail({ delayMs: 5000 })
    await one.act([entry('a')])
    await harvest.clock.idle()
    expect([standing(one), standing(other)]).toEqual([[['a', 'sending']], [['a', 'sending']]])
    await pass(minute)
    expect([standing(one), standing(other)]).toEqual([[], []])
    expect(harvest.writes()).toEqual(['POST /v2/time_entries'])
  })

  it('come to rest: what nobody changes is not told', async () => {
    const { harvest, browser, entry, open, pass } = await atHerDesk()
    const [one] = [await open(miraInHours), await open(miraInHours), await open(miraInHours)]
    await one.act([entry('a')])
    await pass(minute)
    const { rings } = browser
    expect(rings).toBeLessThan(10)
    for (let count = 0; count < 5; count++) {
      one.hurry()
      await harvest.clock.idle()
    }
    expect(browser.rings).toBe(rings)
  })

  it('hear of Harvest once, so that what was read since is not taken back', async () => {
    const { entry, open, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    await tab.act([entry('a')])
    await pass(minute)
    expect(tab.news).toMatchObject([{ notes: 'a' }])
    tab.hurry()
    await pass(10 * minute)
    expect(tab.news).toHaveLength(1)
  })

  it('go on when the one that sent is gone with the lock', async () => {
    const { harvest, browser, entry, open, notesIn, pass } = await atHerDesk()
    const [one, other] = [await open(miraInHours), await open(miraInHours)]
    await harvest.fail({ hold: 'before' })
    await one.act([entry('a')])
    await other.act([entry('b')])
    await harvest.clock.idle()
    expect(standing(other)).toEqual([
      ['a', 'sending'],
      ['b', 'queued'],
    ])
    browser.kill(one)
    await harvest.faults()
    await pass(5000)
    expect(standing(other)).toEqual([['a', 'unknown']])
    await pass(2 * minute)
    expect(standing(other)).toEqual([])
    expect(new Set(await notesIn())).toEqual(new Set(['a', 'b']))
  })

  it('stop what they do when they are closed', async () => {
    const { harvest, browser, entry, open, pass } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours)
    await tab.act(['a', 'b', 'c'].map((name) => entry(name)))
    browser.isOnline = true
    tab.hurry()
    tab.close()
    await pass(10 * minute)
    expect(harvest.writes().length).toBeLessThan(2)
  })
})

describe('whose acts are sent', () => {
  it('are those of the person who is signed in: another sends nothing of them', async () => {
    const { harvest, browser, entry, open, notesIn, pass } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours, miraInTimes)
    await tab.act([entry('a')])
    await tab.act([entry('b', miraInTimes)])
    browser.isOnline = true
    browser.signIn(tokenOfPerson('Jonas'))
    tab.serve([jonas])
    await pass(60 * minute)
    expect(harvest.asked).toEqual([])
    expect(standing(tab)).toEqual([
      ['a', 'queued'],
      ['b', 'queued'],
    ])
    browser.signIn(tokenOfPerson('Mira'))
    tab.serve([miraInHours, miraInTimes])
    await pass(minute)
    expect([await notesIn(), await notesIn(miraInTimes)]).toEqual([['a'], ['b']])
  })

  it('are no more hers from the moment another is served, in the middle of a row', async () => {
    const { harvest, browser, entry, open, pass } = await atHerDesk()
    const tab = await open(miraInHours)
    await harvest.fail({ delayMs: 5000 })
    await tab.act(['a', 'b', 'c'].map((name) => entry(name)))
    await harvest.clock.idle()
    browser.signIn(tokenOfPerson('Jonas'))
    tab.serve([jonas])
    await pass(60 * minute)
    expect(harvest.asked).toEqual([{ what: 'POST /v2/time_entries', token: tokenOfPerson('Mira') }])
    expect(standing(tab).map(([id]) => id)).toEqual(['b', 'c'])
    // nor is anything put down as sent
    expect(tab.store.getState().operations.filter(({ lastSentAt }) => lastSentAt !== undefined)).toHaveLength(1)
  })

  it('are no more hers from any point between two awaits', async () => {
    for (let last = 0; last < 14; last++) {
      vi.stubGlobal('indexedDB', new IDBFactory())
      const { harvest, browser, entry, open, notesIn, pass } = await atHerDesk()
      browser.isOnline = false
      const tab = await open(miraInHours)
      await tab.act([entry('a')])
      await tab.act([entry('b')])
      let point = 0
      tab.life.at = (where) => {
        // the token is taken in the same instant in which it is asked whose it is
        if (where === 'before ask' || point++ !== last) return
        browser.signIn(tokenOfPerson('Jonas'))
        tab.serve([jonas])
      }
      browser.isOnline = true
      tab.hurry()
      await pass(60 * minute)
      expect(harvest.asked.filter(({ token }) => token !== mira)).toEqual([])
      browser.signIn(mira)
      tab.serve([miraInHours])
      await pass(60 * minute)
      expect(await notesIn()).toEqual(['a', 'b'])
      expect(harvest.writes()).toHaveLength(2)
    }
  })

  it('wait in sight while their account is not reached any more', async () => {
    const { harvest, browser, entry, open, pass } = await atHerDesk()
    browser.isOnline = false
    const tab = await open(miraInHours, miraInTimes)
    await tab.act([entry('a')])
    await tab.act([entry('b', miraInTimes)])
    tab.serve([miraInTimes])
    browser.isOnline = true
    tab.hurry()
    await pass(60 * minute)
    expect(standing(tab)).toEqual([['a', 'queued']])
    expect(harvest.writes()).toHaveLength(1)
    await tab.decide(miraInHours, (all) => discarded(rules)(all, 'a', harvest.clock.now()))
    expect(standing(tab)).toEqual([])
  })
})

describe('a session that ends', () => {
  it('is asked once, and what waits is sent in the next one', async () => {
    const { harvest, browser, entry, open, notesIn, pass } = await atHerDesk()
    browser.signIn('5120431.at.expired')
    const tab = await open(miraInHours)
    await tab.act(['a', 'b', 'c'].map((name) => entry(name)))
    await pass(60 * minute)
    tab.hurry()
    await pass(minute)
    expect(harvest.asked).toHaveLength(1)
    expect(standing(tab).map(([, state]) => state)).toEqual(['queued', 'queued', 'queued'])
    browser.signIn(tokenOfPerson('Mira'))
    tab.hurry()
    await pass(minute)
    expect(await notesIn()).toEqual(['a', 'b', 'c'])
  })
})
