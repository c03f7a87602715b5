import type { Day, Weekday } from '../domain/day.ts'
import { perPiece } from '../domain/per-piece.ts'
import type { Range } from '../domain/period.ts'
import type { Piece } from '../domain/piece.ts'
import type { AccountUser } from '../session/harvest.ts'
import { useOverlaidPieces } from '../outbox/use-overlaid-pieces.ts'
import { useFromNow } from '../queries/harvest-clock.ts'
import { useHistory } from '../queries/history.ts'
import { type PiecesIn, usePiecesIn } from '../queries/pieces-in.ts'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'
import { stepOf } from '../ui/format/duration.ts'
import { type ChosenRange, chosenRange } from './chosen-range.ts'
import type { Material } from './material.ts'
import { amountsOf, hoursMeasure } from './measures.ts'
import type { Choice, Selection } from './selection.ts'
import { type Standing, standingOf } from './standing.ts'
import { useNarrowed } from './use-narrowed.ts'
import { useOwnRates } from './use-own-rates.ts'

/** The time that is selected, as far as it has been read. */
export type Selected = {
  material: Material
  standing: Standing
  chosen: ChosenRange
  /** The like period before. */
  before: { range: Range; pieces: readonly Piece[]; standing: Standing } | undefined
  isNarrowed: boolean
}

const none: readonly Piece[] = []
const noAccounts: readonly AccountState[] = []
const hasTimer = perPiece(({ entries }) => entries.some(({ isRunning }) => isRunning))

/**
 * Has what is selected read, of all these accounts, and the like period before as well if it is to be compared. `isReading`
 * while there is nothing to show yet. What has not changed stays the same object, so that it is not drawn again.
 */
export function useSelected(
  accounts: readonly AccountState[],
  selection: Selection,
  isCompared: boolean,
): { selected: Selected; read: PiecesIn; isReading: boolean } {
  const { choice, filter, words } = selection
  const today = useToday(accounts)
  const { firstWeekday } = useWays(accounts)
  const isAll = choice.kind === 'all'
  const history = useHistory(isAll ? accounts : noAccounts)
  const chosen = useChosen(choice, today, firstWeekday, history.from ?? today, history.to ?? today)
  const { range } = chosen
  const like = isCompared ? chosen.before : undefined
  const inRange = usePiecesIn(isAll ? noAccounts : accounts, range.from, range.to)
  const read = isAll ? history : inRange
  const readBefore = usePiecesIn(like ? accounts : noAccounts, like?.from ?? today, like?.to ?? today)

  const owners = useOwners(accounts)
  const standing = standingOf(read, filter.account)
  const standingBefore = standingOf(readBefore, filter.account)
  const narrowed = useNarrowed(useOverlaidPieces(standing.pieces, owners), words)
  const narrowedBefore = useNarrowed(useOverlaidPieces(standingBefore.pieces, owners), words)
  const material = useMaterial(accounts, selection, range, narrowed ?? none, standing.lacking)
  const before = like && {
    range: like,
    pieces: narrowedBefore ?? none,
    standing: narrowedBefore ? standingBefore : { ...standingBefore, isLoading: true },
  }
  return {
    selected: {
      material,
      standing,
      chosen,
      before,
      isNarrowed: words !== '' || Object.keys(filter).length > 0,
    },
    read: { ...read, missing: [...standing.missing] },
    isReading: narrowed === undefined || (standing.isLoading && standing.pieces.length === 0),
  }
}

// Values that hooks use are kept from one drawing to the next only when they come out of a hook themselves.

function useChosen(choice: Choice, today: Day, firstWeekday: Weekday, from: Day, to: Day): ChosenRange {
  return chosenRange(choice, today, firstWeekday, { from, to })
}

function useOwners(accounts: readonly AccountState[]): readonly AccountUser[] {
  return accounts.flatMap((account) => (account.state === 'ready' ? [account.me] : []))
}

function useMaterial(
  accounts: readonly AccountState[],
  { filter, words }: Selection,
  range: Range,
  pieces: readonly Piece[],
  lacking: string,
): Material {
  const today = useToday(accounts)
  const ways = useWays(accounts)
  const ownRates = useOwnRates(accounts)
  const isAnyRunning = pieces.some(hasTimer)
  const now = useFromNow((now) => (isAnyRunning && now ? Math.floor(now / 60_000) * 60_000 : undefined))
  return {
    pieces,
    range,
    filter,
    words,
    today,
    now,
    ways,
    measure: hoursMeasure(ways.hoursAs),
    step: stepOf(ways.hoursAs),
    formatAmount: amountsOf(accounts, ways.separators),
    ownRates,
    accounts,
    lacking,
  }
}
