import type { ClockReading } from './harvest-clock.ts'
import type { Day } from './day.ts'

/** One person's time on one task, in one account. Frozen. */
export type TimeEntry = {
  id: number
  accountId: number
  day: Day
  /** Whole seconds when it was read; a running entry has more by now, see `elapsed`. */
  seconds: number
  /** As the account rounds it for reports, invoices and budgets, when it was read. Absent: not otherwise than `seconds`. */
  roundedSeconds?: number
  notes: string
  /** `currency` is a code such as `EUR`. */
  client: { id: number; name: string; currency?: string }
  project: { id: number; name: string; code?: string }
  task: { id: number; name: string }
  billable: boolean
  /** It does not count towards its project's budget. */
  isUnbudgeted?: true
  /** Cents an hour. Absent: nothing is billed, or this person may not see the rate, as `billable` tells. */
  hourlyCents?: number
  /** Start/end accounts only: minutes since midnight; a running entry has no end. */
  startMinute?: number
  endMinute?: number
  /** Why it cannot be changed, in Harvest's words. */
  lock?: string
  isRunning: boolean
  /** Epoch ms by Harvest. */
  updatedAt: number
  /** What the entry refers to elsewhere; `link` is whatever its service has put there. */
  reference?: { group: string; id: string; link?: string }
  /** While it runs and says since when: `startedAt` is Harvest's, in epoch ms; the seconds before belong to earlier runs. */
  timer?: { startedAt: number; secondsBefore: number }
}

/** Whole seconds of an entry. `now` is epoch ms by the clock that started the timer; without it, what was last read. */
export function elapsed(entry: TimeEntry, now: number | undefined): number {
  if (!entry.timer || now === undefined) return entry.seconds
  return entry.timer.secondsBefore + Math.max(0, Math.floor((now - entry.timer.startedAt) / 1000))
}

export function totalSeconds(entries: readonly TimeEntry[], now: number | undefined): number {
  return entries.reduce((sum, entry) => sum + elapsed(entry, now), 0)
}

/** What a running entry tells of the clock that counts it. Harvest's hours have two places: 36 s, rounded either way. */
export function clockReadingOf(
  entry: TimeEntry,
  exchange: { sentAt: number; receivedAt: number },
): ClockReading | undefined {
  if (!entry.timer) return undefined
  const counted = (entry.seconds - entry.timer.secondsBefore) * 1000
  const least = Math.max(0, counted - 36_000)
  return { named: entry.timer.startedAt + least, toWithin: counted + 36_000 - least, ...exchange }
}
