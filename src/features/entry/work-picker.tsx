import { useQueries } from '@tanstack/react-query'
import { AssignmentPicker } from './assignment-picker.tsx'
import { type Assignment, assignmentQueries } from '../../queries/assignments.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'

type WorkPickerProps = {
  accounts: readonly AccountState[]
  onPick: (picked: { account: ReadyAccount; assignment: Assignment } | undefined) => void
}

/** Every project and task of the accounts, where the shell asks for one. */
export function WorkPicker({ accounts, onPick }: WorkPickerProps) {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers = useQueries({ queries: ready.map(({ me }) => assignmentQueries.mine(me)) })
  return (
    <AssignmentPicker
      groups={ready.map((account, index) => ({ account, assignments: answers[index]?.data ?? [] }))}
      isReading={answers.some(({ isPending }) => isPending)}
      onPick={(assignment) => {
        const account = ready.find(({ id }) => id === assignment?.accountId)
        onPick(assignment && account && { account, assignment })
      }}
    />
  )
}
