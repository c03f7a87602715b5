import { useQueries } from '@tanstack/react-query'
import { type Day, monthsBetween } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'

/** What has been read of these days already, without asking for more; it may be a part. */
export function useEntriesRead(accounts: readonly ReadyAccount[], from: Day, to: Day): TimeEntry[] {
  const months = monthsBetween(from, to)
  const answers = useQueries({
    queries: accounts.flatMap(({ me }) =>
      months.map((month) => ({ ...timeEntryQueries.month(me, month), enabled: false })),
    ),
  })
  return answers.flatMap(({ data }) => data?.piece.entries ?? [])
}
