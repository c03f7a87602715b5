import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { changeAct, createAct, deleteAct, type Owner, timerFrom } from './acts.ts'
import type { Fields } from './entry.ts'
import type { Act } from './operation.ts'
import { Browser } from './rig.ts'
import { jonas, miraInHours, miraInTimes, TestHarvest } from './rig-harvest.ts'
import { clock, hours } from './sample-operations.ts'
import { toSeen } from './to-seen.ts'
import { toTimeEntry } from './to-time-entry.ts'

const minute = 60_000
const mira = [miraInHours, miraInTimes]

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

/** Ten acts of Mira's in both accounts, made offline. Her token is good for so many writes of them. */
async function tenActs(writesUntilExpiry: number) {
  const harvest = new TestHarvest(createSandbox, tokenOfPerson('Mira'))
  const session = { expires: true }
  const browser = new Browser({
    clock: harvest.clock,
    fetch(input, init) {
      const request = new Request(input, init)
      const isOver = session.expires && harvest.writes().length >= writesUntilExpiry
      if (isOver) request.headers.set('authorization', 'Bearer 5120431.at.expired')
      return harvest.fetch(request)
    },
  })
  const [inHours, inTimes] = await Promise.all(mira.map(async (owner) => (await harvest.works(owner))[0]))
  if (!inHours || !inTimes) throw new Error('Mira has no work')
  const known = async (notes: string) => {
    const body = {
      project_id: inHours.project.id,
      task_id: inHours.task.id,
      spent_date: harvest.today,
      hours: 1,
      notes,
    }
    return toSeen(await (await harvest.ask('/api/v2/time_entries', miraInHours, 'POST', body)).json())
  }
  const [first, second, third] = [await known('First'), await known('Second'), await known('Third')]
  const named = (id: string, owner: Owner) => ({ id, owner, actedAt: harvest.clock.now() })
  const fields = (notes: string, owner: Owner): Fields => ({
    work: owner === miraInHours ? inHours : inTimes,
    day: harvest.today,
    notes,
    time: owner === miraInHours ? hours(2) : clock(480, 540),
  })
  const create = (id: string, owner: Owner) => createAct(named(id, owner), fields(id, owner))
  const standing = (one: typeof first) => ({
    entry: toTimeEntry(miraInHours.accountId, one),
    readAt: harvest.clock.now(),
  })
  const timer = { ...fields('e', miraInHours), time: timerFrom(harvest.moment, false) }
  const acts: Act[] = [
    create('a', miraInHours),
    create('b', miraInHours),
    changeAct(named('c', miraInHours), standing(first), { notes: 'Changed' }),
    deleteAct(named('d', miraInHours), standing(second)),
    createAct(named('e', miraInHours), timer),
    changeAct(named('f', miraInHours), standing(third), { time: hours(3) }),
    create('g', miraInHours),
    create('h', miraInTimes),
    create('i', miraInTimes),
    create('j', miraInTimes),
  ]
  const open = async (...owners: Owner[]) => {
    const tab = await browser.openTab()
    tab.serve(owners)
    await harvest.clock.idle()
    return tab
  }
  browser.isOnline = false
  browser.signIn(tokenOfPerson('Mira'))
  const tab = await open(...mira)
  for (const act of acts) await tab.act([act])
  const table = async () =>
    (await Promise.all(mira.map((owner) => harvest.table(owner))))
      .flat()
      .map(({ notes, hours: decimal, is_running, started_time }) =>
        [notes, is_running ? 'runs' : decimal, started_time].join(' '),
      )
      .toSorted()
  return { harvest, browser, session, tab, open, table }
}

const wanted = [
  'Changed 1 ',
  'Third 3 ',
  'a 2 ',
  'b 2 ',
  'e runs ',
  'g 2 ',
  'h 1 8:00am',
  'i 1 8:00am',
  'j 1 8:00am',
].toSorted()

const positions = Array.from({ length: 11 }, (_, index) => index)

describe.each(positions)('a session that ends after %i of ten writes', (position) => {
  it('loses and doubles nothing when the same person signs in again', async () => {
    const { harvest, browser, session, tab, open, table } = await tenActs(position)
    browser.isOnline = true
    tab.hurry()
    await harvest.clock.pass(30 * minute)
    expect(harvest.writes().length).toBeGreaterThanOrEqual(position)
    const left = tab.store.getState().operations.filter(({ state }) => state.is !== 'done')
    expect(left).toHaveLength(10 - position)
    session.expires = false
    browser.kill(tab)
    browser.signIn(tokenOfPerson('Mira'))
    const next = await open(...mira)
    await harvest.clock.pass(minute)
    expect(await table()).toEqual(wanted)
    expect(next.store.getState().operations.every(({ state }) => state.is === 'done')).toBe(true)
  })

  it('sends nothing for another person, who leaves it all as it is', async () => {
    const { harvest, browser, session, tab, open, table } = await tenActs(position)
    browser.isOnline = true
    tab.hurry()
    await harvest.clock.pass(30 * minute)
    const before = await table()
    session.expires = false
    browser.kill(tab)
    browser.signIn(tokenOfPerson('Jonas'))
    const others = await open(jonas)
    await harvest.clock.pass(60 * minute)
    expect(harvest.asked.filter(({ token }) => token === tokenOfPerson('Jonas'))).toEqual([])
    expect(await table()).toEqual(before)
    browser.kill(others)
    browser.signIn(tokenOfPerson('Mira'))
    await open(...mira)
    await harvest.clock.pass(2 * minute)
    expect(await table()).toEqual(wanted)
  })
})
