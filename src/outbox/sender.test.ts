import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { changeAct, createAct, deleteAct, type Owner, stoppedAt, timerFrom } from './acts.ts'
import type { Fields } from './entry.ts'
import type { Act } from './operation.ts'
import { Browser, type Tab } from './rig.ts'
import { miraInHours, miraInTimes, TestHarvest } from './rig-harvest.ts'
import { clock, hours } from './sample-operations.ts'
import { toSeen } from './to-seen.ts'
import { toTimeEntry } from './to-time-entry.ts'
import { undoOf } from './undo.ts'

type Kind = 'create' | 'change' | 'delete' | 'start' | 'stop'

const minute = 60_000
const [short, long] = [10 * minute, 26 * 60 * minute]

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

/** Mira at work in one account, with one entry of an hour and a timer of another. */
async function atWork(owner: Owner, marks = true) {
  const harvest = new TestHarvest(createSandbox, tokenOfPerson('Mira'))
  const browser = new Browser({ clock: harvest.clock, fetch: harvest.fetch, marks })
  browser.signIn(tokenOfPerson('Mira'))
  const [work] = await harvest.works(owner)
  if (!work) throw new Error('Mira has no work')
  const inTimes = owner === miraInTimes
  const time = inTimes ? clock(480, 540) : hours(1)
  const fields = (notes: string): Fields => ({ work, day: harvest.today, notes, time })
  const sent = async (body: object) => {
    const common = { project_id: work.project.id, task_id: work.task.id, spent_date: harvest.today }
    const answer = await harvest.ask('/api/v2/time_entries', owner, 'POST', { ...common, ...body })
    return answer.json()
  }
  const known = toSeen(
    await sent({ notes: 'Known', ...(inTimes ? { started_time: '7:00', ended_time: '7:30' } : { hours: 0.5 }) }),
  )
  const timer = toSeen(await sent({ notes: 'Timer' }))
  await harvest.clock.pass(30 * minute)
  const named = (id: string) => ({ id, owner, actedAt: harvest.clock.now() })
  const standing = (one: typeof known) => ({
    entry: toTimeEntry(owner.accountId, one),
    readAt: harvest.clock.now(),
  })
  const stop = (id: string) => {
    const { entry } = standing(timer)
    return changeAct(named(id), standing(timer), { time: stoppedAt(entry, harvest.moment) })
  }
  const gestures: Record<Kind, (id: string) => Act[]> = {
    create: (id) => [createAct(named(id), fields('New'))],
    change: (id) => [changeAct(named(id), standing(known), { notes: 'Changed', time })],
    delete: (id) => [deleteAct(named(id), standing(known))],
    start: (id) => [
      stop(`${id} before`),
      createAct(named(id), { ...fields('Started'), time: timerFrom(harvest.moment, inTimes) }),
    ],
    stop: (id) => [stop(id)],
  }
  const gesture = (kind: Kind, id = 'a') => gestures[kind](id)
  const open = async () => {
    const tab = await browser.openTab()
    tab.serve([owner])
    await harvest.clock.idle()
    return tab
  }
  const table = async () =>
    (await harvest.table(owner)).map(({ notes, hours: decimal, started_time, ended_time, is_running }) =>
      is_running ? [notes, 'runs', started_time] : [notes, inTimes ? `${started_time}–${ended_time}` : decimal],
    )
  return { harvest, browser, gesture, open, table }
}

/** What becomes of an act when nothing goes wrong. */
async function undisturbed(owner: Owner, kind: Kind) {
  const { harvest, gesture, open, table } = await atWork(owner)
  const tab = await open()
  await tab.act(gesture(kind))
  await harvest.clock.pass(short)
  expect(waiting(tab)).toEqual([])
  return table()
}

const waiting = ({ store }: Tab) => store.getState().operations.filter(({ state }) => state.is !== 'done')

/** Has something happen at each point between two awaits, once the act is kept; until there is no such point. */
async function atEveryPoint(happen: (fatal: number) => Promise<boolean>): Promise<number> {
  const kept = 2
  for (let fatal = kept; ; fatal++) {
    vi.stubGlobal('indexedDB', new IDBFactory())
    if (!(await happen(fatal))) return fatal - kept
  }
}

