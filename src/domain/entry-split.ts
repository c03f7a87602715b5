import { roundToTotal } from './duration.ts'
import {
  type EntryChange,
  type Plan,
  possible,
  refused,
  type SetTime,
  timeOf,
  whyFixed,
  workOf,
} from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'

/** Splits an entry of a start/end account in two at a minute of the day. The first part keeps the entry and its id. */
export function splitAt<Entry extends TimeEntry>(entry: Entry, minute: number): Plan<Entry> {
  const { startMinute } = entry
  if (startMinute === undefined) return refused({ because: 'no-part' })
  const first = (minute - startMinute) * 60
  return splitInto(entry, [first, lengthOf(entry) - first])
}

/**
 * Splits an entry into parts of so many whole seconds, one after the other, which together are as long as it is. The first
 * part keeps the entry and its id, the others get its work and its note.
 */
export function splitInto<Entry extends TimeEntry>(entry: Entry, parts: readonly number[]): Plan<Entry> {
  const fixed = whyFixed(entry)
  if (fixed) return refused(fixed)
  const time = timeOf(entry)
  if (time.kind === 'clock' && time.endMinute < time.startMinute) return refused({ because: 'over-midnight' })
  const isWhole = parts.reduce((sum, part) => sum + part, 0) === lengthOf(entry)
  const isStep = parts.every((part) => part > 0 && (time.kind === 'hours' || part % 60 === 0))
  if (parts.length < 2 || !isWhole || !isStep) return refused({ because: 'no-part' })
  const changes = partsOf(time, parts).map((of, index): EntryChange<Entry> => {
    if (index === 0) return { kind: 'change', entry, fields: { time: of } }
    const { accountId, day, notes } = entry
    return { kind: 'create', accountId, fields: { work: workOf(entry), day, notes, time: of } }
  })
  return possible(changes)
}

/** Whole seconds of an entry that does not run: from start to end, which Harvest's hours with two places are only near to. */
export function lengthOf(entry: TimeEntry): number {
  const time = timeOf(entry)
  return time.kind === 'hours' ? time.seconds : (time.endMinute - time.startMinute) * 60
}

/** So many parts of an entry, in seconds, as even as its account can hold them. */
export function evenParts(entry: TimeEntry, count: number): number[] {
  const length = lengthOf(entry)
  // Harvest holds hundredths of hours, or minutes where there are clock times
  const step = entry.startMinute === undefined ? 36 : 60
  const parts = roundToTotal(Array<number>(count).fill(length / count), step)
  const [first = 0, ...others] = parts
  // what Harvest has not rounded yet stays whole
  return [first + length - parts.reduce((sum, part) => sum + part, 0), ...others]
}

function partsOf(time: SetTime, parts: readonly number[]): SetTime[] {
  if (time.kind === 'hours') return parts.map((seconds) => ({ kind: 'hours', seconds }))
  let startMinute = time.startMinute
  return parts.map((seconds) => {
    const part: SetTime = { kind: 'clock', startMinute, endMinute: startMinute + seconds / 60 }
    startMinute = part.endMinute
    return part
  })
}
