import { useQueries } from '@tanstack/react-query'
import { type Day, monthsBetween } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { type ReadingState, usePiecesIn } from './pieces-in.ts'
import type { AccountState, ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'

export type EntriesIn = ReadingState & { entries: TimeEntry[] }

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

/** The person's entries from `from` to `to` over the accounts, with all that is missing named. */
export function useEntriesIn(accounts: readonly AccountState[], from: Day, to: Day): EntriesIn {
  const { pieces, ...reading } = usePiecesIn(accounts, from, to)
  const entries = pieces.flatMap((piece) => piece.entries.filter(({ day }) => from <= day && day <= to))
  return { ...reading, entries }
}
