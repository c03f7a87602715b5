import { roundToTotal } from '../domain/duration.ts'
import { elapsed, type TimeEntry } from '../domain/time-entry.ts'
import { useFromNow } from './harvest-clock.ts'
import { type HoursAs, stepOf } from '../ui/format/duration.ts'

export type ShownSeconds = ReadonlyMap<TimeEntry, number>

/**
 * What each entry shows: seconds rounded to what the format can show, so that rows add up to their total. Asked once for
 * a whole screen, or two sums over the same entries could differ by a step.
 */
export function useShownSeconds(entries: readonly TimeEntry[], hoursAs: HoursAs): ShownSeconds {
  const isAnyRunning = entries.some(({ isRunning }) => isRunning)
  const now = useFromNow((now) => (isAnyRunning && now ? Math.floor(now / 1000) * 1000 : undefined))
  const rounded = roundToTotal(
    entries.map((entry) => elapsed(entry, now)),
    stepOf(hoursAs),
  )
  return new Map(entries.map((entry, index) => [entry, rounded[index] ?? 0]))
}