const accounts = [
  ['hours', miraInHours],
  ['times', miraInTimes],
] as const
const kinds = ['create', 'change', 'delete', 'start', 'stop'] as const
const cases = accounts.flatMap(([name, owner]) => kinds.map((kind) => ({ name, owner, kind })))

describe('what is acknowledged reaches Harvest once', () => {
  it.each(cases)('$kind in $name', async ({ owner, kind }) => {
    const { harvest, gesture, open, table } = await atWork(owner)
    const before = await table()
    const tab = await open()
    await tab.act(gesture(kind))
    await harvest.clock.pass(short)
    const after = await table()
    expect(after).not.toEqual(before)
    expect(waiting(tab)).toEqual([])
    await harvest.clock.pass(long)
    expect(await table()).toEqual(after)
  })

  it.each(cases)('$kind in $name, when its page is gone at any point', { timeout: 30_000 }, async ({ owner, kind }) => {
    const wanted = await undisturbed(owner, kind)
    const points = await atEveryPoint(async (fatal) => {
      const { harvest, gesture, open, table, browser } = await atWork(owner)
      const tab = await open()
      let point = 0
      tab.life.at = () => point++ === fatal && browser.kill(tab)
      await tab.act(gesture(kind))
      await harvest.clock.idle()
      if (!tab.life.isOver) return false
      const next = await open()
      await harvest.clock.pass(short)
      expect({ fatal, table: await table(), waiting: waiting(next) }).toEqual({ fatal, table: wanted, waiting: [] })
      await harvest.clock.pass(long)
      expect({ fatal, table: await table() }).toEqual({ fatal, table: wanted })
      return true
    })
    expect(points).toBeGreaterThan(6)
  })

  it.each(cases)('$kind in $name, when anything fails at any point', { timeout: 30_000 }, async ({ owner, kind }) => {
    const wanted = await undisturbed(owner, kind)
    const points = await atEveryPoint(async (fatal) => {
      const { harvest, gesture, open, table } = await atWork(owner)
      const tab = await open()
      let point = 0
      tab.life.at = () => {
        if (point++ === fatal) throw new DOMException('Out of order', 'AbortError')
      }
      await tab.act(gesture(kind))
      await harvest.clock.idle()
      if (point <= fatal) return false
      await harvest.clock.pass(short)
      expect({ fatal, table: await table(), waiting: waiting(tab) }).toEqual({ fatal, table: wanted, waiting: [] })
      return true
    })
    expect(points).toBeGreaterThan(6)
  })
})

describe('what is undone after it was sent', () => {
  it.each(cases)('is in Harvest as it was: $kind in $name', async ({ owner, kind }) => {
    const { harvest, gesture, open, table } = await atWork(owner)
    const before = await table()
    const tab = await open()
    const acts = gesture(kind)
    await tab.act(acts)
    await harvest.clock.pass(short)
    const undone = acts.toReversed().flatMap((act) => undoOf(act, `${act.id} undone`, harvest.clock.now()) ?? [])
    await tab.act(undone)
    await harvest.clock.pass(short)
    expect(waiting(tab)).toEqual([])
    // an end stays where it was once set, and a new entry goes on from there
    const goesOn = [
      ['Known', '7:00am–7:30am'],
      ['Timer', '10:30am–11:00am'],
      ['Timer', 'runs', '11:00am'],
    ]
    const isNewTimer = owner === miraInTimes && (kind === 'start' || kind === 'stop')
    expect(new Set(await table())).toEqual(new Set(isNewTimer ? goesOn : before))
    await harvest.clock.pass(long)
    expect(await table()).toHaveLength(isNewTimer ? 3 : 2)
  })

  it('counts the time as if the timer had never been stopped', async () => {
    const { harvest, gesture, open } = await atWork(miraInHours)
    const tab = await open()
    const [stop] = gesture('stop')
    if (!stop) throw new Error('Nothing is stopped')
    await tab.act([stop])
    await harvest.clock.pass(short)
    const undo = undoOf(stop, 'undone', harvest.clock.now())
    await tab.act(undo ? [undo] : [])
    await harvest.clock.pass(20 * minute)
    // half an hour before, ten minutes stopped, and twenty since
    expect(await harvest.table(miraInHours)).toMatchObject([{ notes: 'Known' }, { is_running: true, hours: 1 }])
  })
})

