import { reaches } from '../id/tokens.ts'
import { unauthorized } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { AccountUser } from '../world/account-user.ts'

/** Who asks, in which account. */
export type Caller = { account: HarvestAccount; self: AccountUser }

/** The bearer token of a request, from its header or its query. */
export function tokenOf(request: Request): string {
  const header = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  return header?.[1] ?? new URL(request.url).searchParams.get('access_token') ?? ''
}

/** Throws the 401 for a bad token as for an account that is missing or out of the token's reach. */
export function callerOf(request: Request, state: State): Caller {
  const grant = state.tokens.grant(tokenOf(request), state.now())
  const named = request.headers.get('harvest-account-id') ?? new URL(request.url).searchParams.get('account_id')
  const reached = grant?.person.accounts.find(
    (account) => account.product === 'harvest' && String(account.id) === named && reaches(grant.scope, account),
  )
  const account = state.world.accounts.find(({ id }) => id === reached?.id)
  const self = account?.users.find(({ personId }) => personId === grant?.person.id)
  if (!account || !self) throw unauthorized()
  return { account, self }
}
