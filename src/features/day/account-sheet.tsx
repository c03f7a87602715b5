import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import { useFromNow } from '../../queries/harvest-clock.ts'
import type { AccountState } from '../../queries/scope.ts'
import { Dot } from '../../ui/dot.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './day-sheet.module.css'
import { EntryRow } from './entry-row.tsx'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'

type AccountSheetProps = {
  account: AccountState
  /** With one account alone, its name would only repeat itself. */
  isNamed: boolean
  entries: ShownEntry[]
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  onToggle: (entry: TimeEntry) => void
  onEdit: (entry: ShownEntry) => void
}

/** The rows of one account, by clock time where there is one, else in the order they were made. */
export function AccountSheet({
  account,
  isNamed,
  entries,
  shownSeconds,
  hoursAs,
  onToggle,
  onEdit,
}: AccountSheetProps) {
  const keyOf = useEntryKeys()
  const running = entries.find(({ timer }) => timer)
  const runningSeconds = useFromNow((now) => {
    const at = now ?? (running?.waiting && Date.now())
    return running && at ? elapsed(running, at) : undefined
  })
  if (account.state !== 'ready' || entries.length === 0) return null

  const rows = entries.toSorted((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0) || a.id - b.id)
  const subtotal = entries.reduce((sum, entry) => sum + (shownSeconds.get(entry) ?? 0), 0)
  const list = (
    <ul>
      {rows.map((entry) => (
        <EntryRow
          key={keyOf(entry)}
          entry={entry}
          clock={account.profile.clock}
          hours={formatDuration(shownSeconds.get(entry) ?? 0, hoursAs)}
          runningSeconds={entry === running ? runningSeconds : undefined}
          onToggle={onToggle}
          onEdit={onEdit}
        />
      ))}
    </ul>
  )
  if (!isNamed) return list
  return (
    <section aria-label={plainText(account.name)}>
      <header className={styles['account']}>
        <Dot id={account.id} />
        <h3>
          <bdi>{plainText(account.name)}</bdi>
        </h3>
        <b>{formatDuration(subtotal, hoursAs)}</b>
      </header>
      {list}
    </section>
  )
}
