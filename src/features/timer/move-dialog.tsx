import { type ComponentType, useState } from 'react'
import type { Gap } from '../../domain/timer-gap.ts'
import type { AccountState } from '../../queries/scope.ts'
import { sayDuration } from '../../ui/format/duration.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './timer-dialog.module.css'
import type { MovedTo } from './use-timer-repairs.ts'

/** A picker of everything that time can be tracked to, in all of these accounts. */
export type WorkPicker = ComponentType<{
  accounts: readonly AccountState[]
  onPick: (picked: Omit<MovedTo, 'notes'> | undefined) => void
}>

type MoveDialogProps = {
  gap: Gap
  accounts: readonly AccountState[]
  Picker: WorkPicker
  onSave: (to: MovedTo) => Promise<boolean>
  onClose: () => void
}

/** Gives time in which the person was away to another project or task. */
export function MoveDialog({ gap, accounts, Picker, onSave, onClose }: MoveDialogProps) {
  const [picked, setPicked] = useState<Omit<MovedTo, 'notes'>>()
  const [notes, setNotes] = useState('')
  const [problem, setProblem] = useState<string>()

  async function save() {
    if (picked) return onSave({ ...picked, notes: notes.trim() })
    setProblem('Choose a project and task first.')
    return false
  }

  return (
    <FormDialog
      title={`What were these ${sayDuration((gap.to - gap.from) / 1000)}?`}
      problem={problem}
      onSave={save}
      onClose={onClose}
    >
      <Picker
        accounts={accounts}
        onPick={(work) => {
          setPicked(work)
          setProblem(undefined)
        }}
      />
      <label className={styles['field']}>
        <span>Notes</span>
        <input value={notes} onChange={({ target }) => setNotes(target.value)} autoComplete="off" dir="auto" />
      </label>
    </FormDialog>
  )
}
