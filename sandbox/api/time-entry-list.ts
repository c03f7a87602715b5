import type { Entry } from '../world/entry.ts'
import { byClaim, byFrom, byId, bySinceUpdate, byTo } from './filters.ts'
import type { Filters } from './filters.ts'

/** The filters of the list of time entries. */
export const timeEntryFilters: Filters<Entry> = {
  // the dates first, for they leave the fewest
  from: byFrom,
  to: byTo,
  approval_status: (value) => (entry) => entry.approval === value,
  client_id: byId((entry) => entry.taskAssignment.project.client.id),
  external_reference_id: (value) => (entry) => entry.reference?.id === value,
  is_billed: byClaim((entry) => entry.invoice !== null),
  is_running: byClaim((entry) => entry.timerStartedAt !== null),
  project_id: byId((entry) => entry.taskAssignment.project.id),
  task_id: byId((entry) => entry.taskAssignment.task.id),
  updated_since: bySinceUpdate,
  user_id: byId((entry) => entry.owner.id),
}
