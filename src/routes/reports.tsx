import { useOutletContext } from 'react-router'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { ReportsScreen } from '../features/reports/reports-screen.tsx'
import type { AccountsInScope } from '../queries/scope.ts'

export function Component() {
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  return <ReportsScreen accounts={shown} hidden={hidden} Notices={ReadingNotices} />
}
