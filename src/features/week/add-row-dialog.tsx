import { useRef, useState } from 'react'
import type { RowWork } from '../../domain/week-grid.ts'
import type { AccountState } from '../../queries/scope.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import type { WorkPicker } from './week-material.ts'

type AddRowDialogProps = {
  accounts: readonly AccountState[]
  Picker: WorkPicker
  onAdd: (work: RowWork) => void
  onClose: () => void
}

/** Picks the project and task of a new row. */
export function AddRowDialog({ accounts, Picker, onAdd, onClose }: AddRowDialogProps) {
  const [picked, setPicked] = useState<RowWork>()
  const [problem, setProblem] = useState<string>()
  const isAdded = useRef(false)
  return (
    <FormDialog
      title="Add a row"
      problem={problem}
      saveLabel="Add"
      onSave={() => {
        if (!picked) setProblem('Choose a project and task first.')
        isAdded.current = picked !== undefined
        return isAdded.current
      }}
      onClose={() => {
        onClose()
        // once the dialog is gone, or the focus would go back to where it came from
        if (picked && isAdded.current) onAdd(picked)
      }}
    >
      <Picker
        accounts={accounts}
        onPick={(work) => {
          setPicked(work?.assignment)
          setProblem(undefined)
        }}
      />
    </FormDialog>
  )
}
