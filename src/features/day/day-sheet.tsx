import type { ReactNode } from 'react'
import type { Day } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { EntriesIn } from '../../queries/entries-in.ts'
import type { AccountState } from '../../queries/scope.ts'
import { totalOf } from '../../queries/total-of.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { formatMoment } from '../../ui/format/moment.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountSheet } from './account-sheet.tsx'
import styles from './day-sheet.module.css'

type DaySheetProps = {
  day: Day
  isToday: boolean
  accounts: AccountState[]
  week: EntriesIn
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  /** What is missing or may be out of date. */
  notices: ReactNode
  onToggle: (entry: TimeEntry) => void
  onEdit: (entry: ShownEntry) => void
}

/** The day's entries over all accounts, with a total that never passes for more than has been read. */
export function DaySheet({
  day,
  isToday,
  accounts,
  week,
  shownSeconds,
  hoursAs,
  notices,
  onToggle,
  onEdit,
}: DaySheetProps) {
  const entries = week.entries.filter((entry) => entry.day === day)
  const isLoading = week.missing.some(({ error }) => !error)
  const total = totalOf(
    entries.map((entry) => shownSeconds.get(entry) ?? 0),
    week.missing,
    (seconds) => formatDuration(seconds, hoursAs),
  )

  return (
    <section className={styles['sheet']} aria-labelledby="day-sheet" aria-busy={isLoading}>
      <header className={styles['head']}>
        <h2 id="day-sheet">Entries</h2>
        <p className={styles['refreshing']} role="status">
          {week.asOf !== undefined && `As of ${formatMoment(week.asOf)}. `}
          {week.isRefreshing && 'Refreshing…'}
        </p>
        <p className={styles['total']}>
          <span>{total.label}</span> <b>{total.shown}</b>
        </p>
      </header>

      {notices}

      {accounts.map((account) => (
        <AccountSheet
          key={account.id}
          account={account}
          isNamed={accounts.length > 1}
          entries={entries.filter(({ accountId }) => accountId === account.id)}
          shownSeconds={shownSeconds}
          hoursAs={hoursAs}
          onToggle={onToggle}
          onEdit={onEdit}
        />
      ))}
      {isLoading && entries.length === 0 && <Skeleton label="Reading entries" />}
      {week.missing.length === 0 && entries.length === 0 && (
        <p className={styles['empty']}>Nothing tracked on this day{isToday && ' yet'}.</p>
      )}
    </section>
  )
}
