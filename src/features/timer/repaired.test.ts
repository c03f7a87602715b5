import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayAt, daysBetween, minuteAt } from '../../domain/day.ts'
import { startOfDay } from '../../domain/instant.ts'
import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'
import { entered } from '../../outbox/enter.ts'
import type { Act, Operation } from '../../outbox/operation.ts'
import { overlay } from '../../outbox/overlay.ts'
import { undoOf } from '../../outbox/undo.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { moneyOfCompany, usualWays } from '../../queries/ways.ts'
import { gestureIn } from './gesture.ts'
import { begunFrom, endedAt, spent, split, started, without } from './repaired.ts'

const hour = 3_600_000
const minute = 60_000
const zones = ['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu']

const accountIn = (timeZone: string, hasClockTimes: boolean): ReadyAccount => ({
  state: 'ready',
  id: 7,
  name: 'Atelier',
  me: { accountId: 7, userId: 11 },
  profile: {
    userId: 11,
    personName: 'Anna',
    companyName: 'Atelier',
    zoneName: timeZone,
    timeZone,
    ...usualWays,
    moneyAs: moneyOfCompany(undefined),
    hasClockTimes,
  },
})

/** A timer that was started at that instant, after some seconds of an earlier run where there are no clock times. */
const timerSince = (startedAt: number, timeZone: string, inTimes: boolean, secondsBefore = 0): TimeEntry => ({
  id: 5,
  accountId: 7,
  day: dayAt(startedAt, timeZone),
  seconds: secondsBefore,
  notes: 'Sketches',
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
  isRunning: true,
  updatedAt: 0,
  timer: { startedAt, secondsBefore },
  ...(inTimes && { startMinute: minuteAt(startedAt, timeZone) }),
})

let made = 0
const newId = () => `act ${(made += 1)}`

type Case = { zone: string; inTimes: boolean; startedAt: number; run: number; aheadMs: number; before: number }

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...zones),
    inTimes: fc.boolean(),
    startedAt: fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2030, 0, 1) }),
    run: fc.integer({ min: 6 * minute, max: 60 * hour }),
    aheadMs: fc.integer({ min: -26 * 3600, max: 26 * 3600 }).map((seconds) => seconds * 1000),
    before: fc.nat(8 * 3600),
  })
  .map((one) => ({ ...one, before: one.inTimes ? 0 : one.before }))

function at({ zone, inTimes, startedAt, run, aheadMs, before }: Case) {
  const there = startedAt + run
  const entry = timerSince(startedAt, zone, inTimes, before)
  const surroundings = { now: there - aheadMs, aheadMs, readAt: () => 0, newId }
  const shown = (acts: readonly Act[]) =>
    overlay([entry], acts.reduce<Operation[]>(entered, []), aheadMs).toSorted((one, other) =>
      one.day.localeCompare(other.day),
    )
  const total = (acts: readonly Act[]) => shown(acts).reduce((sum, one) => sum + elapsed(one, there), 0)
  return { entry, there, shown, total, gesture: gestureIn(accountIn(zone, inTimes), surroundings) }
}

/** Minutes that clocks of the zone are ahead of UTC. */
const offsetAt = (instant: number, zone: string) =>
  daysBetween(dayAt(instant, 'UTC'), dayAt(instant, zone)) * 1440 + minuteAt(instant, zone) - minuteAt(instant, 'UTC')

// a clock shows minutes, counts no seconds, leaves out the last minute of a day, and what it is changed by
function slack({ inTimes, zone, startedAt, run }: Case, days: number): number {
  if (!inTimes) return days + 40
  const change = offsetAt(startedAt + run, zone) - offsetAt(startedAt - 20 * hour, zone)
  return days * 180 + Math.abs(change) * 60
}

const check = (holds: (one: Case) => void) => fc.assert(fc.property(anyCase, holds), { numRuns: 500 })

describe('a timer that is split over its days', () => {
  it('comes to the same, a day at a time, and goes on today', () => {
    check((any) => {
      const one = { ...any, run: any.run + 25 * hour }
      const { entry, there, shown, total, gesture } = at(one)
      const acts = split(gesture, entry)
      const entries = shown(acts)
      const days = entries.length
      expect(Math.abs(total(acts) - total([]))).toBeLessThanOrEqual(slack(one, days))
      expect(entries.filter(({ isRunning }) => isRunning)).toHaveLength(1)
      expect(entries.at(-1)).toMatchObject({ isRunning: true, day: dayAt(there, one.zone) })
      expect(new Set(entries.map(({ day }) => day)).size).toBe(days)
      for (const ended of entries.slice(0, -1))
        expect(elapsed(ended, there)).toBeLessThanOrEqual(25 * 3600 + one.before)
    })
  })

  it('ends at 23:59 and begins at midnight where there are clock times', () => {
    const startedAt = Date.parse('2026-03-11T22:00+01:00')
    const one: Case = { zone: 'Europe/Berlin', inTimes: true, startedAt, run: 3 * hour, aheadMs: 0, before: 0 }
    const { entry, shown, gesture } = at(one)
    expect(shown(split(gesture, entry))).toMatchObject([
      { day: '2026-03-11', startMinute: 1320, endMinute: 1439, isRunning: false },
      { day: '2026-03-12', startMinute: 0, isRunning: true, notes: 'Sketches' },
    ])
  })
})

