import { type Day, type Weekday, weekday, weekOf } from './day.ts'
import type { TimeEntry } from './time-entry.ts'

/** By what time can be grouped and filtered. */
export const dimensions = [
  'account',
  'client',
  'project',
  'task',
  'billable',
  'note',
  'day',
  'week',
  'month',
  'weekday',
] as const
export type Dimension = (typeof dimensions)[number]

/** What an entry has of a dimension: equal for the entries of one account and month that belong together. */
export const valueIn: Record<Dimension, (entry: TimeEntry) => string | number> = {
  account: ({ accountId }) => accountId,
  client: ({ client }) => client.id,
  project: ({ project }) => project.id,
  task: ({ task }) => task.id,
  billable: ({ billable }) => (billable ? 1 : 0),
  note: ({ notes }) => notes,
  day: ({ day }) => day,
  week: ({ day }) => day,
  month: ({ day }) => day.slice(0, 7),
  weekday: ({ day }) => day,
}

const inAccount = (id: number, { accountId }: TimeEntry) => `${accountId}/${id}`

/**
 * The key under which an entry is counted, the same in every month. Of clients, projects and tasks it holds the account,
 * since ids are an account's own; of a week its first day; of a weekday its number (0 is Sunday).
 */
export const keyIn: Record<Dimension, (entry: TimeEntry, firstWeekday: Weekday) => string> = {
  account: ({ accountId }) => String(accountId),
  client: (entry) => inAccount(entry.client.id, entry),
  project: (entry) => inAccount(entry.project.id, entry),
  task: (entry) => inAccount(entry.task.id, entry),
  billable: ({ billable }) => (billable ? 'billable' : 'not-billable'),
  note: ({ notes }) => notes.trim(),
  day: ({ day }) => day,
  week: ({ day }, firstWeekday) => firstOf(weekOf(day, firstWeekday), day),
  month: ({ day }) => day.slice(0, 7),
  weekday: ({ day }) => String(weekday(day)),
}

const firstOf = (week: readonly Day[], day: Day) => week[0] ?? day
