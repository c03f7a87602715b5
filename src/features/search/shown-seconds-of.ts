import { type Day, type Month, monthOf } from '../../domain/day.ts'
import { roundToTotal } from '../../domain/duration.ts'
import type { Sums } from '../../domain/group.ts'
import type { FoundMonth } from '../../domain/search.ts'
import { shownSeconds } from '../../domain/shown-seconds.ts'
import { sumBy } from '../../domain/sum-by.ts'
import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'

/**
 * The seconds that days and entries of what was found show, in steps of `unit`, so that entries add up to their day, days to
 * their month and months to the `total`, which is by month. Worked out by month and by day, when something of it is in sight.
 */
export function shownSecondsOf(
  months: readonly FoundMonth[],
  total: Sums,
  unit: number,
  now: number | undefined,
): { ofDay: (day: Day) => number; ofEntry: (entry: TimeEntry, ofSameDay: readonly TimeEntry[]) => number } {
  const secondsOfMonths = shownSeconds(total, unit)
  const daysOf = new Map<Month, ReadonlyMap<string, number>>()
  const entriesOf = new Map<Day, ReadonlyMap<TimeEntry, number>>()

  function daysIn(month: Month): ReadonlyMap<string, number> {
    const known = daysOf.get(month)
    if (known) return known
    const days = sumBy(months.find((one) => one.month === month)?.pieces ?? [], { by: ['day'], now }).parts
    const sums = total.parts.find(({ key }) => key === month)
    const seconds = roundToTotal(
      days.map((day) => day.seconds),
      unit,
      sums && secondsOfMonths.get(sums),
    )
    const shown = new Map(days.map(({ key }, index) => [key, seconds[index] ?? 0]))
    daysOf.set(month, shown)
    return shown
  }

  function entriesIn(day: Day, entries: readonly TimeEntry[]): ReadonlyMap<TimeEntry, number> {
    const known = entriesOf.get(day)
    if (known) return known
    const seconds = roundToTotal(
      entries.map((entry) => elapsed(entry, now)),
      unit,
      ofDay(day),
    )
    const shown = new Map(entries.map((entry, index) => [entry, seconds[index] ?? 0]))
    entriesOf.set(day, shown)
    return shown
  }

  const ofDay = (day: Day) => daysIn(monthOf(day)).get(day) ?? 0
  return { ofDay, ofEntry: (entry, ofSameDay) => entriesIn(entry.day, ofSameDay).get(entry) ?? 0 }
}
