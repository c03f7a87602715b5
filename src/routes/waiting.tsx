import { useOutletContext } from 'react-router'
import { WaitingList } from '../features/waiting/waiting-list.tsx'
import type { ScopeState } from '../queries/scope.ts'

/** What Harvest does not have yet; of hidden accounts, too, and while no account can be read. */
export function Component() {
  const scope = useOutletContext<ScopeState>()
  return <WaitingList accounts={scope.status === 'ready' ? [...scope.shown, ...scope.hidden] : undefined} />
}
