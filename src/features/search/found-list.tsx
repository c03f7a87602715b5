import { useLocation } from 'react-router'
import type { Sums } from '../../domain/group.ts'
import { inFoundOrder } from '../../domain/search.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useKeeping } from '../../outbox/use-outbox.ts'
import { type DateAs, dateInWords, formatDay } from '../../ui/format/day.ts'
import { type HoursAs, formatDuration, stepOf } from '../../ui/format/duration.ts'
import { rowsIn, sectionOf } from '../../ui/list-geometry.ts'
import { LongList } from '../../ui/long-list.tsx'
import styles from './found-list.module.css'
import { FoundRow } from './found-row.tsx'
import type { Shown } from './searcher.ts'
import { shownSecondsOf } from './shown-seconds-of.ts'

type FoundListProps = {
  shown: Shown
  /** What was found comes to, by month. */
  total: Sums
  now: number | undefined
  hoursAs: HoursAs
  dateAs: DateAs
  accountOf: (entry: TimeEntry) => string | undefined
  onEdit: (entry: ShownEntry) => void
}

/** What was found by day, the latest first; rows add up to their day, days to their month, and months to the total. */
export function FoundList({ shown, total, now, hoursAs, dateAs, accountOf, onEdit }: FoundListProps) {
  const { key } = useLocation()
  const isKept = useKeeping() === 'browser'
  const rows = rowsIn(shown.months.map(({ entries, heads }) => ({ items: entries, heads })))
  const seconds = shownSecondsOf(shown.months, total, stepOf(hoursAs), now)

  return (
    <section className={styles['sheet']} aria-label="Entries">
      <LongList
        label="Entries found"
        rows={rows}
        keyOf={keyOf}
        compare={compare}
        about={shown.about}
        owner={key}
        restSays={restSays}
      >
        {(entry, { index, hasHead, tabIndex }) => (
          <>
            {hasHead && (
              <header className={styles['day']}>
                <h3>
                  {formatDay(entry.day, 'weekday')}, {dateInWords(entry.day, dateAs)}
                </h3>
                <span>{formatDuration(seconds.ofDay(entry.day), hoursAs)}</span>
              </header>
            )}
            <FoundRow
              entry={entry}
              words={shown.words}
              account={accountOf(entry)}
              hours={formatDuration(seconds.ofEntry(entry, sectionOf(rows, index).items), hoursAs)}
              dateAs={dateAs}
              tabIndex={tabIndex}
              isKept={isKept}
              onEdit={onEdit}
            />
          </>
        )}
      </LongList>
    </section>
  )
}

const restSays = (rest: number) =>
  `${rest.toLocaleString('en-GB')} earlier entries are not listed. Search for words or days to see them.`

const keyOf = ({ day, accountId, id }: TimeEntry) => `${day} ${accountId} ${id}`

function compare(entry: TimeEntry, key: string): number {
  const [day = '', accountId, id] = key.split(' ')
  return inFoundOrder(entry, { day, accountId: Number(accountId), id: Number(id) })
}
