import type { List } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { hours, id, record, type Schema, text } from './fields.ts'
import { type Credentials, readList } from './pages.ts'
import type { PersonTime, ProjectTime } from './wire.ts'

/** The fields of a row of the time reports that Sheaf relies on, and has therefore checked. */
export type CheckedProjectTime = Pick<
  ProjectTime,
  'client_id' | 'client_name' | 'project_id' | 'project_name' | 'total_hours'
>
export type CheckedPersonTime = Pick<PersonTime, 'user_id' | 'total_hours'>

/** Dates such as `2026-03-09`, both included, at most 365 days apart. */
export type ReportedDays = { from: string; to: string }

const projectTime: Schema<CheckedProjectTime> = record({
  client_id: id,
  client_name: text,
  project_id: id,
  project_name: text,
  total_hours: hours,
})

const personTime: Schema<CheckedPersonTime> = record({ user_id: id, total_hours: hours })

/**
 * Rounded hours by project, and apart for each currency: of oneself as a member, else of everybody whose time one may see.
 * https://help.getharvest.com/api-v2/reports-api/reports/time-reports/ (2026-08). Throws HarvestError.
 */
export const readTimeByProject = (
  connection: HarvestConnection,
  credentials: Credentials,
  days: ReportedDays,
  signal?: AbortSignal,
): Promise<List<CheckedProjectTime>> =>
  readList(connection, credentials, { ...report('projects', days), item: projectTime }, signal)

/** Rounded hours by person, of oneself and of everybody whose time one may see, apart for each currency. Throws HarvestError. */
export const readTimeByPerson = (
  connection: HarvestConnection,
  credentials: Credentials,
  days: ReportedDays,
  signal?: AbortSignal,
): Promise<List<CheckedPersonTime>> =>
  readList(connection, credentials, { ...report('team', days), item: personTime }, signal)

// its documentation writes the days of a report in this form
const compact = (date: string) => date.replaceAll('-', '')

const report = (of: 'projects' | 'team', { from, to }: ReportedDays) => ({
  path: `/v2/reports/time/${of}`,
  filters: { from: compact(from), to: compact(to) },
  key: 'results',
  noun: 'row of the time report',
})
