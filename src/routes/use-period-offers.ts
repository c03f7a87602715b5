import { useLocation, useNavigate } from 'react-router'
import { useOffers } from '../features/commands/use-offers.ts'
import type { AccountState } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'
import { choiceBeside } from '../selection/chosen-range.ts'
import { readSelection, withChoice } from '../selection/selection.ts'

/** Offers the ways to the periods before and after the one that the address selects, where there are such. */
export function usePeriodOffers(accounts: readonly AccountState[]): void {
  const navigate = useNavigate()
  const { search } = useLocation()
  const today = useToday(accounts)
  const { firstWeekday } = useWays(accounts)

  function wayTo(steps: number) {
    const address = new URLSearchParams(search)
    const choice = choiceBeside(readSelection(address).choice, steps, today, firstWeekday)
    return choice && (() => void navigate({ search: withChoice(address, choice) }))
  }
  useOffers('screen', { previous: () => wayTo(-1), next: () => wayTo(1) })
}
