import { elapsed, type TimeEntry } from './time-entry.ts'

/**
 * Seconds that entries with start and end times have in each hour of the clock, midnight first; all others are left out.
 * One that ends before it starts ends on the next day, and a running one reaches as far as it has run (`now` as in `elapsed`).
 */
export function secondsByHour(entries: Iterable<TimeEntry>, now: number | undefined): number[] {
  const hours = Array.from({ length: 24 }, () => 0)
  for (const entry of entries) {
    const { startMinute, endMinute } = entry
    if (startMinute === undefined || (endMinute === undefined && !entry.isRunning)) continue
    const from = startMinute * 60
    const until = endMinute === undefined ? from + elapsed(entry, now) : endMinute * 60
    let at = from
    const end = until < from ? until + 24 * 3600 : until
    while (at < end) {
      const hour = Math.floor(at / 3600)
      const next = Math.min(end, (hour + 1) * 3600)
      hours[hour % 24] = (hours[hour % 24] ?? 0) + next - at
      at = next
    }
  }
  return hours
}

/** Whether an entry has time in an hour of the clock, or begins in it. */
export const isInHour = (entry: TimeEntry, hour: number): boolean =>
  (secondsByHour([entry], undefined)[hour] ?? 0) > 0 || Math.floor((entry.startMinute ?? -1) / 60) === hour
