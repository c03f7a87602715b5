import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { harvestAheadMs, outboxNow } from '../../outbox/in-browser.ts'
import { newActId } from '../../outbox/use-acts.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { readAt } from '../../queries/time-entries.ts'
import { type Gesture, gestureIn } from './gesture.ts'

/** Now, in epoch ms by Harvest's clock as far as that is known. */
export const nowThere = (): number => outboxNow() + harvestAheadMs()

/** A gesture in an account that begins at the moment of the call. */
export function useGesture(): (account: ReadyAccount) => Gesture {
  const client = useQueryClient()
  return useCallback(
    (account) =>
      gestureIn(account, {
        now: outboxNow(),
        aheadMs: harvestAheadMs(),
        readAt: (day) => readAt(client, account.me, day),
        newId: newActId,
      }),
    [client],
  )
}
