import type { RefObject } from 'react'
import { day as toDay } from '../../domain/day.ts'
import { lockOfPeriod } from '../../domain/day-lock.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { DateField } from '../../ui/date-field.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import { type EntryEdit, withWork } from './entry-edit.ts'
import { LossWarning } from './loss-warning.tsx'
import { TimeFields } from './time-fields.tsx'
import { WorkPicker } from './work-picker.tsx'
import styles from './entry.module.css'

type EntryFieldsProps = {
  entry: ShownEntry
  account: ReadyAccount
  /** Where it is to be; the same account, unless other work says otherwise. */
  target: ReadyAccount
  accounts: readonly ReadyAccount[]
  entries: readonly ShownEntry[]
  edit: EntryEdit
  hasClockTimes: boolean
  notesRef: RefObject<HTMLTextAreaElement | null>
  onEdit: (edit: EntryEdit) => void
}

/** All that a person can say of an entry. What is locked can be read; of what runs, time and day are not to be set. */
export function EntryFields(props: EntryFieldsProps) {
  const { entry, account, target, accounts, entries, edit, hasClockTimes, notesRef, onEdit } = props
  const isLocked = entry.lock !== undefined
  const isOtherDay = edit.day !== undefined && edit.day !== entry.day
  const dayLock =
    isOtherDay && lockOfPeriod(entries.filter((one) => one.accountId === target.id && one.day === edit.day))

  return (
    <>
      {!isLocked && (
        <WorkPicker
          accounts={entry.isRunning ? [account] : accounts}
          initial={edit.work}
          onPick={(work) => onEdit(withWork(edit, work?.assignment))}
        />
      )}
      {target.id !== account.id && <LossWarning entry={entry} from={account} to={target} />}
      <label className={styles['field']}>
        <span>Notes</span>
        <textarea
          ref={notesRef}
          rows={3}
          value={edit.notes}
          dir="auto"
          readOnly={isLocked}
          onChange={({ target: { value } }) => onEdit({ ...edit, notes: value })}
        />
      </label>
      {entry.isRunning && (
        <p className={styles['where']}>Its time is counted while it runs. Stop it to change its hours.</p>
      )}
      {!isLocked && !entry.isRunning && (
        <div className={styles['times']}>
          <TimeFields
            hasClockTimes={hasClockTimes}
            profile={target.profile}
            value={edit.time}
            onChange={(time) => onEdit({ ...edit, time })}
          />
          <DateField
            label="Date"
            value={edit.day}
            onChange={(date) => onEdit({ ...edit, day: date === undefined ? undefined : toDay(date) })}
          />
        </div>
      )}
      {dayLock && (
        <p className={styles['warning']} role="status">
          Harvest has locked that day: {plainText(dayLock)}. It may not take the entry there.
        </p>
      )}
    </>
  )
}