describe('a timer that ended earlier', () => {
  it('comes to what lay between, with its earlier runs, and nothing runs', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0.1, max: 1, noNaN: true }), (one, part) => {
        const { entry, shown, total, gesture } = at(one)
        const ended = Math.floor(one.run * part)
        const acts = endedAt(gesture, entry, one.startedAt + ended)
        expect(shown(acts).some(({ isRunning }) => isRunning)).toBe(false)
        const wanted = ended / 1000 + one.before
        expect(Math.abs(total(acts) - wanted)).toBeLessThanOrEqual(slack(one, shown(acts).length))
      }),
      { numRuns: 500 },
    )
  })

  it('goes on from its end when that is taken back', () => {
    check((one) => {
      const { entry, shown, total, gesture } = at({ ...one, inTimes: true, before: 0 })
      const acts = endedAt(gesture, entry, one.startedAt + one.run / 2)
      const back = [...acts, ...started(gesture, entry, entry.notes, one.startedAt + one.run / 2)]
      expect(shown(back).filter(({ isRunning }) => isRunning)).toHaveLength(1)
      expect(Math.abs(total(back) - total([]))).toBeLessThanOrEqual(
        slack({ ...one, inTimes: true }, shown(back).length + 1),
      )
    })
  })
})

describe('a gap that is dropped', () => {
  const withGap = fc.tuple(
    anyCase,
    fc.double({ min: 0, max: 0.6, noNaN: true }),
    fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  )

  it('makes the timer shorter by just that, and it runs on', () => {
    fc.assert(
      fc.property(withGap, ([one, start, long]) => {
        const { entry, shown, total, gesture } = at(one)
        const from = one.startedAt + Math.floor(one.run * start)
        const gap = { from, to: from + Math.floor(one.run * long) }
        const acts = without(gesture, entry, gap)
        expect(shown(acts).filter(({ isRunning }) => isRunning)).toHaveLength(1)
        const wanted = total([]) - (gap.to - gap.from) / 1000
        expect(Math.abs(total(acts) - wanted)).toBeLessThanOrEqual(slack(one, shown(acts).length + 1))
        // and what is moved elsewhere is what was dropped
        const moved = [...acts, ...spent(gesture, { ...entry, task: { id: 4, name: 'Call' } }, '', gap)]
        expect(Math.abs(total(moved) - total([]))).toBeLessThanOrEqual(slack(one, shown(moved).length + 1))
      }),
      { numRuns: 500 },
    )
  })

  it('is there again when that is taken back, in hours', () => {
    check((one) => {
      const { entry, total, gesture, there } = at({ ...one, inTimes: false })
      const acts = without(gesture, entry, { from: one.startedAt + minute, to: one.startedAt + 6 * minute })
      const back = acts.toReversed().flatMap((act) => undoOf(act, newId(), there) ?? [])
      expect(total([...acts, ...back])).toBe(total([]))
    })
  })
})

describe('a corrected start', () => {
  it('makes the timer as long as it has run since then', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -20 * hour, max: 5 * minute }), (one, by) => {
        const { entry, there, shown, total, gesture } = at(one)
        const since = one.startedAt - one.before * 1000 + by
        const acts = begunFrom(gesture, entry, since)
        const wanted = (there - since) / 1000
        expect(Math.abs(total(acts) - wanted)).toBeLessThanOrEqual(slack(one, shown(acts).length + 1))
        expect(shown(acts).filter(({ isRunning }) => isRunning)).toMatchObject([{ id: 5, day: entry.day }])
      }),
      { numRuns: 500 },
    )
  })

  it('before midnight becomes an entry of the day before, where there are clock times', () => {
    const startedAt = Date.parse('2026-03-12T00:20+01:00')
    const one: Case = { zone: 'Europe/Berlin', inTimes: true, startedAt, run: hour, aheadMs: 0, before: 0 }
    const { entry, shown, gesture } = at(one)
    expect(shown(begunFrom(gesture, entry, startedAt - hour))).toMatchObject([
      { day: '2026-03-11', startMinute: 1400, endMinute: 1439 },
      { day: '2026-03-12', startMinute: 0, isRunning: true },
    ])
  })
})

it('an end at midnight is on the day that ends', () => {
  check((one) => {
    const { entry, shown, gesture } = at({ ...one, run: 60 * hour })
    const midnight = startOfDay(addDays(entry.day, 1), one.zone)
    expect(shown(endedAt(gesture, entry, midnight)).map(({ day }) => day)).toEqual([entry.day])
  })
})
