import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query'
import { type Budget, type BudgetBy, isMoney } from '../domain/budget.ts'
import { secondsOfHours } from '../domain/duration.ts'
import { HarvestError } from '../harvest/errors.ts'
import type { CheckedProjectBudget } from '../harvest/project-budgets.ts'
import { type AccountUser, readProjectBudgetsOf } from '../session/harvest.ts'
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
      staleTime: freshFor.budgets,
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
