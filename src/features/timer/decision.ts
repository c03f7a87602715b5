import type { ReadyAccount } from '../../queries/scope.ts'
import { type Deed, deedOf } from './deed.ts'
import type { Gesture } from './gesture.ts'
import { endedAt, split, started } from './repaired.ts'
import type { RunningTimer } from './use-running-timers.ts'

/** What became of a timer that may have been forgotten. Instants are epoch ms by Harvest's clock. */
export type Decision =
  /** It is right, and goes on. */
  | { kind: 'right' }
  /** It ended then; over midnight as an entry for each day. */
  | { kind: 'ended'; at: number }
  /** It is right, as an entry for each day, and goes on. */
  | { kind: 'split' }
  /** It ends now, all of it in its one entry. */
  | { kind: 'whole' }

/** What a decision about a timer does. */
export function decided(
  { account, entry }: RunningTimer,
  decision: Decision,
  gesture: (account: ReadyAccount) => Gesture,
): Deed {
  const now = gesture(account)
  const inTimes = entry.startMinute !== undefined
  switch (decision.kind) {
    case 'right':
      return deedOf([])
    case 'whole':
      return deedOf([now.stop(entry)])
    case 'split': {
      const acts = split(now, entry)
      return inTimes ? { acts, takeBack: 'never' } : deedOf(acts)
    }
    case 'ended': {
      const { at } = decision
      const acts = endedAt(now, entry, at)
      // an end cannot be taken away where there are clock times: the timer goes on from it in further entries
      return inTimes ? { acts, takeBack: () => started(gesture(account), entry, entry.notes, at) } : deedOf(acts)
    }
  }
}
