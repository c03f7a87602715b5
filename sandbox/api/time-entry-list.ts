import { invalid } from '../refusals.ts'
import { isBlank, date, datetime, integer } from './values.ts'
import type { Entry } from '../world/entry.ts'

/** The filters of the list of time entries, which its links repeat. */
export const timeEntryFilters = [
  'approval_status',
  'client_id',
  'external_reference_id',
  'from',
  'is_billed',
  'is_running',
  'project_id',
  'task_id',
  'to',
  'updated_since',
  'user_id',
] as const

type Filter = (typeof timeEntryFilters)[number]
type Test = (entry: Entry) => boolean

// each makes a test of its value, or none when Harvest would not understand the value and pay no attention
const tests: Record<Filter, (value: string) => Test | undefined> = {
  approval_status: (value) => (entry) => entry.approval === value,
  client_id: byId((entry) => entry.assignment.project.client.id),
  external_reference_id: (value) => (entry) => entry.reference?.id === value,
  from: (value) => {
    const from = validDate('From', value)
    return (entry) => entry.spentDate >= from
  },
  is_billed: byClaim((entry) => entry.invoice !== null),
  is_running: byClaim((entry) => entry.timerStartedAt !== null),
  project_id: byId((entry) => entry.assignment.project.ref.id),
  task_id: byId((entry) => entry.task.task.id),
  to: (value) => {
    const to = validDate('To', value)
    return (entry) => entry.spentDate <= to
  },
  updated_since: (value) => {
    const since = Date.parse(value)
    if (Number.isNaN(since)) throw invalid('Updated since is not a valid datetime')
    // inclusive, and of whole seconds, as updated_at is shown
    return (entry) => Date.parse(datetime(entry.updatedAt)) >= since
  },
  user_id: byId((entry) => entry.owner.user.id),
}

/** The entries that pass every filter of the query; a filter without a value is none. */
export function filtered(entries: readonly Entry[], query: URLSearchParams): Entry[] {
  const asked = timeEntryFilters.flatMap((name) => {
    const value = query.get(name)
    const test = value === null || isBlank(value) ? undefined : tests[name](value)
    return test ? [test] : []
  })
  return entries.filter((entry) => asked.every((test) => test(entry)))
}

function byId(idOf: (entry: Entry) => number) {
  return (value: string): Test => {
    const id = integer(value)
    return (entry) => idOf(entry) === id
  }
}

function byClaim(claim: Test) {
  return (value: string): Test | undefined =>
    value === 'true' || value === 'false' ? (entry) => claim(entry) === (value === 'true') : undefined
}

function validDate(name: string, value: string): string {
  const day = date(value)
  if (day === undefined) throw invalid(`${name} is not a valid date`)
  return day
}
