import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query'
import { type Budget, type BudgetBy, isMoney, shareOf } from '../domain/budget.ts'
import { secondsOfHours } from '../domain/duration.ts'
import { HarvestError } from '../harvest/errors.ts'
import type { CheckedProjectBudget } from '../harvest/project-budgets.ts'
import type { AccountUser } from '../session/harvest.ts'
import { readProjectBudgetsOf } from '../session/project-budgets.ts'
import { formatDuration, type HoursAs } from '../ui/format/duration.ts'
import { freshFor } from './fresh-for.ts'
import type { Missing } from './pieces-in.ts'
import type { Unread } from './read-month.ts'
import type { AccountState, ReadyAccount } from './scope.ts'

export type ReadBudgets = { budgets: readonly Budget[]; rejected: readonly Unread[] }

export const budgetQueries = {
  /** The budgets of an account's active projects that are shown to this person; null when none of them are. */
  of: (me: AccountUser) =>
    queryOptions({
      queryKey: [me.userId, me.accountId, 'budgets'],
      queryFn: ({ signal }): Promise<ReadBudgets | null> =>
        readProjectBudgetsOf(me.accountId, signal).then(
          ({ items, rejected }) => ({ budgets: items.flatMap((item) => toBudgets(me.accountId, item)), rejected }),
          nullIfForbidden,
        ),
      staleTime: freshFor.reports,
      // the report has a small limit of its own: a glance at another window is no reason to ask
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
}

// a person without the right: expected
function nullIfForbidden(error: unknown): null {
  if (error instanceof HarvestError && (error.kind === 'forbidden' || error.kind === 'missing')) return null
  throw error
}

/** Harvest's row as a budget; none of a project that has none. Money is counted in whole cents, hours in whole seconds. */
export function toBudgets(accountId: number, row: CheckedProjectBudget): Budget[] {
  if (row.budget_by === 'none') return []
  const by: BudgetBy = row.budget_by
  const inUnit = (amount: number) => (isMoney(by) ? Math.round(amount * 100) : secondsOfHours(amount))
  const { budget, budget_spent: spent } = row
  return [
    {
      accountId,
      client: { id: row.client_id, name: row.client_name },
      project: { id: row.project_id, name: row.project_name },
      by,
      isMonthly: row.budget_is_monthly,
      amounts: budget === null || spent === null ? undefined : { budget: inUnit(budget), spent: inUnit(spent) },
    },
  ]
}

export type BudgetsIn = {
  /** Accounts whose budgets have been read. */
  groups: { account: ReadyAccount; budgets: readonly Budget[] }[]
  /** Accounts that do not show this person any budget. */
  refusing: ReadyAccount[]
  missing: Missing[]
  rejected: Unread[]
  /** Accounts whose budgets are shown as they were, since reading them again failed. */
  stale: { id: number; name: string; error: Error }[]
  isRefreshing: boolean
  /** Epoch ms by the device of the oldest reading. */
  readAt: number | undefined
}

/** The budgets of the accounts, asked for once in a while, with all that is missing named. */
export function useBudgetsIn(accounts: readonly AccountState[]): BudgetsIn {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers: UseQueryResult<ReadBudgets | null>[] = useQueries({
    queries: ready.map(({ me }) => budgetQueries.of(me)),
  })
  const asked = ready.flatMap((account, index) => {
    const answer = answers[index]
    return answer ? [{ account, answer }] : []
  })
  const missing = accounts.flatMap((account): Missing[] => {
    if (account.state === 'loading') return [{ account, error: undefined, retry: undefined }]
    if (account.state === 'failed') return [{ account, error: account.error, retry: account.retry }]
    const answer = answers[ready.indexOf(account)]
    if (!answer || answer.data !== undefined) return []
    return [{ account, error: answer.error ?? undefined, retry: () => void answer.refetch() }]
  })
  const times = asked.flatMap(({ answer }) => (answer.data ? [answer.dataUpdatedAt] : []))
  return {
    groups: asked.flatMap(({ account, answer }) => (answer.data ? [{ account, budgets: answer.data.budgets }] : [])),
    refusing: asked.flatMap(({ account, answer }) => (answer.data === null ? [account] : [])),
    missing,
    rejected: asked.flatMap(({ answer }) => answer.data?.rejected ?? []),
    stale: asked.flatMap(({ account: { id, name }, answer }) =>
      answer.data && answer.error ? [{ id, name, error: answer.error }] : [],
    ),
    isRefreshing: asked.some(({ answer }) => answer.isFetching && answer.data !== undefined),
    readAt: times.length > 0 ? Math.min(...times) : undefined,
  }
}

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
