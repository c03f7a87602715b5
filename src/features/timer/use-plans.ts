import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Day } from '../../domain/day.ts'
import type { EntryChange } from '../../domain/entry-change.ts'
import { harvestAheadMs } from '../../outbox/in-browser.ts'
import type { Act } from '../../outbox/operation.ts'
import { isOf } from '../../outbox/outbox.ts'
import { overlay, type ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { type Acts, undone } from '../../outbox/use-acts.ts'
import { useOutbox } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { entriesRead } from '../../queries/time-entries.ts'
import type { Gesture } from './gesture.ts'
import { useGesture } from './use-gesture.ts'

/**
 * Carries out what is planned over several accounts as one gesture with one undo, one plan after the other: each is made of
 * the entries as the one before has left them, however fast they follow. Answers whether it was kept, or that there was
 * nothing to do.
 */
export function usePlans({ act }: Acts): CarryOut {
  const client = useQueryClient()
  const outbox = useOutbox()
  const gesture = useGesture()
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  function entriesOf({ me }: ReadyAccount, days: readonly Day[]): ShownEntry[] {
    const operations = outbox.store.getState().operations.filter(isOf(me))
    const monthOfEach = new Map(days.map((day) => [day.slice(0, 7), day]))
    const read = [...monthOfEach.values()].flatMap((day) => entriesRead(client, me, day))
    return overlay(read, operations, harvestAheadMs()).filter(({ day }) => days.includes(day))
  }

  return (accounts, days, plan) => {
    const mine = turn.current.then(async () => {
      const planned = plan(accounts.flatMap((account) => entriesOf(account, days)))
      if (!planned) return 'nothing'
      const gestures = new Map(accounts.map((account) => [account.id, gesture(account)]))
      const acts = planned.changes.flatMap((change) => actOf(change, gestures) ?? [])
      const takeBack = () => {
        planned.alsoTakeBack?.()
        return undone(acts)
      }
      return act(acts, planned.said, { takeBack, isApart: true })
    })
    turn.current = mine.catch(() => undefined)
    return mine
  }
}

function actOf(change: EntryChange<ShownEntry>, gestures: ReadonlyMap<number, Gesture>): Act | undefined {
  if (change.kind === 'create') {
    const { work, notes, day, time } = change.fields
    return gestures.get(change.accountId)?.create(work, notes, day, time)
  }
  const gesture = gestures.get(change.entry.accountId)
  return change.kind === 'delete' ? gesture?.remove(change.entry) : gesture?.change(change.entry, change.fields)
}
