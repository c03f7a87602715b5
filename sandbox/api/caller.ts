import type { Version } from '../id/applications.ts'
import { reaches } from '../id/tokens.ts'
import type { Consent } from '../id/tokens.ts'
import { tokenTwice, unauthorized } from '../refusals.ts'
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

/** The bearer token of a request, from its header or its query; empty without any. */
export const tokenOf = (request: Request): string => tokenIn(request, 'header') ?? tokenIn(request, 'query') ?? ''

function tokenIn(request: Request, place: 'header' | 'query'): string | null {
  if (place === 'query') return new URL(request.url).searchParams.get('access_token')
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

/** What a request's token stands for, if it is of one of these versions. Throws 401 for a bad one, 400 for one in each place. */
export function grantOf(request: Request, { tokens, now }: State, versions: readonly Version[]): Consent {
  if (tokenIn(request, 'header') !== null && tokenIn(request, 'query') !== null) throw tokenTwice()
  const token = tokenOf(request)
  for (const version of versions) {
    const grant = tokens[version].grant(token, now())
    if (grant) return grant
  }
  throw unauthorized()
}

/** Throws the 401 for a bad token as for an account that is missing or out of the token's reach. */
export function callerOf(request: Request, state: State): Caller {
  const grant = grantOf(request, state, ['v2'])
  const named = request.headers.get('harvest-account-id') ?? new URL(request.url).searchParams.get('account_id')
  const account = state.world.accounts.find(({ id }) => String(id) === named)
  const caller = account && callerIn(account, grant)
  if (!caller) throw unauthorized()
  return caller
}

/** Who somebody is in an account, unless the token does not reach it. */
export function callerIn(account: HarvestAccount, { person, scope }: Consent): Caller | undefined {
  const isReached = person.accounts.some(
    (own) => own.product === 'harvest' && own.id === account.id && reaches(scope, own),
  )
  const self = account.users.all.find(({ personId, isActive }) => isActive && personId === person.id)
  return isReached && self ? { account, self, managed: managedBy(self, account) } : undefined
}

function managedBy(self: User, { userAssignments }: HarvestAccount): Set<Project> {
  const own = userAssignments.all.filter(({ user, isProjectManager }) => user === self && isProjectManager)
  return new Set(own.map(({ project }) => project))
}
