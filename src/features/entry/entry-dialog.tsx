import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Fields } from '../../outbox/entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { type TimeDraft, TimeFields, timeTyped } from './time-fields.tsx'
import styles from './entry.module.css'

type EntryDialogProps = {
  entry: ShownEntry
  account: ReadyAccount
  /** Answers whether it was kept. */
  onChange: (fields: Partial<Fields>) => Promise<boolean>
  onDelete: () => Promise<boolean>
  onClose: () => void
}

/** Notes and time of one entry, and the way to delete it. What is locked can be looked at. */
export function EntryDialog({ entry, account, onChange, onDelete, onClose }: EntryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const hasClockTimes = entry.startMinute !== undefined
  const [notes, setNotes] = useState(entry.notes)
  const [time, setTime] = useState<TimeDraft>({ ...draftOf(entry), unreadable: [] })
  const [problem, setProblem] = useState<string>()

  useEffect(() => dialog.current?.showModal(), [])

  async function save(event: FormEvent) {
    event.preventDefault()
    const typed = entry.isRunning ? 'empty' : timeTyped(time, hasClockTimes)
    if (typed !== 'empty' && 'problem' in typed) return setProblem(typed.problem)
    if (typed === 'empty' && !entry.isRunning) return setProblem('Say how long it took, or delete the entry.')
    const before = draftOf(entry)
    const isTimeSame = (['seconds', 'startMinute', 'endMinute'] as const).every((name) => before[name] === time[name])
    const fields = {
      ...(notes.trim() !== entry.notes.trim() && { notes: notes.trim() }),
      ...(typed !== 'empty' && !isTimeSame && { time: typed }),
    }
    if (Object.keys(fields).length === 0 || (await onChange(fields))) dialog.current?.close()
    return undefined
  }

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="entry-dialog" onClose={onClose}>
      <form method="dialog" className={styles['edit']} onSubmit={(event) => void save(event)}>
        <h2 id="entry-dialog">
          <bdi>{plainText(entry.project.name)}</bdi>, <bdi>{plainText(entry.task.name)}</bdi>
        </h2>
        <p className={styles['where']}>
          {formatDay(entry.day, 'weekday')} {formatDate(entry.day, account.profile.dateAs)} ·{' '}
          <bdi>{plainText(account.name)}</bdi>
        </p>
        {entry.lock && (
          <p role="status">Harvest has locked this entry: {plainText(entry.lock)}. It cannot be changed here.</p>
        )}
        <label className={styles['field']}>
          <span>Notes</span>
          <textarea
            rows={3}
            value={notes}
            dir="auto"
            readOnly={!!entry.lock}
            onChange={(event) => setNotes(event.target.value)}
          />
        </label>
        {entry.isRunning ? (
          <p className={styles['where']}>Its time is counted while it runs. Stop it to change its hours.</p>
        ) : (
          !entry.lock && (
            <div className={styles['times']}>
              <TimeFields hasClockTimes={hasClockTimes} profile={account.profile} value={time} onChange={setTime} />
            </div>
          )
        )}
        {problem && (
          <p className={styles['failed']} role="alert">
            {problem}
          </p>
        )}
        <div className={styles['choices']}>
          {!entry.lock && (
            <Button look="primary" type="submit">
              Save
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>{entry.lock ? 'Close' : 'Cancel'}</Button>
          {!entry.lock && (
            <Button look="quiet" onClick={() => void onDelete().then((isKept) => isKept && dialog.current?.close())}>
              Delete
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}

const draftOf = ({ seconds, startMinute, endMinute }: ShownEntry): Omit<TimeDraft, 'unreadable'> =>
  startMinute === undefined ? { seconds } : { startMinute, endMinute }
