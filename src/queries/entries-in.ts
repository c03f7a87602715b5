import { useMemo } from 'react'
import type { Day } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { type ReadingState, usePiecesIn } from './pieces-in.ts'
import type { AccountState } from './scope.ts'

export type EntriesIn = ReadingState & { entries: TimeEntry[] }

/** The person's entries from `from` to `to` over the accounts, with all that is missing named. */
export function useEntriesIn(accounts: readonly AccountState[], from: Day, to: Day): EntriesIn {
  const { pieces, ...reading } = usePiecesIn(accounts, from, to)
  const entries = useMemo(
    () => pieces.flatMap((piece) => piece.entries.filter(({ day }) => from <= day && day <= to)),
    [pieces, from, to],
  )
  return { ...reading, entries }
}
