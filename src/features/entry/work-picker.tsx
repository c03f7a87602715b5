import type { Assignment } from '../../queries/assignments.ts'
import { useAssignmentsIn } from '../../queries/assignments-in.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { AssignmentPicker } from './assignment-picker.tsx'

type WorkPickerProps = {
  accounts: readonly AccountState[]
  /** What is chosen to begin with. */
  initial?: Assignment | undefined
  onPick: (picked: { account: ReadyAccount; assignment: Assignment } | undefined) => void
}

/** Every project and task of the accounts, where the shell asks for one. */
export function WorkPicker({ accounts, initial, onPick }: WorkPickerProps) {
  const { groups, isReading } = useAssignmentsIn(accounts)
  return (
    <AssignmentPicker
      groups={groups}
      isReading={isReading}
      initial={initial}
      onPick={(assignment) => {
        const account = groups.find((group) => group.account.id === assignment?.accountId)?.account
        onPick(assignment && account && { account, assignment })
      }}
    />
  )
}
