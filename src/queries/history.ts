import { useQueries } from '@tanstack/react-query'
import { type Day, monthOf, monthRange } from '../domain/day.ts'
import { type PiecesIn, usePiecesIn } from './pieces-in.ts'
import type { AccountState, ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'
import { useToday } from './today.ts'

/** `from` and `to` are undefined until it is known how far the entries reach. */
export type History = PiecesIn & { from: Day | undefined; to: Day | undefined }

/** All of the person's time over the accounts, since the earliest entry, up to the end of this month or the latest one. */
export function useHistory(accounts: readonly AccountState[]): History {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const spans = useQueries({ queries: ready.map(({ me }) => timeEntryQueries.span(me)) })
  const today = useToday(accounts)
  const isKnown = spans.every(({ data }) => data !== undefined)
  const days = [today, ...spans.flatMap(({ data }) => (data ? [data.first, data.last] : []))].toSorted()
  const from = isKnown ? days[0] : undefined
  const to = monthRange(monthOf(days.at(-1) ?? today)).to
  const read = usePiecesIn(isKnown ? accounts : [], from ?? today, to)
  const unknown = ready.flatMap((account, index) => {
    const span = spans[index]
    if (!span || span.data !== undefined) return []
    const error = span.error ?? undefined
    return [{ account, error, retry: error && (() => void span.refetch()) }]
  })
  return { ...read, missing: [...read.missing, ...unknown], from, to: isKnown ? to : undefined }
}
