import { onlineManager, useQueries } from '@tanstack/react-query'
import { type Day, monthsBetween } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import type { AccountState, ReadyAccount } from './scope.ts'
import { timeEntryQueries } from './time-entries.ts'

/** An account whose time is not all there, so that no total may pass for the whole. */
export type Missing = {
  account: { id: number; name: string }
  error: Error | undefined
  retry: (() => void) | undefined
}

/** How reading a range stands, over all of its accounts. */
export type Reading = {
  missing: Missing[]
  /** Entries that Harvest sent in a form that could not be read, by name. */
  rejected: { name: string; reason: string }[]
  isRefreshing: boolean
  /** Accounts whose entries are shown as they were, since reading them again failed. */
  stale: { id: number; name: string; error: Error }[]
  /** Months of accounts. */
  progress: { monthsRead: number; months: number }
  /** Epoch ms by the device of the oldest reading among what is shown; undefined when all of it is fresh. */
  asOf: number | undefined
}

export type PiecesIn = Reading & { pieces: readonly Piece[] }

/** The person's months that hold a day from `from` to `to`, whole, over the accounts, with all that is missing named. */
export function usePiecesIn(accounts: readonly AccountState[], from: Day, to: Day): PiecesIn {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const asked = ready.flatMap((account) => monthsBetween(from, to).map((month) => ({ account, month })))
  const answers = useQueries({
    queries: asked.map(({ account, month }) => timeEntryQueries.month(account.me, month)),
  })

  const missing = accounts.flatMap((account): Missing[] => {
    if (account.state === 'loading') return [{ account, error: undefined, retry: undefined }]
    if (account.state === 'failed') return [{ account, error: account.error, retry: account.retry }]
    const lacking = answers.filter((answer, index) => asked[index]?.account === account && !answer.data)
    if (lacking.length === 0) return []
    const failed = lacking.filter(({ error }) => error)
    if (failed.length === 0) return [{ account, error: undefined, retry: undefined }]
    return [
      { account, error: failed[0]?.error ?? undefined, retry: () => failed.forEach((answer) => void answer.refetch()) },
    ]
  })

  const pieces = answers.flatMap(({ data }) => data?.piece ?? [])
  return {
    pieces,
    missing,
    rejected: answers.flatMap(({ data }) => data?.rejected ?? []),
    isRefreshing: answers.some(({ data, isFetching }) => data && isFetching),
    stale: ready.flatMap(({ id, name }) => {
      const failed = answers.find(({ data, error }, index) => data && error && asked[index]?.account.id === id)
      return failed?.error ? [{ id, name, error: failed.error }] : []
    }),
    progress: { monthsRead: pieces.length, months: asked.length },
    asOf: onlineManager.isOnline() ? undefined : Math.min(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
  }
}
