import { useQueries } from '@tanstack/react-query'
import { type Budget, isMoney, shareOf } from '../domain/budget.ts'
import { formatDuration, type HoursAs } from '../ui/format/duration.ts'
import { budgetQueries } from './budgets.ts'
import type { ReadyAccount } from './scope.ts'

/** What is left of a project's budget, in a few words; undefined where that is not known. */
export type BudgetLeft = (accountId: number, projectId: number) => string | undefined

/** What is left of the budgets that have been read of these accounts anyway; nothing is asked for them. */
export function useBudgetLeft(accounts: readonly ReadyAccount[]): BudgetLeft {
  const answers = useQueries({ queries: accounts.map(({ me }) => ({ ...budgetQueries.of(me), enabled: false })) })
  const words = new Map(
    accounts.flatMap(({ profile }, index) =>
      (answers[index]?.data?.budgets ?? []).map((budget) => [
        `${budget.accountId}/${budget.project.id}`,
        leftInWords(budget, profile.hoursAs),
      ]),
    ),
  )
  return (accountId, projectId) => words.get(`${accountId}/${projectId}`)
}

/** Of money the share, since its currency is not told; of a budget by person nothing, as what others have left is of no use. */
export function leftInWords(budget: Budget, hoursAs: HoursAs): string | undefined {
  const { by, amounts, isMonthly } = budget
  if (!amounts || by === 'person') return undefined
  const left = amounts.budget - amounts.spent
  const when = isMonthly ? ' this month' : ''
  if (left <= 0) return left < 0 ? `over budget${when}` : `budget used up${when}`
  const amount = isMoney(by)
    ? `${Math.max(1, Math.floor((1 - shareOf(budget)) * 100))} %`
    : formatDuration(left, hoursAs)
  return `${amount} of the budget left${when}`
}
