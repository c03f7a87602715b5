import * as v from 'valibot'
import { date, datetime, flag, hours, id, money, named, record, type Schema, text, timeOfDay } from './fields.ts'
import type { TimeEntry } from './wire.ts'

/** The fields of a time entry that Sheaf relies on, and has therefore checked. */
export type CheckedTimeEntry = Pick<
  TimeEntry,
  | 'id'
  | 'spent_date'
  | 'hours'
  | 'hours_without_timer'
  | 'rounded_hours'
  | 'notes'
  | 'is_locked'
  | 'locked_reason'
  | 'is_closed'
  | 'is_billed'
  | 'timer_started_at'
  | 'started_time'
  | 'ended_time'
  | 'is_running'
  | 'billable'
  | 'billable_rate'
  | 'created_at'
  | 'updated_at'
  | 'user'
  | 'client'
  | 'project'
  | 'task'
  | 'external_reference'
> & {
  budgeted?: boolean
  /** Sent since 2025; a status that is not known yet does not cost the person the entry. */
  approval_status?: NonNullable<TimeEntry['approval_status']> | (string & {})
}

const textOrNull = v.nullable(text)

const timeEntry = {
  id,
  spent_date: date,
  hours,
  hours_without_timer: hours,
  rounded_hours: hours,
  notes: textOrNull,
  is_locked: flag,
  locked_reason: textOrNull,
  is_closed: flag,
  approval_status: v.exactOptional(text),
  is_billed: flag,
  timer_started_at: v.nullable(datetime),
  started_time: v.nullable(timeOfDay),
  ended_time: v.nullable(timeOfDay),
  is_running: flag,
  billable: flag,
  budgeted: v.exactOptional(flag),
  // one that cannot be read counts as not shown: it does not cost the person the entry
  billable_rate: v.exactOptional(v.fallback(v.nullable(money), null)),
  created_at: datetime,
  updated_at: datetime,
  client: record({ id, name: text, currency: v.exactOptional(text) }),
  project: record({ id, name: text, code: v.exactOptional(textOrNull) }),
  task: named,
  external_reference: v.nullable(
    record({
      id: textOrNull,
      group_id: textOrNull,
      account_id: textOrNull,
      permalink: textOrNull,
      service: textOrNull,
      service_icon_url: textOrNull,
    }),
  ),
}

/** A time entry of this user: administrators and managers are sent other people's, too. */
export const timeEntryOf = (userId: number): Schema<CheckedTimeEntry> => record({ ...timeEntry, user: userOf(userId) })

const userOf = (userId: number) => record({ id: v.pipe(id, v.value(userId, "is somebody else's")), name: text })

/** What tells how far somebody's time entries reach, also where the rest of one cannot be read. */
export const entryEndOf = (userId: number): Schema<{ spent_date: string; updated_at: string }> =>
  record({ spent_date: date, updated_at: datetime, user: userOf(userId) })
