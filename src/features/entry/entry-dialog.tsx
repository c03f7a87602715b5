import { type FormEvent, useEffect, useRef, useState } from 'react'
import { day as toDay } from '../../domain/day.ts'
import { lockOfPeriod } from '../../domain/day-lock.ts'
import type { EntryChange } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { formatDate, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { changesOf, editOf, withWork } from './entry-edit.ts'
import { EntryReference } from './entry-reference.tsx'
import { LossWarning } from './loss-warning.tsx'
import { TimeFields } from './time-fields.tsx'
import { WorkPicker } from './work-picker.tsx'
import styles from './entry.module.css'

type EntryDialogProps = {
  entry: ShownEntry
  account: ReadyAccount
  /** All that it can be moved to. */
  accounts: readonly ReadyAccount[]
  /** Of the days around, as far as they are known. */
  entries: readonly ShownEntry[]
  /** Answers whether it was kept. */
  onChange: (changes: EntryChange<ShownEntry>[]) => Promise<boolean>
  onDelete: () => Promise<boolean>
  onClose: () => void
}

/** All of one entry that can be changed, and the way to delete it. What is locked can be looked at. */
export function EntryDialog({ entry, account, accounts, entries, onChange, onDelete, onClose }: EntryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const isSaving = useRef(false)
  const [edit, setEdit] = useState(() => editOf(entry))
  const [problem, setProblem] = useState<string>()
  const { lock, isRunning } = entry
  const target = accounts.find(({ id }) => id === edit.work?.accountId) ?? account
  const isElsewhere = target.id !== account.id
  const hasClockTimes = isElsewhere ? (target.profile.hasClockTimes ?? false) : entry.startMinute !== undefined
  const isOtherDay = edit.day !== undefined && edit.day !== entry.day
  const dayLock =
    isOtherDay && lockOfPeriod(entries.filter((one) => one.accountId === target.id && one.day === edit.day))

  useEffect(() => {
    dialog.current?.showModal()
    // what is changed most often
    notes.current?.focus()
  }, [])

  /** Closes when all is done; a second click meanwhile is the same one. */
  async function finish(doing: () => Promise<boolean>) {
    if (isSaving.current) return
    isSaving.current = true
    if (await doing()) dialog.current?.close()
    isSaving.current = false
  }

  function save(event: FormEvent) {
    event.preventDefault()
    const changes = changesOf(entry, edit, hasClockTimes)
    if ('problem' in changes) return setProblem(changes.problem)
    setProblem(undefined)
    void finish(() => (changes.length === 0 ? Promise.resolve(true) : onChange(changes)))
    return undefined
  }

  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="entry-dialog" onClose={onClose}>
      <form method="dialog" className={styles['edit']} onSubmit={save}>
        <header>
          <h2 id="entry-dialog">
            <bdi>{plainText(entry.project.name)}</bdi>, <bdi>{plainText(entry.task.name)}</bdi>
          </h2>
          <p className={styles['where']}>
            {formatDay(entry.day, 'weekday')} {formatDate(entry.day, account.profile.dateAs)} ·{' '}
            <bdi>{plainText(account.name)}</bdi>
          </p>
          <EntryReference entry={entry} />
        </header>
        {lock !== undefined && (
          <p role="status">Harvest has locked this entry: {plainText(lock)}. It cannot be changed here.</p>
        )}
        {lock === undefined && (
          <WorkPicker
            accounts={isRunning ? [account] : accounts}
            initial={edit.work}
            onPick={(work) => setEdit(withWork(edit, work?.assignment))}
          />
        )}
        {isElsewhere && <LossWarning entry={entry} from={account} to={target} />}
        <label className={styles['field']}>
          <span>Notes</span>
          <textarea
            ref={notes}
            rows={3}
            value={edit.notes}
            dir="auto"
            readOnly={lock !== undefined}
            onChange={({ target: { value } }) => setEdit({ ...edit, notes: value })}
          />
        </label>
        {isRunning && (
          <p className={styles['where']}>Its time is counted while it runs. Stop it to change its hours.</p>
        )}
        {lock === undefined && !isRunning && (
          <div className={styles['times']}>
            <TimeFields
              hasClockTimes={hasClockTimes}
              profile={target.profile}
              value={edit.time}
              onChange={(time) => setEdit({ ...edit, time })}
            />
            <DateField
              label="Date"
              value={edit.day}
              onChange={(date) => setEdit({ ...edit, day: date === undefined ? undefined : toDay(date) })}
            />
          </div>
        )}
        {dayLock && (
          <p className={styles['warning']} role="status">
            Harvest has locked that day: {plainText(dayLock)}. It may not take the entry there.
          </p>
        )}
        {problem && (
          <p className={styles['failed']} role="alert">
            {problem}
          </p>
        )}
        <div className={styles['choices']}>
          {lock === undefined && (
            <Button look="primary" type="submit">
              Save
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>{lock === undefined ? 'Cancel' : 'Close'}</Button>
          {lock === undefined && (
            <Button look="quiet" onClick={() => void finish(onDelete)}>
              Delete
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}
