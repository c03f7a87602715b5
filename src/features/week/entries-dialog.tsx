import { Lock, Pencil } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useEntryKeys, useKeeping } from '../../outbox/use-outbox.ts'
import { standingWords } from '../../outbox/standing-words.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { Button } from '../../ui/button.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Notes } from '../../ui/notes.tsx'
import { Standing } from '../../ui/standing.tsx'
import styles from './entries-dialog.module.css'
import { timesOf } from './entry-times.ts'
import { dayName, entriesCounted, workName } from './words.ts'

type EntriesDialogProps = {
  entries: readonly ShownEntry[]
  accounts: readonly ReadyAccount[]
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  onEdit: (entry: ShownEntry) => void
  onClose: () => void
}

/** The entries behind a figure of the sheet, each with the way into it. */
export function EntriesDialog({ entries, accounts, shownSeconds, hoursAs, onEdit, onClose }: EntriesDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const keyOf = useEntryKeys()
  const isKept = useKeeping() === 'browser'
  const seconds = entries.reduce((sum, entry) => sum + (shownSeconds.get(entry) ?? 0), 0)
  const inOrder = entries.toSorted(
    (one, other) => one.day.localeCompare(other.day) || (one.startMinute ?? 0) - (other.startMinute ?? 0),
  )

  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>
        {entriesCounted(entries.length)}, {formatDuration(seconds, hoursAs)}
      </h2>
      <ul className={styles['entries']}>
        {inOrder.map((entry) => (
          <li key={keyOf(entry)}>
            <div className={styles['what']}>
              <p>
                <bdi>{workName(entry)}</bdi>
              </p>
              <p className={styles['soft']}>
                {dayName(entry.day)}
                {timesOf(entry, accounts) && `, ${timesOf(entry, accounts)}`}
                {entry.isRunning && ', running'}
              </p>
              {entry.notes && <Notes text={entry.notes} />}
              {entry.lock && (
                <p className={styles['soft']}>
                  <Lock aria-hidden="true" /> {plainText(entry.lock)}
                </p>
              )}
              {entry.waiting && (
                <Standing needsYou={entry.waiting.state.is === 'parked'}>
                  {standingWords(entry.waiting, isKept)}
                </Standing>
              )}
            </div>
            <b>{formatDuration(shownSeconds.get(entry) ?? 0, hoursAs)}</b>
            <Button
              look="icon"
              onClick={() => onEdit(entry)}
              aria-label={`${entry.lock ? 'Look at' : 'Edit'} ${workName(entry)}, ${dayName(entry.day)}`}
            >
              <Pencil aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => dialog.current?.close()}>Close</Button>
    </dialog>
  )
}
