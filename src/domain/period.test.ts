import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween, type Weekday, weekday } from './day.ts'
import {
  dayInPeriodBeside,
  daysOf,
  type Period,
  periodAround,
  periods,
  rangeBefore,
  samePointBefore,
} from './period.ts'

const someDay = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(day('2026-03-11'), days))
const someWeekday = fc.constantFrom<Weekday>(0, 1, 6)
const somePeriod = fc.constantFrom<Period>(...periods)
const range = (from: string, to: string) => ({ from: day(from), to: day(to) })

const around = (period: Period, firstWeekday: Weekday = 1) => periodAround(period, day('2026-05-13'), firstWeekday)
const before = (period: Period | 'custom', from: string, to: string) => rangeBefore(period, range(from, to), 1)
const point = (period: Period | 'custom', from: string, to: string, until: string) =>
  samePointBefore(period, range(from, to), before(period, from, to), day(until))

describe('a period', () => {
  it('is the calendar’s', () => {
    expect(around('day')).toEqual(range('2026-05-13', '2026-05-13'))
    expect(around('week')).toEqual(range('2026-05-11', '2026-05-17'))
    expect(around('week', 0)).toEqual(range('2026-05-10', '2026-05-16'))
    expect(around('month')).toEqual(range('2026-05-01', '2026-05-31'))
    expect(around('quarter')).toEqual(range('2026-04-01', '2026-06-30'))
    expect(around('year')).toEqual(range('2026-01-01', '2026-12-31'))
  })

  it('holds its day, is the same for all its days, and ends where the next begins', () => {
    fc.assert(
      fc.property(somePeriod, someDay, someWeekday, (period, some, firstWeekday) => {
        const { from, to } = periodAround(period, some, firstWeekday)
        expect(from <= some && some <= to).toBe(true)
        expect(periodAround(period, from, firstWeekday)).toEqual({ from, to })
        expect(periodAround(period, to, firstWeekday)).toEqual({ from, to })
        const next = periodAround(period, dayInPeriodBeside(period, some, 1), firstWeekday)
        expect(next.from).toBe(addDays(to, 1))
        const back = periodAround(period, dayInPeriodBeside(period, next.from, -1), firstWeekday)
        expect(back).toEqual({ from, to })
      }),
    )
  })

  it('has its days in order', () => {
    expect(daysOf(range('2026-02-27', '2026-03-02'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
    expect(daysOf(range('2026-03-02', '2026-03-01'))).toEqual([])
  })
})

describe('the like period before', () => {
  it('is the same weekday for a day, the one before for the others, as many days for any other range', () => {
    expect(before('day', '2026-03-11', '2026-03-11')).toEqual(range('2026-03-04', '2026-03-04'))
    expect(before('week', '2026-03-09', '2026-03-15')).toEqual(range('2026-03-02', '2026-03-08'))
    expect(before('month', '2026-03-01', '2026-03-31')).toEqual(range('2026-02-01', '2026-02-28'))
    expect(before('quarter', '2026-01-01', '2026-03-31')).toEqual(range('2025-10-01', '2025-12-31'))
    expect(before('year', '2025-01-01', '2025-12-31')).toEqual(range('2024-01-01', '2024-12-31'))
    expect(before('custom', '2026-03-10', '2026-03-12')).toEqual(range('2026-03-07', '2026-03-09'))
  })

  it('is compared up to the same point while a period is under way', () => {
    expect(point('week', '2026-03-09', '2026-03-15', '2026-03-11')).toBe('2026-03-04')
    expect(point('month', '2026-03-01', '2026-03-31', '2026-03-11')).toBe('2026-02-11')
    expect(point('month', '2026-03-01', '2026-03-31', '2026-03-30')).toBe('2026-02-28')
    expect(point('month', '2026-02-01', '2026-02-28', '2026-02-28')).toBe('2026-01-31')
    expect(point('quarter', '2026-04-01', '2026-06-30', '2026-05-31')).toBe('2026-02-28')
    expect(point('year', '2024-01-01', '2024-12-31', '2024-02-29')).toBe('2023-02-28')
    expect(point('custom', '2026-03-10', '2026-03-12', '2026-03-11')).toBe('2026-03-08')
  })

  it('ends with the day before, and its points go from its start to its end without turning back', () => {
    const some = fc.tuple(
      fc.constantFrom<Period | 'custom'>(...periods, 'custom'),
      someDay,
      fc.nat({ max: 500 }),
      someWeekday,
    )
    fc.assert(
      fc.property(some, ([period, from, length, firstWeekday]) => {
        const whole =
          period === 'custom' ? { from, to: addDays(from, length) } : periodAround(period, from, firstWeekday)
        const like = rangeBefore(period, whole, firstWeekday)
        expect(like.to < whole.from).toBe(true)
        expect(addDays(like.to, period === 'day' ? 7 : 1)).toBe(whole.from)
        const points = daysOf(whole).map((until) => samePointBefore(period, whole, like, until))
        expect(points).toEqual(points.toSorted())
        expect(points.at(-1)).toBe(like.to)
        expect(points[0]).toBe(daysBetween(whole.from, whole.to) === 0 ? like.to : like.from)
        const isByWeek = period === 'day' || period === 'week'
        expect(isByWeek && weekday(like.from) !== weekday(whole.from)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
