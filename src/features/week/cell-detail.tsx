import { Lock, Pencil } from 'lucide-react'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { Button } from '../../ui/button.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './cell-detail.module.css'
import { timesOf } from './entry-times.ts'
import type { Line } from './lines.ts'
import { firstDay, lastDay, type Place } from './moves.ts'
import { entriesAt } from './place-entries.ts'
import { dayName, entriesCounted, workName } from './words.ts'

type CellDetailProps = {
  lines: readonly Line[]
  active: Place
  accounts: readonly ReadyAccount[]
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  /** Why the last thing that was tried did not happen. */
  said: string
  onOpen: () => void
}

const mostShown = 3

/** What the cell that somebody is in holds beyond its figure, and the way to it. */
export function CellDetail({ lines, active, accounts, shownSeconds, hoursAs, said, onOpen }: CellDetailProps) {
  const line = lines.find(({ key }) => key === active.line)
  const entries = entriesAt(lines, active)
  const row = line?.kind === 'row' ? line.row : undefined
  const isDay = active.column >= firstDay && active.column <= lastDay
  const cell = isDay ? row?.cells[active.column - firstDay] : undefined
  return (
    <div className={styles['detail']}>
      <div className={styles['what']}>
        {row && cell && (
          <p className={styles['title']}>
            <bdi>{workName(row.work)}</bdi> · {dayName(cell.day)}
          </p>
        )}
        {cell && (
          <ul>
            {entries.slice(0, mostShown).map((entry) => (
              <li key={`${entry.accountId}-${entry.id}`}>
                <b>{formatDuration(shownSeconds.get(entry) ?? 0, hoursAs)}</b>
                {timesOf(entry, accounts) && <span>{timesOf(entry, accounts)}</span>}
                <span className={styles['notes']} dir="auto">
                  {entry.notes ? plainText(entry.notes) : 'No notes'}
                </span>
                {entry.lock && (
                  <span className={styles['lock']}>
                    <Lock aria-hidden="true" /> {plainText(entry.lock)}
                  </span>
                )}
              </li>
            ))}
            {entries.length > mostShown && <li>and {entriesCounted(entries.length - mostShown)} more</li>}
          </ul>
        )}
        <p className={styles['said']} role="status">
          {said}
        </p>
      </div>
      {entries.length > 0 && (
        <Button onClick={onOpen}>
          <Pencil aria-hidden="true" />{' '}
          {entries.length === 1 ? 'Notes and time' : `Open ${entriesCounted(entries.length)}`}
        </Button>
      )}
    </div>
  )
}
