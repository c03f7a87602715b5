import { useState } from 'react'
import { type EntryChange } from '../../domain/entry-change.ts'
import { merge, mergeable } from '../../domain/entry-merge.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { spanSaid, workName } from './words.ts'
import styles from './entry.module.css'

type MergeDialogProps = {
  entry: ShownEntry
  account: ReadyAccount
  entries: readonly ShownEntry[]
  carryOut: CarryOut
  onClose: () => void
}

/** Makes one entry of several of the same work and day; says before what it comes to. */
export function MergeDialog({ entry, account, entries, carryOut, onClose }: MergeDialogProps) {
  const keyOf = useEntryKeys()
  const others = mergeable(entry, entries)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(others.slice(0, 1).map(keyOf)))
  const { hoursAs, clock } = account.profile
  const plan = merge([entry, ...others.filter((other) => chosen.has(keyOf(other)))])

  async function carry() {
    if (plan.is !== 'possible') return false
    const isKept = await carryOut([account], [entry.day], () => ({
      changes: plan.changes,
      said: `Merged: ${workName(entry)}`,
    }))
    return isKept !== false
  }

  function toggle(key: string) {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }

  return (
    <FormDialog
      title={`Merge ${workName(entry)}`}
      problem={
        plan.is === 'refused' && plan.because === 'too-long'
          ? 'Harvest takes no more than 24 hours in one entry.'
          : undefined
      }
      saveLabel="Merge"
      isSaveIdle={plan.is !== 'possible'}
      onSave={carry}
      onClose={onClose}
    >
      <fieldset className={styles['options']}>
        <legend>Merge with</legend>
        {others.map((other) => (
          <label key={keyOf(other)}>
            <input type="checkbox" checked={chosen.has(keyOf(other))} onChange={() => toggle(keyOf(other))} />
            <span>
              {spanSaid(other, clock) ?? formatDuration(other.seconds, hoursAs)}
              {other.notes && ' · '}
              <bdi>{plainText(other.notes)}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" className={styles['where']}>
        {plan.is === 'possible' ? resultOf(plan.changes) : 'Choose at least one.'}
      </p>
    </FormDialog>
  )

  function resultOf([first]: readonly EntryChange<ShownEntry>[]): string {
    const time = first?.kind === 'change' ? first.fields.time : undefined
    if (time?.kind === 'clock') return `One entry, ${spanSaid(time, clock) ?? ''}, with the notes of all.`
    return time ? `One entry of ${formatDuration(time.seconds, hoursAs)}, with the notes of all.` : ''
  }
}
