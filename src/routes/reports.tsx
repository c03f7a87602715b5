import { useOutletContext } from 'react-router'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { ReportsScreen } from '../features/reports/reports-screen.tsx'
import type { AccountsInScope } from '../queries/scope.ts'
import { usePeriodOffers } from './use-period-offers.ts'

export function Component() {
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  usePeriodOffers(shown)
  return <ReportsScreen accounts={shown} hidden={hidden} Notices={ReadingNotices} />
}
