import type { ComponentType, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { perPiece } from '../domain/per-piece.ts'
import type { Range } from '../domain/period.ts'
import type { Piece } from '../domain/piece.ts'
import { useOverlaidPieces } from '../outbox/use-outbox.ts'
import { useFromNow } from '../queries/harvest-clock.ts'
import { useHistory } from '../queries/history.ts'
import { type ReadingState, usePiecesIn } from '../queries/pieces-in.ts'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'
import { stepOf } from '../ui/format/duration.ts'
import { formatMoment } from '../ui/format/moment.ts'
import { MonthsRead } from '../ui/months-read.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type ChosenRange, chosenRange, rangeWords } from './chosen-range.ts'
import { FilterBar } from './filter-bar.tsx'
import type { Material } from './material.ts'
import { amountsOf, hoursMeasure } from './measures.ts'
import { RangeBar } from './range-bar.tsx'
import styles from './selected-time.module.css'
import type { Selection } from './selection.ts'
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

type SelectedTimeProps = {
  title: string
  accounts: readonly AccountState[]
  /** For their names. */
  hidden: readonly AccountState[]
  selection: Selection
  /** Whether the like period before is read as well. */
  isCompared: boolean
  /** The address of this screen for another selection. */
  to: (selection: Selection) => string
  /** Names what is not in here. */
  Notices: ComponentType<{ read: ReadingState }>
  children: (selected: Selected) => ReactNode
}

const none: readonly Piece[] = []
const hasTimer = perPiece(({ entries }) => entries.some(({ isRunning }) => isRunning))

/** A screen about the time that its address selects, of all accounts in it: the ways to select, and how reading stands. */
export function SelectedTime({
  title,
  accounts,
  hidden,
  selection,
  isCompared,
  to,
  Notices,
  children,
}: SelectedTimeProps) {
  const navigate = useNavigate()
  const today = useToday(accounts)
  const ways = useWays(accounts)
  const { choice, filter, words } = selection
  const isAll = choice.kind === 'all'
  const history = useHistory(isAll ? accounts : [])
  const whole = { from: history.from ?? today, to: history.to ?? today }
  const chosen = chosenRange(choice, today, ways.firstWeekday, whole)
  const { range } = chosen
  const inRange = usePiecesIn(isAll ? [] : accounts, range.from, range.to)
  const like = isCompared ? chosen.before : undefined
  const readBefore = usePiecesIn(like ? accounts : [], like?.from ?? today, like?.to ?? today)
  const read = isAll ? history : inRange

  const owners = accounts.flatMap((account) => (account.state === 'ready' ? [account.me] : []))
  const standing = standingOf(read, filter.account)
  const standingBefore = standingOf(readBefore, filter.account)
  const overlaid = useOverlaidPieces(standing.pieces, owners)
  const narrowed = useNarrowed(overlaid, words)
  const narrowedBefore = useNarrowed(useOverlaidPieces(standingBefore.pieces, owners), words)
  const isAnyRunning = overlaid.some(hasTimer)
  const now = useFromNow((now) => (isAnyRunning && now ? Math.floor(now / 60_000) * 60_000 : undefined))

  const material: Material = {
    pieces: narrowed ?? none,
    range,
    filter,
    words,
    today,
    now,
    ways,
    measure: hoursMeasure(ways.hoursAs),
    step: stepOf(ways.hoursAs),
    formatAmount: amountsOf(accounts, ways.separators),
    ownRates: useOwnRates(accounts),
    accounts,
    lacking: standing.lacking,
  }
  const isReading = narrowed === undefined || (standing.isLoading && standing.pieces.length === 0)
  const state = standing.isLoading ? 'Reading…' : read.isRefreshing ? 'Refreshing…' : ''

  return (
    <div className={styles['screen']} aria-busy={standing.isLoading}>
      <title>{`${title}, ${rangeWords(chosen, ways.dateAs)} · Sheaf`}</title>
      <RangeBar
        title={title}
        choice={choice}
        chosen={chosen}
        today={today}
        ways={ways}
        to={(choice) => to({ ...selection, choice })}
        onChoose={(choice) => void navigate(to({ ...selection, choice }))}
      />
      <FilterBar
        selection={selection}
        material={material}
        accounts={[...accounts, ...hidden]}
        onChange={(selection, how) => void navigate(to(selection), how)}
      />
      <p className={styles['state']} role="status">
        {read.asOf !== undefined && `As of ${formatMoment(read.asOf)}. `}
        {state}
      </p>
      <Notices read={{ ...read, missing: [...standing.missing] }} />
      {standing.isLoading && read.progress.months > 4 && <MonthsRead {...read.progress} />}
      {isReading ? (
        <Skeleton label="Reading entries" />
      ) : (
        children({
          material,
          standing,
          chosen,
          before: like && {
            range: like,
            pieces: narrowedBefore ?? none,
            standing: narrowedBefore ? standingBefore : { ...standingBefore, isLoading: true },
          },
          isNarrowed: words !== '' || Object.keys(filter).length > 0,
        })
      )}
    </div>
  )
}
