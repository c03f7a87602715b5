import type { Day } from './day.ts'
import { lockOfPeriod } from './day-lock.ts'
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
import { freeTime, isFree, lastMinute, type Span, spansOf } from './free-time.ts'
import type { TimeEntry } from './time-entry.ts'
import type { GridCell, RowWork } from './week-grid.ts'

/** How an account keeps time, and what is to happen on its days. */
export type Ways<Entry extends TimeEntry> = {
  hasClockTimes: (accountId: number) => boolean
  workingHours: Span
  /** All entries of the days that are written to. */
  entries: readonly Entry[]
}

/** What a cell is to hold: whole seconds, or nothing. */
export type CellValue = number | 'empty'

/** A plan that may have to be confirmed, since it deletes several entries. */
export type CellPlan<Entry extends TimeEntry> = Plan<Entry> & { deletesSeveral?: true }

const mostSeconds = 24 * 3600

/**
 * What it takes for a cell to hold a duration. Without an entry there one is created, a single one is changed, an empty
 * cell deletes. Several cannot be set at once, and in a locked period nothing can be created. In start/end accounts the
 * time is put where the day has room; `before` are changes that are already planned, whose time is taken.
 */
export function setCell<Entry extends TimeEntry>(
  work: RowWork,
  { day, entries }: GridCell<Entry>,
  value: CellValue,
  ways: Ways<Entry>,
  before: readonly EntryChange<Entry>[] = [],
): CellPlan<Entry> {
  const fixed = entries.map(whyFixed).find(Boolean)
  const [entry, ...others] = entries
  if (value === 'empty' || value === 0) {
    if (fixed) return refused(fixed)
    const changes = entries.map((each): EntryChange<Entry> => ({ kind: 'delete', entry: each }))
    return { ...possible(changes), ...(others.length > 0 && { deletesSeveral: true }) }
  }
  if (others.length > 0) return refused({ because: 'several' })
  if (fixed) return refused(fixed)
  const words = entry ? undefined : lockOfPeriod(entriesOf(work.accountId, day, ways))
  if (words !== undefined) return refused({ because: 'locked', words })
  if (value > mostSeconds) return refused({ because: 'too-long' })
  if (entry && isAlike(entry, value)) return possible([])
  const { accountId } = work
  const hasClockTimes = entry ? entry.startMinute !== undefined : ways.hasClockTimes(accountId)
  const time = hasClockTimes
    ? clockTimeFor(value, entry?.startMinute, takenOn(accountId, day, ways, before, entry), ways.workingHours)
    : ({ kind: 'hours', seconds: value } as const)
  if (!time) return refused({ because: 'no-free-time' })
  if (entry) return possible([{ kind: 'change', entry, fields: { time } }])
  return possible([{ kind: 'create', accountId, fields: { work: workOf(work), day, notes: '', time } }])
}

/** A time of that length: from where it started if there is room, else where there is. */
export function clockTimeFor(
  seconds: number,
  startMinute: number | undefined,
  taken: readonly Span[],
  workingHours: Span,
): SetTime | undefined {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const same = startMinute !== undefined && { startMinute, endMinute: startMinute + minutes }
  const isRoom = same && same.endMinute <= lastMinute && isFree(taken, same)
  const span = isRoom ? same : freeTime(taken, minutes, workingHours)
  return span && { kind: 'clock', ...span }
}

/** When something takes place in an account on a day, with what is planned, and without one entry. */
export function takenOn<Entry extends TimeEntry>(
  accountId: number,
  day: Day,
  { entries }: Pick<Ways<Entry>, 'entries'>,
  planned: readonly EntryChange<Entry>[],
  but?: Entry,
): Span[] {
  const touched = new Set(planned.flatMap((change) => (change.kind === 'create' ? [] : change.entry)))
  const standing = entriesOf(accountId, day, { entries }).filter((each) => each !== but && !touched.has(each))
  const times = planned.flatMap((change): SetTime[] => {
    if (change.kind === 'delete') return []
    const [account, of, time] =
      change.kind === 'create'
        ? [change.accountId, change.fields.day, change.fields.time]
        : [change.entry.accountId, change.fields.day ?? change.entry.day, change.fields.time ?? timeOf(change.entry)]
    return account === accountId && of === day ? [time] : []
  })
  return [...spansOf(standing), ...times.flatMap((time) => (time.kind === 'clock' ? time : []))]
}

const entriesOf = <Entry extends TimeEntry>(
  accountId: number,
  day: Day,
  { entries }: Pick<Ways<Entry>, 'entries'>,
): Entry[] => entries.filter((entry) => entry.accountId === accountId && entry.day === day)

/** Whether Harvest would show the two alike: hours have two places, clock times minutes. */
const isAlike = ({ seconds, startMinute }: TimeEntry, value: number) =>
  startMinute === undefined
    ? Math.round(seconds / 36) === Math.round(value / 36)
    : seconds === Math.round(value / 60) * 60
