import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { type Day, monthsBetween } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { ReadMonth } from './read-month.ts'
import type { ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'

/** What has been read of these days already, without asking for more; it may be a part. */
export function useEntriesRead(accounts: readonly ReadyAccount[], from: Day, to: Day): TimeEntry[] {
  const months = monthsBetween(from, to)
  return useQueries({
    queries: accounts.flatMap(({ me }) =>
      months.map((month) => ({ ...timeEntryQueries.month(me, month), enabled: false })),
    ),
    combine: entriesOf,
  })
}

const entriesOf = (answers: UseQueryResult<ReadMonth>[]) => answers.flatMap(({ data }) => data?.piece.entries ?? [])
