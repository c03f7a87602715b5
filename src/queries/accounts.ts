import { queryOptions } from '@tanstack/react-query'
import type { AccountsAnswer } from '../harvest/wire.ts'
import { readOwnAccounts } from '../session/harvest.ts'
import type { Scope } from '../session/scope.ts'
import { freshFor } from './fresh-for.ts'

export type Reach = {
  /** The Harvest accounts that the token reaches, by what is known so far. */
  accounts: { id: number; name: string | undefined }[]
  /** Accounts of other products, which Sheaf leaves out. */
  leftOut: { id: number; name: string; product: string }[]
  person: { name: string; email: string } | undefined
}

export const accountQueries = {
  own: () =>
    queryOptions({
      queryKey: ['accounts'],
      queryFn: ({ signal }) => readOwnAccounts(signal),
      staleTime: freshFor.accounts,
      meta: { isKept: true },
    }),
}

/** Whether the scope alone names the one account, so that Harvest ID need not be asked. */
export function namesItsAccount(scope: Scope): boolean {
  return !scope.all && scope.harvestAccountIds.length === 1 && scope.forecastAccountIds.length === 0
}

/**
 * The accounts that can be shown. The scope (harvest-api 1.7: `harvest:{id}`) names them before Harvest ID has answered,
 * and instead of it when it cannot be asked; undefined when neither tells.
 */
export function reachOf(scope: Scope, answer: AccountsAnswer | undefined): Reach | undefined {
  if (answer) {
    const { user, accounts } = answer
    return {
      accounts: accounts.filter(({ product }) => product === 'harvest').map(({ id, name }) => ({ id, name })),
      leftOut: accounts.filter(({ product }) => product !== 'harvest'),
      person: { name: `${user.first_name} ${user.last_name}`.trim(), email: user.email },
    }
  }
  if (scope.all || scope.harvestAccountIds.length === 0) return undefined
  return { accounts: scope.harvestAccountIds.map((id) => ({ id, name: undefined })), leftOut: [], person: undefined }
}
