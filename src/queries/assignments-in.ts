import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { type Assignment, assignmentQueries } from './assignments.ts'
import type { AccountState, ReadyAccount } from './scope.ts'

export type AssignmentsIn = {
  groups: { account: ReadyAccount; assignments: Assignment[] }[]
  isReading: boolean
  /** Accounts whose projects could not be read. */
  failed: ReadyAccount[]
  retry: () => void
}

/** What the person may track time to in the accounts, as far as it has been read. */
export function useAssignmentsIn(accounts: readonly AccountState[]): AssignmentsIn {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers: UseQueryResult<Assignment[]>[] = useQueries({
    queries: ready.map(({ me }) => assignmentQueries.mine(me)),
  })
  return {
    groups: ready.map((account, index) => ({ account, assignments: answers[index]?.data ?? [] })),
    isReading: accounts.some(({ state }) => state === 'loading') || answers.some(({ isPending }) => isPending),
    failed: ready.filter((_, index) => answers[index]?.isError && !answers[index].data),
    retry: () => answers.forEach((answer) => answer.isError && void answer.refetch()),
  }
}