describe('an answer that is lost', () => {
  const faults = [
    { drop: 'before' },
    { drop: 'after' },
    { status: 502, body: '<h1>Bad gateway</h1>' },
    { status: 500, cors: true },
    { cutAfterBytes: 40 },
    { cutAfterBytes: 0 },
    { breakAfterBytes: 40 },
    { removeField: 'id' },
    { commit: 'when-abandoned', afterMs: 50_000 },
    { hold: 'after' },
    { delayMs: 20_000 },
    { status: 429, headers: { 'retry-after': '3' }, cors: true },
    { status: 429 },
  ]

  it.each(cases)('of $kind in $name loses and doubles nothing', { timeout: 30_000 }, async ({ owner, kind }) => {
    const wanted = await undisturbed(owner, kind)
    for (const fault of faults) {
      for (const marks of [true, false]) {
        vi.stubGlobal('indexedDB', new IDBFactory())
        const { harvest, gesture, open, table } = await atWork(owner, marks)
        const tab = await open()
        await harvest.fail(fault)
        await tab.act(gesture(kind))
        await harvest.clock.idle()
        expect(harvest.writes()).not.toEqual([])
        await harvest.clock.pass(short)
        await harvest.faults()
        await harvest.clock.pass(short)
        const told = { fault, marks, table: await table(), waiting: waiting(tab) }
        expect(told).toEqual({ fault, marks, table: wanted, waiting: [] })
      }
    }
  })

  it('is never taken for a success, wherever it is cut', { timeout: 30_000 }, async () => {
    const { harvest, gesture, open, table } = await atWork(miraInHours)
    const tab = await open()
    const before = await table()
    for (let bytes = 0; bytes < 1000; bytes += 59) {
      await harvest.fail({ cutAfterBytes: bytes })
      await tab.act(gesture('create', `cut ${bytes}`))
      await harvest.clock.idle()
      expect(waiting(tab).map(({ state }) => state.is)).toEqual(['unknown'])
      await harvest.clock.pass(2 * minute)
      expect(waiting(tab)).toEqual([])
    }
    expect(await table()).toHaveLength(before.length + 17)
  })

  it('is looked for only after the quiet time, so that what is slow has landed', async () => {
    const { harvest, gesture, open } = await atWork(miraInHours)
    const tab = await open()
    await harvest.fail({ commit: 'when-abandoned', afterMs: 55_000 })
    await tab.act(gesture('create'))
    await harvest.clock.pass(89_000)
    expect(harvest.asked.map(({ what }) => what)).toEqual(['POST /v2/time_entries'])
    await harvest.clock.pass(2000)
    expect(harvest.asked.map(({ what }) => what)).toEqual(['POST /v2/time_entries', 'GET /v2/time_entries'])
    expect(waiting(tab)).toEqual([])
  })

  it('and that lands after the look makes a twin, which goes with the sweep', async () => {
    const { harvest, gesture, open, table } = await atWork(miraInHours)
    const tab = await open()
    const before = await table()
    await harvest.fail({ hold: 'before' })
    await tab.act(gesture('create'))
    await harvest.clock.pass(100_000)
    await harvest.faults()
    await harvest.clock.idle()
    expect(await table()).toHaveLength(before.length + 2)
    await harvest.clock.pass(3 * minute)
    expect(await table()).toHaveLength(before.length + 1)
    expect(waiting(tab)).toEqual([])
  })

  it('and that lands late without a marker is asked about', async () => {
    const { harvest, gesture, open, table } = await atWork(miraInHours, false)
    const tab = await open()
    await harvest.fail({ hold: 'before' })
    await tab.act(gesture('create'))
    await harvest.clock.pass(100_000)
    await harvest.faults()
    await harvest.clock.pass(3 * minute)
    expect(waiting(tab)).toMatchObject([{ state: { is: 'parked', because: { kind: 'twins' } } }])
    expect(await table()).toHaveLength(4)
  })
})
