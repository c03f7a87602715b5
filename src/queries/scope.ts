import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useChosenWays, useHiddenAccounts } from '../preferences/preferences.ts'
import { parseScope } from '../session/scope.ts'
import { useSessionScope } from '../session/session.ts'
import { accountQueries, namesItsAccount, type Reach, reachOf } from './accounts.ts'
import type { AccountUser } from '../session/harvest.ts'
import { type Profile, profileQueries } from './profiles.ts'
import { withChosen } from './ways.ts'

/** Its profile shows figures as the person wants them, whatever the account says. */
export type ReadyAccount = { state: 'ready'; id: number; name: string; profile: Profile; me: AccountUser }

export type AccountState =
  | ReadyAccount
  | { state: 'loading'; id: number; name: string }
  | { state: 'failed'; id: number; name: string; error: Error; retry: () => void }

/** The accounts that the screen shows, and how each of them stands. */
export type AccountsInScope = {
  shown: AccountState[]
  hidden: AccountState[]
  leftOut: Reach['leftOut']
  person: Reach['person']
}

export type ScopeState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void }
  | ({ status: 'ready' } & AccountsInScope)

// the same as long as nothing in it changes, so that nothing is drawn anew without a reason
const combine = (profiles: UseQueryResult<Profile>[]) =>
  profiles.map(({ data, error, refetch }) => ({ data, error, refetch }))

/** Which accounts the sign-in reaches, as far as that is known. */
function useReach() {
  const scope = useSessionScope() ?? ''
  const isNamed = namesItsAccount(parseScope(scope))
  const { data, error, refetch } = useQuery({ ...accountQueries.own(), enabled: !isNamed })
  return { reach: reachOf(parseScope(scope), data), error, refetch }
}

export function useScope(): ScopeState {
  const { reach, error, refetch } = useReach()
  // the tick changes at once, and the screens after it
  const hiddenIds = useDeferredValue(useHiddenAccounts())
  const chosen = useChosenWays()
  const profiles = useQueries({ queries: (reach?.accounts ?? []).map(({ id }) => profileQueries.of(id)), combine })

  if (!reach) {
    if (error) return { status: 'failed', error, retry: () => void refetch() }
    return { status: 'loading' }
  }
  const accounts = reach.accounts.map(({ id, name }, index): AccountState => {
    const profile = profiles[index]
    const named = { id, name: name ?? profile?.data?.companyName ?? `Account ${id}` }
    // data first: a failed refresh must not take away an account that is already on screen
    if (profile?.data) {
      const me = { accountId: id, userId: profile.data.userId }
      return { state: 'ready', ...named, profile: withChosen(profile.data, chosen), me }
    }
    if (profile?.error) return { state: 'failed', ...named, error: profile.error, retry: () => void profile.refetch() }
    return { state: 'loading', ...named }
  })
  const isHidden = ({ id }: AccountState) => hiddenIds.includes(id)
  const ready = accounts.find((account) => account.state === 'ready')
  return {
    status: 'ready',
    shown: accounts.filter((account) => !isHidden(account)),
    hidden: accounts.filter(isHidden),
    leftOut: reach.leftOut,
    person: reach.person ?? (ready && { name: ready.profile.personName, email: '' }),
  }
}
