import { useQueries } from '@tanstack/react-query'
import { type Day, monthOf, monthRange, monthsBetween } from '../domain/day.ts'
import { type PiecesIn, usePiecesOf } from './pieces-in.ts'
import type { AccountState, ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'
import { useToday } from './today.ts'

/** `from` and `to` are undefined until it is known how far the entries reach. */
export type History = PiecesIn & { from: Day | undefined; to: Day | undefined }

/** All of the person's time over the accounts, since the earliest entry of each, up to the end of this month or the latest. */
export function useHistory(accounts: readonly AccountState[]): History {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const spans = useQueries({ queries: ready.map(({ me }) => timeEntryQueries.span(me)) })
  const today = useToday(accounts)
  const known = spans.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const days = [today, ...known.flatMap((span) => (span ? [span.first, span.last] : []))].toSorted()
  const read = usePiecesOf(accounts, (account) => {
    const span = spans[ready.indexOf(account)]?.data
    if (span === undefined) return undefined
    if (span === null) return monthsBetween(today, today)
    return monthsBetween(span.first < today ? span.first : today, span.last > today ? span.last : today)
  })
  const unknown = ready.flatMap((account, index) => {
    const span = spans[index]
    if (!span || span.data !== undefined) return []
    const error = span.error ?? undefined
    return [{ account, error, retry: error && (() => void span.refetch()) }]
  })
  const isKnown = known.length === ready.length
  return {
    ...read,
    missing: [...read.missing, ...unknown],
    from: isKnown ? days[0] : undefined,
    to: isKnown ? monthRange(monthOf(days.at(-1) ?? today)).to : undefined,
  }
}
