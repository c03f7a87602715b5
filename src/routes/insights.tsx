import { useOutletContext } from 'react-router'
import { InsightsScreen } from '../features/insights/insights-screen.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import type { AccountsInScope } from '../queries/scope.ts'
import { usePeriodOffers } from './use-period-offers.ts'

export function Component() {
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  usePeriodOffers(shown)
  return <InsightsScreen accounts={shown} hidden={hidden} Notices={ReadingNotices} />
}
