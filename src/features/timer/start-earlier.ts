import type { ReadyAccount } from '../../queries/scope.ts'
import { decided } from './decision.ts'
import { type Deed, deedOf } from './deed.ts'
import type { Gesture } from './gesture.ts'
import { type RunningTimer, startedAt } from './use-running-timers.ts'

/** Ends a timer when another began (epoch ms by Harvest's clock), or now if it was started later than that. */
export function endedThen(timer: RunningTimer, at: number, gesture: (account: ReadyAccount) => Gesture): Deed {
  if (at > startedAt(timer)) return decided(timer, { kind: 'ended', at }, gesture)
  return deedOf([gesture(timer.account).stop(timer.entry)])
}
