import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readingOf } from '../queries/reading.ts'
import type { ScopeState } from '../queries/scope.ts'

/** Drops what this browser keeps of anybody else, once it is known who is here in every account. */
export function useOwnReads(scope: ScopeState): void {
  const { shelf } = readingOf(useQueryClient())
  const accounts = scope.status === 'ready' ? [...scope.shown, ...scope.hidden] : []
  const owners = accounts.flatMap((account) => (account.state === 'ready' ? [account.me] : []))
  const key = owners.length > 0 && owners.length === accounts.length ? JSON.stringify(owners) : undefined
  useEffect(() => {
    if (key !== undefined) void shelf.kept.retain(JSON.parse(key))
  }, [shelf, key])
}
