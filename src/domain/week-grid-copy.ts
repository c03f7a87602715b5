import { addDays, type Day } from './day.ts'
import { lockOfDay } from './day-lock.ts'
import { type EntryChange, timeOf, workOf } from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'
import { rowKey, type RowWork } from './week-grid.ts'
import { clockTimeFor, takenOn, type Ways } from './week-grid-set.ts'

/** Why something of the last week is not copied. */
export type Skipped = { work: RowWork } & (
  | { because: 'archived' }
  | { day: Day; because: 'locked-day'; words: string }
  | { day: Day; because: 'has-time' | 'running' | 'no-free-time' }
)

/** What copying a week would do, to be looked at before it is done. */
export type CopyPlan<Entry extends TimeEntry> = {
  /** Rows that this week does not have yet. */
  rows: RowWork[]
  changes: EntryChange<Entry>[]
  skipped: Skipped[]
}

type Copying<Entry extends TimeEntry> = {
  /** Of last week, and of this one in `ways.entries`. */
  last: readonly Entry[]
  /** The days of this week. */
  days: readonly Day[]
  with: 'rows' | 'hours'
  /** Keys of the works that time can be tracked to; undefined for an account whose assignments have not been read. */
  isAssigned: (work: RowWork) => boolean | undefined
  ways: Ways<Entry>
}

/**
 * Copies the rows of last week, or its entries with their notes and times, a week on. A cell that has time already stays
 * as it is. Start and end stay where the day has room for them, and else move to where it has.
 */
export function copyLastWeek<Entry extends TimeEntry>(copying: Copying<Entry>): CopyPlan<Entry> {
  const { last, days, isAssigned, ways } = copying
  const here = ways.entries.filter(({ day }) => days.includes(day))
  const works = new Map(last.map((entry) => [rowKey(entry), { accountId: entry.accountId, ...workOf(entry) }]))
  const archived = [...works.values()].filter((work) => isAssigned(work) === false)
  const known = new Set(here.map(rowKey))
  const plan: CopyPlan<Entry> = {
    rows: [...works.values()].filter((work) => !archived.includes(work) && !known.has(rowKey(work))),
    changes: [],
    skipped: archived.map((work) => ({ work, because: 'archived' })),
  }
  if (copying.with === 'rows') return plan
  for (const entry of last) {
    const work = works.get(rowKey(entry))
    const day = addDays(entry.day, 7)
    if (!work || archived.includes(work) || !days.includes(day)) continue
    const copied = copyOf(entry, day, work, here, ways, plan.changes)
    if ('because' in copied) plan.skipped.push(copied)
    else plan.changes.push(copied)
  }
  return plan
}

function copyOf<Entry extends TimeEntry>(
  entry: Entry,
  day: Day,
  work: RowWork,
  here: readonly Entry[],
  ways: Ways<Entry>,
  planned: readonly EntryChange<Entry>[],
): EntryChange<Entry> | Skipped {
  if (entry.isRunning) return { work, day, because: 'running' }
  const thatDay = here.filter((other) => other.day === day && other.accountId === entry.accountId)
  const words = lockOfDay(thatDay)
  if (words !== undefined) return { work, day, because: 'locked-day', words }
  if (thatDay.some((other) => rowKey(other) === rowKey(entry))) return { work, day, because: 'has-time' }
  const taken = takenOn(entry.accountId, day, ways, planned)
  const hasClockTimes = ways.hasClockTimes(entry.accountId)
  const time = hasClockTimes ? clockTimeFor(entry.seconds, entry.startMinute, taken, ways.workingHours) : hoursOf(entry)
  if (!time) return { work, day, because: 'no-free-time' }
  return { kind: 'create', accountId: entry.accountId, fields: { work: workOf(entry), day, notes: entry.notes, time } }
}

const hoursOf = (entry: TimeEntry) => {
  const time = timeOf(entry)
  return time.kind === 'hours' ? time : ({ kind: 'hours', seconds: entry.seconds } as const)
}
