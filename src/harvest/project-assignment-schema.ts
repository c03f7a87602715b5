import * as v from 'valibot'
import { flag, hours, id, list, named, record, type Schema, text } from './fields.ts'
import type { ProjectAssignment, TaskAssignment, TaskRef } from './wire.ts'

/** The fields of a project assignment that Sheaf relies on, and has therefore checked. */
export type CheckedProjectAssignment = Pick<
  ProjectAssignment,
  'id' | 'is_active' | 'is_project_manager' | 'project' | 'client'
> & {
  budget?: ProjectAssignment['budget']
  task_assignments: (Pick<TaskAssignment, 'id' | 'billable' | 'is_active'> & { task: TaskRef })[]
}

export const projectAssignment: Schema<CheckedProjectAssignment> = record({
  id,
  is_active: flag,
  is_project_manager: flag,
  // one that cannot be read does not cost the person the project
  budget: v.exactOptional(v.fallback(v.nullable(hours), null)),
  project: record({ id, name: text, code: v.exactOptional(v.nullable(text)) }),
  client: named,
  task_assignments: list(record({ id, billable: flag, is_active: flag, task: named })),
})
