/** The time of an entry: whole seconds, or minutes since midnight in start/end accounts, or a timer since an instant (epoch ms). */
export type EntryTime =
  | { kind: 'hours'; seconds: number }
  | { kind: 'clock'; startMinute: number; endMinute: number }
  /** `startMinute` in start/end accounts only; the seconds before belong to earlier runs. */
  | { kind: 'running'; since: number; secondsBefore: number; startMinute?: number }

// requests take their time, and Harvest counts hours in steps of 36 s
const timerToleranceSeconds = 90

/** Whether Harvest would show the two alike: hours have two places, so 36 s. */
export function isSameTime(one: EntryTime, other: EntryTime): boolean {
  if (one.kind === 'hours') return other.kind === 'hours' && hundredths(one.seconds) === hundredths(other.seconds)
  if (one.kind === 'clock')
    return other.kind === 'clock' && one.startMinute === other.startMinute && one.endMinute === other.endMinute
  if (other.kind !== 'running') return false
  if (one.startMinute !== undefined || other.startMinute !== undefined) return one.startMinute === other.startMinute
  const apart = one.since - one.secondsBefore * 1000 - (other.since - other.secondsBefore * 1000)
  return Math.abs(apart) <= timerToleranceSeconds * 1000
}

/** Whole seconds of a time at `now` (epoch ms by the clock that started the timer). */
export function secondsAt(time: EntryTime, now: number): number {
  if (time.kind === 'hours') return time.seconds
  // an end before its start is of the next day
  if (time.kind === 'clock') return ((time.endMinute - time.startMinute + 1440) % 1440) * 60
  return time.secondsBefore + Math.max(0, Math.floor((now - time.since) / 1000))
}

const hundredths = (seconds: number) => Math.round(seconds / 36)
