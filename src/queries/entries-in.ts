import { useQueries } from '@tanstack/react-query'
import { type Day, monthsBetween } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountState, ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'

/** An account whose time is not all there, so that no total may pass for the whole. */
export type Missing = {
  account: { id: number; name: string }
  error: Error | undefined
  retry: (() => void) | undefined
}

export type EntriesIn = {
  entries: TimeEntry[]
  missing: Missing[]
  /** Entries that Harvest sent in a form that could not be read, by name. */
  rejected: { name: string; reason: string }[]
  isRefreshing: boolean
  /** Accounts whose entries are shown as they were, since reading them again failed. */
  stale: { id: number; name: string; error: Error }[]
}

/** The person's entries from `from` to `to` over the accounts, with all that is missing named. */
export function useEntriesIn(accounts: readonly AccountState[], from: Day, to: Day): EntriesIn {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const pieces = ready.flatMap((account) => monthsBetween(from, to).map((month) => ({ account, month })))
  const answers = useQueries({
    queries: pieces.map(({ account, month }) => timeEntryQueries.month(account.me, month)),
  })

  const missing = accounts.flatMap((account): Missing[] => {
    if (account.state === 'loading') return [{ account, error: undefined, retry: undefined }]
    if (account.state === 'failed') return [{ account, error: account.error, retry: account.retry }]
    const lacking = answers.filter((answer, index) => pieces[index]?.account === account && !answer.data)
    if (lacking.length === 0) return []
    const failed = lacking.filter(({ error }) => error)
    if (failed.length === 0) return [{ account, error: undefined, retry: undefined }]
    return [
      { account, error: failed[0]?.error ?? undefined, retry: () => failed.forEach((answer) => void answer.refetch()) },
    ]
  })

  return {
    entries: answers.flatMap(({ data }) => data?.entries ?? []).filter(({ day }) => from <= day && day <= to),
    missing,
    rejected: answers.flatMap(({ data }) => data?.rejected ?? []),
    isRefreshing: answers.some(({ data, isFetching }) => data && isFetching),
    stale: ready.flatMap(({ id, name }) => {
      const failed = answers.find(({ data, error }, index) => data && error && pieces[index]?.account.id === id)
      return failed?.error ? [{ id, name, error: failed.error }] : []
    }),
  }
}
