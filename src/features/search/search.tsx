import type { ReactNode } from 'react'
import type { Piece } from '../../domain/piece.ts'
import { sumBy } from '../../domain/sum-by.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import type { AccountState } from '../../queries/scope.ts'
import { useWays } from '../../queries/use-ways.ts'
import { isNarrowed } from '../../selection/search-address.ts'
import { formatMoment } from '../../ui/format/moment.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FoundList } from './found-list.tsx'
import { FoundSummary } from './found-summary.tsx'
import { PickedChips } from './picked-chips.tsx'
import { isRead, readBackTo, type Span } from './read-back.ts'
import { SearchForm } from './search-form.tsx'
import styles from './search.module.css'
import { useFound } from './use-found.ts'
import { usePicked } from './use-picked.ts'
import { useWanted } from './use-wanted.ts'

type SearchProps = {
  accounts: readonly AccountState[]
  hiddenCount: number
  pieces: readonly Piece[]
  span: Span
  /** Epoch ms of the oldest reading; undefined when all is fresh. */
  asOf: number | undefined
  isRefreshing: boolean
  onEdit: (entry: ShownEntry) => void
  /** How reading stands, and what is not in here. */
  children: ReactNode
}

/** Everything that is kept, searched by word and day. */
export function Search({ accounts, hiddenCount, pieces, span, asOf, isRefreshing, onEdit, children }: SearchProps) {
  const { wanted, want, settleNow } = useWanted()
  const picked = usePicked(pieces, wanted)
  const { shown, isSearching } = useFound(picked, wanted)
  const now = useFromNow((now) => (now === undefined ? undefined : Math.floor(now / 60_000) * 60_000))
  const { hoursAs, dateAs, clock } = useWays(accounts)
  const ids = accounts.map(({ id }) => id)
  const isWhole = isRead(readBackTo(ids, pieces, span), span, wanted.from)
  const found = shown?.months.flatMap((month) => month.pieces) ?? []
  const total = sumBy(found, { by: ['month'], now })
  const isAnything = wanted.text.trim() !== '' || isNarrowed(wanted)
  const isStillLooking = isSearching || (!isAnything && !isWhole)

  return (
    <>
      <header className={styles['head']}>
        <h1>Search</h1>
        <p className={styles['quiet']} role="status">
          {asOf !== undefined && `As of ${formatMoment(asOf)}. `}
          {isRefreshing && 'Refreshing…'}
        </p>
      </header>
      <SearchForm wanted={wanted} onChange={want} onLeave={settleNow} />
      <PickedChips wanted={wanted} pieces={pieces} accounts={accounts} clock={clock} onChange={want} />
      {children}
      {shown && total.entries > 0 && (
        <>
          <div className={styles['head']}>
            <h2>{isAnything ? 'Found' : 'All entries'}</h2>
            <FoundSummary total={total} isWhole={isWhole} isSearching={isSearching} hoursAs={hoursAs} />
          </div>
          <FoundList
            shown={shown}
            total={total}
            now={now}
            hoursAs={hoursAs}
            dateAs={dateAs}
            accountOf={({ accountId }) =>
              accounts.length > 1 ? accounts.find(({ id }) => id === accountId)?.name : undefined
            }
            onEdit={onEdit}
          />
        </>
      )}
      {total.entries === 0 && isStillLooking && <Skeleton label="Reading entries" />}
      {total.entries === 0 && !isStillLooking && (
        <Nothing text={wanted.text.trim()} isAnything={isAnything} isWhole={isWhole} hiddenCount={hiddenCount} />
      )}
    </>
  )
}

type NothingProps = { text: string; isAnything: boolean; isWhole: boolean; hiddenCount: number }

function Nothing({ text, isAnything, isWhole, hiddenCount }: NothingProps) {
  const what = text === '' ? 'Nothing fits' : `Nothing matches “${plainText(text)}”`
  return (
    <section className={styles['empty']} aria-label="Nothing found" role="status">
      <p>
        <b>{isAnything ? what : 'No time tracked yet'}</b>
        {isWhole ? '.' : ' in what has been read so far.'}
      </p>
      {text !== '' && (
        <p>Every word has to be in the note, the client, the project or the task. Try fewer, or other days.</p>
      )}
      {hiddenCount > 0 && (
        <p>{hiddenCount === 1 ? 'A hidden account is' : `${hiddenCount} hidden accounts are`} not searched.</p>
      )}
    </section>
  )
}
