import { type ChosenWays, useChosenWays } from '../preferences/preferences.ts'
import type { AccountState } from './scope.ts'
import { usualWays, type Ways, withChosen } from './ways.ts'

/**
 * The ways of a screen over several accounts, for what belongs to none of them alone: those of the first that is ready.
 * But hours of one column must be comparable: decimals only where all accounts use them.
 */
export function waysOf(accounts: readonly AccountState[], chosen: ChosenWays): Ways {
  const ready = accounts.filter((account) => account.state === 'ready').map(({ profile }) => profile)
  const first = ready[0] ?? withChosen(usualWays, chosen)
  return ready.every(({ hoursAs }) => hoursAs !== 'hours-minutes') ? first : { ...first, hoursAs: 'hours-minutes' }
}

export function useWays(accounts: readonly AccountState[]): Ways {
  return waysOf(accounts, useChosenWays())
}
