import { addDays, type Day, day, daysBetween, type Month, monthOf, monthRange, type Weekday, weekOf } from './day.ts'

/** Days from the first to the last, both included. */
export type Range = { from: Day; to: Day }

/** Periods of the calendar. */
export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The period that holds `day`; weeks begin on `firstWeekday`. */
export function periodAround(period: Period, day: Day, firstWeekday: Weekday): Range {
  if (period === 'day') return { from: day, to: day }
  if (period === 'week') {
    const from = weekOf(day, firstWeekday)[0] ?? day
    return { from, to: addDays(from, 6) }
  }
  const months = monthsIn[period]
  const first = monthAfter(monthOf(day), -((Number(day.slice(5, 7)) - 1) % months))
  return { from: monthRange(first).from, to: monthRange(monthAfter(first, months - 1)).to }
}

/** A day of the period that comes so many after the one that holds `day`, or before it. */
export function dayInPeriodBeside(period: Period, day: Day, steps: number): Day {
  if (period === 'day') return addDays(day, steps)
  if (period === 'week') return addDays(day, 7 * steps)
  return monthRange(monthAfter(monthOf(day), monthsIn[period] * steps)).from
}

/**
 * What a range is compared with: the same weekday a week before a day, else the period before, or as many days before a
 * range of one's own.
 */
export function rangeBefore(period: Period | 'custom', { from, to }: Range, firstWeekday: Weekday): Range {
  if (period === 'custom') {
    const days = daysBetween(from, to) + 1
    return { from: addDays(from, -days), to: addDays(from, -1) }
  }
  if (period === 'day') return { from: addDays(from, -7), to: addDays(to, -7) }
  return periodAround(period, dayInPeriodBeside(period, from, -1), firstWeekday)
}

/**
 * The day of `before` that a range under way is compared up to, when it has come to `until`: as many days in, or the same
 * date of its month, or the last of a shorter month. The end answers to the end.
 */
export function samePointBefore(period: Period | 'custom', range: Range, before: Range, until: Day): Day {
  if (until >= range.to) return before.to
  if (period === 'month' || period === 'quarter' || period === 'year') {
    const month = monthRange(monthAfter(monthOf(until), -monthsIn[period]))
    const sameDate = addDays(month.from, Number(until.slice(8)) - 1)
    return sameDate < month.to ? sameDate : month.to
  }
  return addDays(before.from, daysBetween(range.from, until))
}

/** Every day of the range, in order. */
export function daysOf({ from, to }: Range): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/** The days that are in both. */
export const within = (range: Range, other: Range): Range => ({
  from: range.from > other.from ? range.from : other.from,
  to: range.to < other.to ? range.to : other.to,
})

function monthAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return monthOf(day(`${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}-01`))
}
