import { useState } from 'react'
import { addDays, type Day } from '../../domain/day.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useOverlaid } from '../../outbox/use-outbox.ts'
import { useTimerPreferences } from '../../preferences/preferences.ts'
import { weekRowsAdded, weekRowsRemoved } from '../../preferences/week-rows.ts'
import { type EntriesIn, useEntriesIn } from '../../queries/entries-in.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './copy-dialog.module.css'
import { CopyPreview } from './copy-preview.tsx'
import { type Assignments, rowOfWeek } from './use-added-rows.ts'
import { copiedRows, copySaid, planCopy, skippedSaid } from './week-copy.ts'

type CopyDialogProps = {
  title: string
  accounts: readonly AccountState[]
  first: Day
  days: readonly Day[]
  week: EntriesIn & { entries: ShownEntry[] }
  assignments: Assignments
  hoursAs: HoursAs
  carryOut: CarryOut
  onClose: () => void
}

const modes = [
  ['hours', 'Rows with their hours and notes'],
  ['rows', 'Rows alone'],
] as const

/** Shows what copying the week before would do, and does it as one gesture. */
export function CopyDialog({
  title,
  accounts,
  first,
  days,
  week,
  assignments,
  hoursAs,
  carryOut,
  onClose,
}: CopyDialogProps) {
  const [mode, setMode] = useState<'rows' | 'hours'>('hours')
  const { dayEndsAt } = useTimerPreferences()
  const [from, to] = [addDays(first, -7), addDays(first, -1)]
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const read = useEntriesIn(accounts, from, to)
  const last = useOverlaid(
    read.entries,
    ready.map(({ me }) => me),
  ).filter(({ day }) => from <= day && day <= to)

  const missing = [...read.missing, ...week.missing]
  const isReading = assignments.isReading || missing.some(({ error }) => !error)
  // what is not known of an account cannot be copied, nor can what it has already be told apart
  const known = ready.filter(({ id }) => !missing.some(({ account }) => account.id === id))
  const unknown = [...new Set(missing.map(({ account }) => plainText(account.name)))]
  const copying = { accounts: known, days, last, with: mode, assignments, dayEndsAt }
  const plan = planCopy(copying, week.entries)
  const rows = copiedRows(plan, mode, days)
  const what = copySaid(plan, mode)
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0)

  function copy(): Promise<boolean> | boolean {
    if (isReading || !what) return false
    return carryOut(known, days, (now) => {
      const current = planCopy(copying, now)
      const { changes } = current
      const said = `Copied: ${copySaid(current, mode)}. ${skippedSaid(current)}`.trim()
      if (mode === 'hours') return changes.length > 0 ? { changes, said } : undefined
      const added = current.rows.map((work) => rowOfWeek(work, days))
      weekRowsAdded(added)
      return { changes: [], said, alsoTakeBack: () => weekRowsRemoved(added) }
    }).then((isKept) => isKept !== false)
  }

  return (
    <FormDialog
      title={title}
      problem={undefined}
      saveLabel={what ? `Copy ${what}` : 'Copy'}
      isSaveIdle={isReading || !what}
      onSave={copy}
      onClose={onClose}
    >
      <fieldset className={styles['modes']}>
        <legend>What to copy</legend>
        {modes.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} /> {label}
          </label>
        ))}
      </fieldset>
      {isReading ? (
        <Skeleton label="Reading the week before" lines={2} />
      ) : (
        <>
          <p role="status">
            {what ? `That makes ${what}` : 'There is nothing to copy'}
            {mode === 'hours' && what && ` with ${formatDuration(seconds, hoursAs)}`}. {skippedSaid(plan)}
          </p>
          <CopyPreview rows={rows} days={days} hoursAs={hoursAs} skipped={plan.skipped} />
        </>
      )}
      {unknown.length > 0 && !isReading && (
        <p className={styles['unknown']} role="status">
          Without {unknown.join(' and ')}, which could not be read.
        </p>
      )}
    </FormDialog>
  )
}
