import { useState } from 'react'
import { minuteOfText } from '../../domain/clock-time-text.ts'
import { secondsOfText } from '../../domain/duration-text.ts'
import { evenParts, lengthOf, splitAt, splitInto } from '../../domain/entry-split.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { DurationField } from '../../ui/duration-field.tsx'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { workName } from './words.ts'
import styles from './entry.module.css'

type SplitDialogProps = {
  entry: ShownEntry
  account: ReadyAccount
  carryOut: CarryOut
  onClose: () => void
}

/** Makes two entries of one, at a time of the day or after a duration. The second can say what else was done in it. */
export function SplitDialog({ entry, account, carryOut, onClose }: SplitDialogProps) {
  const { startMinute } = entry
  const seconds = lengthOf(entry)
  const { clock, hoursAs } = account.profile
  const [first, setFirst] = useState<number | undefined>(evenParts(entry, 2)[0])
  const [notes, setNotes] = useState(entry.notes)
  const [problem, setProblem] = useState<string>()
  const plan = first === undefined ? undefined : planOf(first)

  function planOf(length: number) {
    // clock times are whole minutes, so that a split within one is where it is rounded to
    if (startMinute !== undefined) return splitAt(entry, startMinute + Math.round(length / 60))
    return splitInto(entry, [length, seconds - length])
  }

  function become(length: number | undefined) {
    setFirst(length)
    setProblem(undefined)
  }

  async function split() {
    if (plan?.is !== 'possible') {
      setProblem(`Each part has to last: choose less than ${formatDuration(seconds, hoursAs)}.`)
      return false
    }
    const changes = plan.changes.map((change) =>
      change.kind === 'create' ? { ...change, fields: { ...change.fields, notes: notes.trim() } } : change,
    )
    const isKept = await carryOut([account], [entry.day], () => ({ changes, said: `Split: ${workName(entry)}` }))
    return isKept !== false
  }

  const second = startMinute !== undefined && first !== undefined && startMinute + Math.round(first / 60)
  const parts = plan?.is === 'possible' && first !== undefined && [first, seconds - first]
  return (
    <FormDialog title={`Split ${workName(entry)}`} problem={problem} saveLabel="Split" onSave={split} onClose={onClose}>
      <div className={styles['times']}>
        {startMinute !== undefined && (
          <TimeField
            label="Split at"
            value={second || undefined}
            onChange={(minute) => become(minute === undefined ? undefined : (minute - startMinute) * 60)}
            clock={clock}
            minuteOf={minuteOfText}
          />
        )}
        <DurationField
          label="First part"
          value={first !== undefined && first >= 0 ? first : undefined}
          onChange={become}
          hoursAs={hoursAs}
          secondsOf={secondsOfText}
        />
      </div>
      <p role="status" className={styles['where']}>
        {parts && `Two entries: ${parts.map((part) => formatDuration(part, hoursAs)).join(' and ')}`}
        {parts && second && `, the second from ${formatClockTime(second, clock)}`}
        {parts && '.'}
      </p>
      <label className={styles['field']}>
        <span>Notes of the second</span>
        <textarea rows={2} dir="auto" value={notes} onChange={({ target }) => setNotes(target.value)} />
      </label>
    </FormDialog>
  )
}
