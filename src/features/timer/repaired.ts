import { dayAt } from '../../domain/day.ts'
import { type Stretch, startOfDay, stretchesBetween } from '../../domain/instant.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Gap } from '../../domain/timer-gap.ts'
import type { Work } from '../../outbox/entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import type { Act } from '../../outbox/operation.ts'
import type { Gesture } from './gesture.ts'

// What puts right the time of a running entry, as acts. Instants are epoch ms by Harvest's clock.

/** When an entry's timer would have begun had it run in one go. */
export const begunAt = ({ timer }: TimeEntry): number | undefined =>
  timer && timer.startedAt - timer.secondsBefore * 1000

/** The timer until that instant, over the days that it ran on. */
export function endedAt(gesture: Gesture, entry: TimeEntry, at: number): Act[] {
  const [first, ...others] = stretchesBetween(entry.timer?.startedAt ?? at, at, gesture.zone)
  const inTimes = entry.startMinute !== undefined
  return [
    gesture.change(entry, { time: firstTime(entry, first && timeOf(first, inTimes)) }),
    ...filled(gesture, entry, entry.notes, others, inTimes),
  ]
}

/** An entry for each day that the timer ran on; the last goes on. */
export function split(gesture: Gesture, entry: TimeEntry): Act[] {
  const midnight = startOfDay(gesture.today, gesture.zone)
  const goesOn = gesture.runningSince(midnight, entry.startMinute !== undefined)
  return [...endedAt(gesture, entry, midnight), gesture.create(entry, entry.notes, gesture.today, goesOn)]
}

/** A new timer as if it had begun then; what lies before today becomes entries of those days. */
export function started(gesture: Gesture, work: Work, notes: string, since: number): Act[] {
  const { today, zone, hasClockTimes } = gesture
  const midnight = startOfDay(today, zone)
  const goesOn = gesture.runningSince(Math.max(since, midnight), hasClockTimes)
  return [
    ...filled(gesture, work, notes, stretchesBetween(since, midnight, zone), hasClockTimes),
    gesture.create(work, notes, today, goesOn),
  ]
}

/** The timer as if it had begun then; with clock times, what lies before its day becomes entries of those days. */
export function begunFrom(gesture: Gesture, entry: TimeEntry, since: number): Act[] {
  if (entry.startMinute === undefined) return [gesture.change(entry, { time: gesture.runningSince(since, false) })]
  const first = startOfDay(entry.day, gesture.zone)
  return [
    gesture.change(entry, { time: gesture.runningSince(Math.max(since, first), true) }),
    ...filled(gesture, entry, entry.notes, stretchesBetween(since, first, gesture.zone), true),
  ]
}

/** The timer without a stretch of its run; with clock times it goes on in a new entry. */
export function without(gesture: Gesture, entry: TimeEntry, { from, to }: Gap): Act[] {
  if (entry.startMinute === undefined) {
    const since = (begunAt(entry) ?? from) + to - from
    return [gesture.change(entry, { time: gesture.runningSince(since, false) })]
  }
  const goesOn = gesture.create(entry, entry.notes, dayAt(to, gesture.zone), gesture.runningSince(to, true))
  return [...endedAt(gesture, entry, from), goesOn]
}

/** A stretch of time as entries of their own. */
export const spent = (gesture: Gesture, work: Work, notes: string, { from, to }: Gap): Act[] =>
  filled(gesture, work, notes, stretchesBetween(from, to, gesture.zone), gesture.hasClockTimes)

/** New entries for stretches, but for those that Harvest would show as nothing. */
function filled(
  { create }: Gesture,
  work: Work,
  notes: string,
  stretches: readonly Stretch[],
  inTimes: boolean,
): Act[] {
  return stretches.flatMap((stretch) => {
    const time = timeOf(stretch, inTimes)
    return isNothing(time) ? [] : [create(work, notes, stretch.day, time)]
  })
}

function timeOf({ from, to, startMinute, endMinute }: Stretch, inTimes: boolean): EntryTime {
  return inTimes
    ? { kind: 'clock', startMinute, endMinute }
    : { kind: 'hours', seconds: Math.floor((to - from) / 1000) }
}

function firstTime({ timer, startMinute }: TimeEntry, time: EntryTime | undefined): EntryTime {
  if (startMinute === undefined) {
    const seconds = time?.kind === 'hours' ? time.seconds : 0
    return { kind: 'hours', seconds: (timer?.secondsBefore ?? 0) + seconds }
  }
  // the minute that Harvest shows, should it differ from that of the instant
  const endMinute = Math.max(startMinute, time?.kind === 'clock' ? time.endMinute : startMinute)
  return { kind: 'clock', startMinute, endMinute }
}

// hours have two places
const isNothing = (time: EntryTime): boolean =>
  time.kind === 'clock' ? time.startMinute === time.endMinute : time.kind === 'hours' && time.seconds < 18
