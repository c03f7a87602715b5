import type { Day } from './day.ts'
import { type EntryChange, type Plan, possible, refused, whyFixed } from './entry-change.ts'
import { gapsIn, type Span, spansOf } from './free-time.ts'
import type { TimeEntry } from './time-entry.ts'

/** Two entries of one account that take place at the same time, and when they both do. */
export type Overlap<Entry extends TimeEntry> = Span & { entries: [Entry, Entry] }

/** What takes place twice on a day. Accounts are told apart: the same hour may be tracked in two. */
export function overlapsOf<Entry extends TimeEntry>(entries: readonly Entry[]): Overlap<Entry>[] {
  return entries.flatMap((one, index) =>
    entries.slice(index + 1).flatMap((other): Overlap<Entry>[] => {
      if (one.accountId !== other.accountId || one.day !== other.day) return []
      const [[span], [otherSpan]] = [spansOf([one]), spansOf([other])]
      if (!span || !otherSpan) return []
      const startMinute = Math.max(span.startMinute, otherSpan.startMinute)
      const endMinute = Math.min(span.endMinute, otherSpan.endMinute)
      return startMinute < endMinute ? [{ startMinute, endMinute, entries: [one, other] }] : []
    }),
  )
}

/** The time of a day, within working hours, that no entry with clock times covers, in any account. */
export const gapsOf = (entries: readonly TimeEntry[], workingHours: Span): Span[] =>
  gapsIn(spansOf(entries), workingHours)

/** Moves an entry to another day, at the same time of the day. */
export function moveTo<Entry extends TimeEntry>(entry: Entry, day: Day): Plan<Entry> {
  const fixed = whyFixed(entry)
  if (fixed) return refused(fixed)
  const changes: EntryChange<Entry>[] = day === entry.day ? [] : [{ kind: 'change', entry, fields: { day } }]
  return possible(changes)
}
