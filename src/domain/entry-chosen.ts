import type { Day } from './day.ts'
import { lockOfPeriod } from './day-lock.ts'
import { type EntryChange, type Refused, timeOf, whyFixed, workOf } from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'
import { rowKey, type RowWork } from './week-grid.ts'
import { clockTimeFor, takenOn, type Ways } from './week-grid-set.ts'

/** What is to become of each of some entries. */
export type Deed =
  | { kind: 'move' | 'duplicate'; day: Day }
  | { kind: 'work'; work: RowWork }
  | { kind: 'notes'; how: 'append' | 'replace'; notes: string }
  | { kind: 'delete' }

/** Why one of them is left as it is; `same` is as it should be already. */
export type LeftOut =
  | Refused
  | { because: 'locked-day'; words: string }
  | { because: 'archived' | 'other-account' | 'same' }

export type ChosenPlan<Entry extends TimeEntry> = {
  changes: EntryChange<Entry>[]
  leftOut: ({ entry: Entry } & LeftOut)[]
}

type Around<Entry extends TimeEntry> = {
  /** Whether time can be tracked to a work; undefined while that has not been read. */
  isAssigned: (work: RowWork) => boolean | undefined
  /** With the entries of the days that are written to, as far as they are known. */
  ways: Pick<Ways<Entry>, 'workingHours' | 'entries'>
}

/**
 * What it takes to do the same with each of some entries, and which of them are left out. What is locked can be duplicated
 * and nothing else. A duplicate in a start/end account keeps its time where the day has room for it, and else goes to where
 * it has: the same hour is not tracked twice. What is moved stays at its time of the day.
 */
export function planChosen<Entry extends TimeEntry>(
  chosen: readonly Entry[],
  deed: Deed,
  around: Around<Entry>,
): ChosenPlan<Entry> {
  const plan: ChosenPlan<Entry> = { changes: [], leftOut: [] }
  for (const entry of chosen) {
    const planned = changeOf(entry, deed, around, plan.changes)
    if ('because' in planned) plan.leftOut.push({ entry, ...planned })
    else plan.changes.push(planned)
  }
  return plan
}

function changeOf<Entry extends TimeEntry>(
  entry: Entry,
  deed: Deed,
  around: Around<Entry>,
  before: readonly EntryChange<Entry>[],
): EntryChange<Entry> | LeftOut {
  if (deed.kind === 'duplicate') return duplicateOf(entry, deed.day, around, before)
  const fixed = whyFixed(entry)
  if (fixed) return fixed
  switch (deed.kind) {
    case 'move':
      if (deed.day === entry.day) return { because: 'same' }
      return lockOn(entry, deed.day, around) ?? { kind: 'change', entry, fields: { day: deed.day } }
    case 'work':
      if (deed.work.accountId !== entry.accountId) return { because: 'other-account' }
      if (rowKey(deed.work) === rowKey(entry)) return { because: 'same' }
      return { kind: 'change', entry, fields: { work: workOf(deed.work) } }
    case 'notes': {
      const notes = deed.how === 'replace' ? deed.notes.trim() : joined(entry.notes, deed.notes)
      return notes === entry.notes.trim() ? { because: 'same' } : { kind: 'change', entry, fields: { notes } }
    }
    case 'delete':
      return { kind: 'delete', entry }
  }
}

function duplicateOf<Entry extends TimeEntry>(
  entry: Entry,
  day: Day,
  around: Around<Entry>,
  before: readonly EntryChange<Entry>[],
): EntryChange<Entry> | LeftOut {
  const { accountId, isRunning, startMinute, notes } = entry
  if (isRunning) return { because: 'running' }
  const work = workOf(entry)
  if (around.isAssigned({ accountId, ...work }) === false) return { because: 'archived' }
  const lock = lockOn(entry, day, around)
  if (lock) return lock
  const { ways } = around
  const time =
    startMinute === undefined
      ? timeOf(entry)
      : clockTimeFor(entry.seconds, startMinute, takenOn(accountId, day, ways, before), ways.workingHours)
  return time ? { kind: 'create', accountId, fields: { work, day, notes, time } } : { because: 'no-free-time' }
}

function lockOn<Entry extends TimeEntry>({ accountId }: Entry, day: Day, { ways }: Around<Entry>): LeftOut | undefined {
  const words = lockOfPeriod(ways.entries.filter((one) => one.accountId === accountId && one.day === day))
  return words === undefined ? undefined : { because: 'locked-day', words }
}

const joined = (before: string, more: string) => [before.trim(), more.trim()].filter(Boolean).join('\n')
