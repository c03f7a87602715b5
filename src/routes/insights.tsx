import { useOutletContext } from 'react-router'
import { InsightsScreen } from '../features/insights/insights-screen.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import type { AccountsInScope } from '../queries/scope.ts'

export function Component() {
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  return <InsightsScreen accounts={shown} hidden={hidden} Notices={ReadingNotices} />
}
