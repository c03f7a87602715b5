import type { TimeEntry } from './time-entry.ts'

/** Harvest's words when the period of a day is locked, which holds for all of the day, as the lock of one of its entries tells. */
export const lockOfPeriod = (entries: readonly TimeEntry[]): string | undefined =>
  entries.flatMap(({ lock }) => lock ?? []).find((words) => /\bfor this time period\b/i.test(words))

/** Harvest tells locks by entry: one for the period holds for the whole day, as does one that all of its entries have. */
export function lockOfDay(entries: readonly TimeEntry[]): string | undefined {
  const locks = entries.flatMap(({ lock }) => lock ?? [])
  return lockOfPeriod(entries) ?? (locks.length === entries.length ? locks[0] : undefined)
}
