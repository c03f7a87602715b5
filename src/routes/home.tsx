import { Navigate, useOutletContext } from 'react-router'
import { paths } from '../paths.ts'
import type { AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { Skeleton } from '../ui/skeleton.tsx'

/** The start is today, as soon as an account has told in which zone. */
export function Component() {
  const { shown } = useOutletContext<AccountsInScope>()
  const today = useToday(shown)
  const isZoneKnown = shown.some(({ state }) => state === 'ready') || shown.every(({ state }) => state === 'failed')
  if (!isZoneKnown) return <Skeleton label="Opening today" />
  return <Navigate to={paths.day(today)} replace />
}
