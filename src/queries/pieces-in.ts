import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { type Day, type Month, monthsBetween } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import { freshFor } from './fresh-for.ts'
import type { MonthRange } from './month-view.ts'
import { readingOf } from './reading.ts'
import type { Unread } from './read-month.ts'
import type { AccountState, ReadyAccount } from './scope.ts'

/** An account whose time is not all there, so that no total may pass for the whole. */
export type Missing = {
  account: { id: number; name: string }
  error: Error | undefined
  retry: (() => void) | undefined
}

/** How reading a range stands, over all of its accounts. */
export type ReadingState = {
  missing: Missing[]
  /** Entries that Harvest sent in a form that could not be read, by name. */
  rejected: Unread[]
  isRefreshing: boolean
  /** Accounts whose entries are shown as they were, since reading them again failed. */
  stale: { id: number; name: string; error: Error }[]
  /** Months of accounts. */
  progress: { monthsRead: number; months: number }
  /** Epoch ms by the device of the oldest reading among what is shown; undefined when all of it is fresh. */
  asOf: number | undefined
}

export type PiecesIn = ReadingState & { pieces: readonly Piece[] }

/** The person's months that hold a day from `from` to `to`, whole, over the accounts, with all that is missing named. */
export function usePiecesIn(accounts: readonly AccountState[], from: Day, to: Day): PiecesIn {
  const months = monthsBetween(from, to)
  return usePiecesOf(accounts, () => months)
}

/** The same for months that each account has of its own; undefined when they are not known yet, which names nobody missing. */
export function usePiecesOf(
  accounts: readonly AccountState[],
  monthsOf: (account: ReadyAccount) => readonly Month[] | undefined,
): PiecesIn {
  const asked = accounts.flatMap((account) => {
    const months = account.state === 'ready' ? monthsOf(account) : undefined
    return account.state === 'ready' && months ? [{ account, range: { me: account.me, months } }] : []
  })
  // by value, as screens put their accounts and days together anew each time
  const { states, pieces, retry } = useRanges(JSON.stringify(asked.map(({ range }) => range)))
  const missing = accounts.flatMap((account): Missing[] => {
    if (account.state === 'loading') return [{ account, error: undefined, retry: undefined }]
    if (account.state === 'failed') return [{ account, error: account.error, retry: account.retry }]
    const index = asked.findIndex((one) => one.account === account)
    const [state, range] = [states[index], asked[index]?.range]
    if (!range || state?.pieces.length === range.months.length) return []
    const error = state?.error
    return [{ account, error, retry: error && (() => retry(range)) }]
  })
  const stale = asked.flatMap(({ account: { id, name } }, index) => {
    const error = states[index]?.staleError
    return error ? [{ id, name, error }] : []
  })
  const oldest = Math.min(...states.map((state) => state.oldest))
  return {
    pieces,
    missing,
    rejected: states.flatMap((state) => state.rejected),
    isRefreshing: states.some((state) => state.isRefreshing),
    stale,
    progress: {
      monthsRead: pieces.length,
      months: asked.reduce((sum, { range }) => sum + range.months.length, 0),
    },
    asOf: asOf(oldest, stale.length > 0),
  }
}

/** Has ranges read, and tells how they stand. */
function useRanges(json: string) {
  const reading = readingOf(useQueryClient())
  const ranges = useMemo((): MonthRange[] => JSON.parse(json), [json])
  const view = useMemo(() => reading.view(ranges), [reading, ranges])
  const states = useSyncExternalStore(reading.subscribe, view)
  useEffect(() => {
    const stops = ranges.map((range) => reading.show(range))
    return () => stops.forEach((stop) => stop())
  }, [reading, ranges])
  const pieces = useMemo(() => states.flatMap((state) => state.pieces), [states])
  return { states, pieces, retry: (range: MonthRange) => reading.retry(range) }
}

function asOf(oldest: number, isStale: boolean): number | undefined {
  // a screen that stands open is read again in time
  const isFresh = onlineManager.isOnline() && !isStale && Date.now() - oldest < freshFor.shown + freshFor.entries
  return isFresh || oldest === Infinity ? undefined : oldest
}
