import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, type Day, weekday } from './day.ts'
import { paceOf, targetOver } from './pace.ts'
import { daysOf } from './period.ts'

const hour = 3600
const week = daysOf({ from: day('2026-03-09'), to: day('2026-03-15') })
const fullTime = [0, 8, 8, 8, 8, 8, 0].map((hours) => hours * hour)
const hours = (values: readonly (number | undefined)[]) => values.map((value) => value && value / hour)

function on(tracked: Record<string, number>) {
  return (some: Day) => (tracked[some] ?? 0) * hour
}

describe('the pace of a week', () => {
  const tracked = on({ '2026-03-09': 6, '2026-03-10': 8, '2026-03-11': 2 })

  it('goes on as on the days before today, on working days', () => {
    const { soFar, expected, target, daysGone } = paceOf(week, tracked, day('2026-03-11'))
    expect(hours(soFar)).toEqual([6, 14, 16, undefined, undefined, undefined, undefined])
    expect(hours(expected)).toEqual([undefined, undefined, 21, 28, 35, 35, 35])
    expect(target).toBeUndefined()
    expect(daysGone).toBe(2)
  })

  it('weighs days as the target does', () => {
    const fridayOff = [0, 8, 8, 8, 4, 0, 0].map((each) => each * hour)
    const { expected, target } = paceOf(week, tracked, day('2026-03-11'), fridayOff)
    expect(hours(expected)).toEqual([undefined, undefined, 21, 24.5, 24.5, 24.5, 24.5])
    expect(hours(target ?? [])).toEqual([8, 16, 24, 28, 28, 28, 28])
    expect(targetOver(week, fridayOff)).toBe(28 * hour)
  })

  it('keeps what today already has, and what is entered ahead, where that is more', () => {
    const { expected } = paceOf(week, on({ '2026-03-09': 4, '2026-03-10': 5, '2026-03-14': 3 }), day('2026-03-10'))
    expect(hours(expected)).toEqual([undefined, 9, 13, 17, 21, 24, 24])
  })

  it('expects nothing where there is nothing to go by', () => {
    expect(paceOf(week, tracked, day('2026-03-09')).expected).toEqual([])
    expect(paceOf(week, tracked, day('2026-03-01')).expected).toEqual([])
    expect(paceOf(week, tracked, day('2026-03-01')).soFar.every((value) => value === undefined)).toBe(true)
  })

  it('expects nothing more once it is over', () => {
    expect(paceOf(week, tracked, day('2026-03-15')).expected).toEqual([])
    expect(hours(paceOf(week, tracked, day('2026-04-01'), fullTime).soFar)).toEqual([6, 14, 16, 16, 16, 16, 16])
  })
})

it('adds up like counting day by day, over every range and today', () => {
  const some = fc.record({
    length: fc.integer({ min: 1, max: 90 }),
    seconds: fc.array(fc.nat({ max: 50_000 }), { minLength: 90, maxLength: 90 }),
    today: fc.integer({ min: -5, max: 95 }),
  })
  fc.assert(
    fc.property(some, ({ length, seconds, today: after }) => {
      const from = day('2026-02-20')
      const days = daysOf({ from, to: addDays(from, length - 1) })
      const today = addDays(from, after)
      const secondsOn = (each: Day) => seconds[days.indexOf(each)] ?? 0
      const { soFar, expected } = paceOf(days, secondsOn, today, fullTime)
      for (const [index, each] of days.entries()) {
        const naive = days.slice(0, index + 1).reduce((sum, one) => sum + secondsOn(one), 0)
        expect(soFar[index]).toBe(each <= today ? naive : undefined)
        // never less than what is entered already
        expect(expected[index] ?? Infinity).toBeGreaterThanOrEqual(naive)
      }
      const gone = days.filter((each) => each < today)
      const isKnown = gone.some((each) => (fullTime[weekday(each)] ?? 0) > 0)
      expect(expected.length > 0).toBe(isKnown && after >= 0 && after < length - 1)
    }),
  )
})
