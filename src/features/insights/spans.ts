import { addDays, daysBetween, monthRange, monthsBetween, type Weekday, weekOf } from '../../domain/day.ts'
import { daysOf, type Range, within } from '../../domain/period.ts'

/** What a bar stands for. */
export type Unit = 'day' | 'week' | 'month'
type Span = Range & { key: string }

/** As fine as can still be seen. */
export function unitOf({ from, to }: Range): Unit {
  const days = daysBetween(from, to) + 1
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month'
}

/** The bars' spans, with the keys under which time is summed up; the first and the last end with the range. */
export const spans: Record<Unit, (range: Range, firstWeekday: Weekday) => Span[]> = {
  day: (range) => daysOf(range).map((day) => ({ key: day, from: day, to: day })),
  week: (range, firstWeekday) => {
    const first = weekOf(range.from, firstWeekday)[0] ?? range.from
    const weeks = Math.floor(daysBetween(first, range.to) / 7) + 1
    return Array.from({ length: weeks }, (_, index) => {
      const from = addDays(first, 7 * index)
      return { key: from, ...within(range, { from, to: addDays(from, 6) }) }
    })
  },
  month: (range) =>
    monthsBetween(range.from, range.to).map((month) => ({ key: month, ...within(range, monthRange(month)) })),
}
