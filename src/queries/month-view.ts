import type { Month } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import type { AccountUser } from '../session/harvest.ts'
import type { MonthQuery } from './month-keeper.ts'
import type { Unread } from './read-month.ts'

/** Months of one person in one account that a screen shows. */
export type MonthRange = { me: AccountUser; months: readonly Month[] }

/** How reading a range stands. */
export type RangeState = {
  pieces: readonly Piece[]
  rejected: readonly Unread[]
  /** Why months are lacking that could not be read. */
  error: Error | undefined
  /** Why what is shown could not be read again. */
  staleError: Error | undefined
  isRefreshing: boolean
  /** Epoch ms by the device of the oldest reading; Infinity when there is none. */
  oldest: number
}

type Lookup = {
  version: () => number
  query: (me: AccountUser, month: Month) => MonthQuery | undefined
  /** How bringing everything up to date stands. */
  revalidation: (me: AccountUser) => { isFetching: boolean; error: Error | undefined }
}

/** Reads the state of ranges; the same object as long as nothing in it changes. */
export function viewOf(ranges: readonly MonthRange[], lookup: Lookup): () => readonly RangeState[] {
  let version = -1
  let states: readonly RangeState[] = []
  return () => {
    if (version === lookup.version()) return states
    version = lookup.version()
    const now = ranges.map((range, index) => sameOr(states[index], stateOf(range, lookup)))
    const isSame = now.length === states.length && now.every((state, index) => state === states[index])
    if (!isSame) states = now
    return states
  }
}

function stateOf({ me, months }: MonthRange, lookup: Lookup): RangeState {
  const { isFetching, error: revalidationError } = lookup.revalidation(me)
  const state = {
    pieces: [] as Piece[],
    rejected: [] as Unread[],
    error: undefined as Error | undefined,
    staleError: revalidationError,
    isRefreshing: isFetching,
    oldest: Infinity,
  }
  for (const month of months) {
    const { data, error, fetchStatus, dataUpdatedAt } = lookup.query(me, month)?.state ?? {}
    if (!data) {
      if (error && fetchStatus !== 'fetching') state.error ??= error
      continue
    }
    state.pieces.push(data.piece)
    state.rejected.push(...data.rejected)
    if (error) state.staleError ??= error
    if (fetchStatus === 'fetching') state.isRefreshing = true
    state.oldest = Math.min(state.oldest, dataUpdatedAt ?? Infinity)
  }
  return state
}

function sameOr(before: RangeState | undefined, now: RangeState): RangeState {
  if (!before) return now
  const pieces = sameList(before.pieces, now.pieces)
  const rejected = sameList(before.rejected, now.rejected)
  const isSame =
    pieces === before.pieces &&
    rejected === before.rejected &&
    before.error === now.error &&
    before.staleError === now.staleError &&
    before.isRefreshing === now.isRefreshing &&
    before.oldest === now.oldest
  return isSame ? before : { ...now, pieces, rejected }
}

const sameList = <Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] =>
  before.length === now.length && now.every((item, index) => item === before[index]) ? before : now
