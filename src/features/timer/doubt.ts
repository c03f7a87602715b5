import { type Doubt, doubtAbout } from '../../domain/forgotten-timer.ts'
import { markerOf } from '../../outbox/marker.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { TimerPreferences } from '../../preferences/preferences.ts'
import { zoneOf } from './gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

/** What this browser calls a timer that was said to be right; the same before Harvest has given an id. */
export function nameOfTimer(entry: ShownEntry): string {
  const { accountId, id, waiting } = entry
  const made = waiting && 'create' in waiting.target ? waiting.target.create : markerOf(entry)
  return `${accountId}:${made ?? id}`
}

/** Why a timer may have been forgotten, unless the person has said since that it is right. `now` is epoch ms by Harvest's clock. */
export function doubtOf(
  { account, entry }: RunningTimer,
  now: number,
  { saidRight, longHours }: TimerPreferences,
): Doubt | undefined {
  if (!entry.timer) return undefined
  const since = Math.max(entry.timer.startedAt, rightAt(saidRight, nameOfTimer(entry)) ?? 0)
  return doubtAbout(since, now, longHours * 3600, zoneOf(account))
}

/** When timers were last said to be right; undefined when they were not. */
export const rightAt = (saidRight: TimerPreferences['saidRight'], name: string): number | undefined =>
  saidRight.find((said) => said.name === name)?.at
