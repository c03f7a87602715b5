import { type EntryChange, type Plan, possible, refused, type SetTime, whyFixed } from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'

const mostSeconds = 24 * 3600

/**
 * Makes one entry of several of the same work and day, with their notes joined. In start/end accounts they have to touch
 * or overlap, or the time between them would be added; time that two of them cover counts once. The first one is kept.
 */
export function merge<Entry extends TimeEntry>(entries: readonly Entry[]): Plan<Entry> {
  const [first, ...others] = entries.toSorted(byTime)
  if (!first || others.length === 0) return refused({ because: 'no-part' })
  const fixed = entries.map(whyFixed).find(Boolean)
  if (fixed) return refused(fixed)
  if (!others.every((other) => isAlike(first, other))) return refused({ because: 'different-work' })
  const time = timeOfAll([first, ...others])
  if ('because' in time) return time
  const notes = [...new Set([first, ...others].map(({ notes }) => notes.trim()))].filter(Boolean).join('\n')
  const deletes = others.map((entry): EntryChange<Entry> => ({ kind: 'delete', entry }))
  return possible([
    { kind: 'change', entry: first, fields: { time, ...(notes !== first.notes && { notes }) } },
    ...deletes,
  ])
}

/** Entries that could be merged with one: of the same work and day, and in start/end accounts without a gap. */
export const mergeable = <Entry extends TimeEntry>(entry: Entry, entries: readonly Entry[]): Entry[] =>
  entries.filter((other) => other.id !== entry.id && isAlike(entry, other) && merge([entry, other]).is === 'possible')

function timeOfAll(entries: readonly TimeEntry[]): SetTime | ReturnType<typeof refused> {
  const spans = entries.flatMap(({ startMinute, endMinute }) =>
    startMinute === undefined || endMinute === undefined ? [] : { startMinute, endMinute },
  )
  const [first] = spans
  if (!first) {
    const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0)
    return seconds > mostSeconds ? refused({ because: 'too-long' }) : { kind: 'hours', seconds }
  }
  if (spans.length < entries.length) return refused({ because: 'different-work' })
  let until = first.endMinute
  for (const { startMinute, endMinute } of spans) {
    if (endMinute < startMinute) return refused({ because: 'over-midnight' })
    if (startMinute > until) return refused({ because: 'gap' })
    until = Math.max(until, endMinute)
  }
  return { kind: 'clock', startMinute: first.startMinute, endMinute: until }
}

const isAlike = (one: TimeEntry, other: TimeEntry) =>
  one.accountId === other.accountId &&
  one.day === other.day &&
  one.project.id === other.project.id &&
  one.task.id === other.task.id

const byTime = (one: TimeEntry, other: TimeEntry) =>
  (one.startMinute ?? 0) - (other.startMinute ?? 0) || one.id - other.id
