import { useEffect } from 'react'
import { useOutbox } from '../outbox/use-outbox.ts'
import type { ScopeState } from '../queries/scope.ts'

/** Has the outbox send for every account that the session reaches, shown or hidden. */
export function useServedOutbox(scope: ScopeState): void {
  const outbox = useOutbox()
  const accounts = scope.status === 'ready' ? [...scope.shown, ...scope.hidden] : []
  const owners = accounts.flatMap((account) => (account.state === 'ready' ? [account.me] : []))
  const key = JSON.stringify(owners)
  useEffect(() => {
    outbox.serve(JSON.parse(key))
  }, [outbox, key])
}
