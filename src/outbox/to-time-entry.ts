import type { TimeEntry } from '../domain/time-entry.ts'
import type { Seen } from './entry.ts'
import { type EntryTime, secondsAt } from './entry-time.ts'
import { markerGroup } from './marker.ts'

/** An entry of Harvest's as screens show it, timers by Harvest's clock, which is `aheadMs` ahead of the device's. */
export function toTimeEntry(
  accountId: number,
  { id, work, day, notes, time, lock, updatedAt, marker, reference, roundedSeconds, hourlyCents }: Seen,
  aheadMs = 0,
): TimeEntry {
  const shown = shownTime(time, aheadMs)
  return Object.freeze({
    id,
    accountId,
    day,
    notes,
    ...work,
    ...shown,
    ...(roundedSeconds !== undefined && { roundedSeconds }),
    ...(hourlyCents !== undefined && { hourlyCents }),
    ...(lock && { lock }),
    ...(reference ? { reference } : marker && { reference: { group: markerGroup, id: marker } }),
    updatedAt,
  })
}

/** A time in the fields that screens have for it. */
export function shownTime(
  time: EntryTime,
  aheadMs: number,
): Pick<TimeEntry, 'seconds' | 'isRunning' | 'startMinute' | 'endMinute' | 'timer'> {
  if (time.kind === 'hours') return { seconds: time.seconds, isRunning: false }
  if (time.kind === 'clock') {
    const { startMinute, endMinute } = time
    return { seconds: secondsAt(time, 0), isRunning: false, startMinute, endMinute }
  }
  const { since, secondsBefore, startMinute } = time
  return {
    seconds: secondsBefore,
    isRunning: true,
    timer: { startedAt: since + aheadMs, secondsBefore },
    ...(startMinute !== undefined && { startMinute }),
  }
}
