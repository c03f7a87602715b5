import type { TimeEntry } from '../../domain/time-entry.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'

/** From when to when, by the account's clock; undefined where entries have no such times. */
export function timesOf(entry: TimeEntry, accounts: readonly ReadyAccount[]): string | undefined {
  const { startMinute, endMinute, accountId } = entry
  const clock = accounts.find(({ id }) => id === accountId)?.profile.clock ?? '24h'
  if (startMinute === undefined) return undefined
  const end = endMinute === undefined ? 'now' : formatClockTime(endMinute, clock)
  return `${formatClockTime(startMinute, clock)} – ${end}`
}
