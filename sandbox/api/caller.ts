import { reaches } from '../id/tokens.ts'
import { unauthorized } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Project, User } from '../world/records.ts'

/** Who asks, in which account. */
export type Caller = {
  account: HarvestAccount
  self: User
  /** The projects that the caller's own assignment makes manager of. */
  managed: ReadonlySet<Project>
}

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
  const self = account?.users.all.find(({ personId, isActive }) => isActive && personId === grant?.person.id)
  if (!account || !self) throw unauthorized()
  return { account, self, managed: managedBy(self, account) }
}

function managedBy(self: User, { userAssignments }: HarvestAccount): Set<Project> {
  const own = userAssignments.all.filter(({ user, isProjectManager }) => user === self && isProjectManager)
  return new Set(own.map(({ project }) => project))
}
