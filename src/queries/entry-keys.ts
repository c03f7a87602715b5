import { type Day, day, type Month, monthOf } from '../domain/day.ts'
import type { AccountUser } from '../session/harvest.ts'

/** From the first to the last day that somebody has tracked time on. */
export type EntrySpan = { first: Day; last: Day }

/** Keys of what is read of a person's time in one account. */
export const entryKeys = {
  all: ({ accountId, userId }: AccountUser) => [userId, accountId, 'time-entries'] as const,
  months: (me: AccountUser) => [...entryKeys.all(me), 'month'] as const,
  month: (me: AccountUser, month: Month) => [...entryKeys.months(me), month] as const,
  span: (me: AccountUser) => [...entryKeys.all(me), 'span'] as const,
  revalidation: (me: AccountUser) => [...entryKeys.all(me), 'revalidation'] as const,
}

/** Whose month a key is of; undefined of another key. */
export function monthOfKey([userId, accountId, resource, kind, month]: readonly unknown[]) {
  if (typeof userId !== 'number' || typeof accountId !== 'number' || typeof month !== 'string') return undefined
  if (resource !== 'time-entries' || kind !== 'month') return undefined
  return { me: { userId, accountId }, month: monthOf(day(`${month}-01`)) }
}

/** Whether a key is of entries, of which some may run. */
export const tellsTime = ([, , resource, kind]: readonly unknown[]): boolean =>
  resource === 'time-entries' && (kind === 'month' || kind === 'running')

export const isOfEntries = ([, , resource]: readonly unknown[]): boolean => resource === 'time-entries'

/** Names a person in an account. */
export const ownerKey = ({ accountId, userId }: AccountUser): string => `${userId}/${accountId}`
