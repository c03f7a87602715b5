import type * as wire from '../../src/harvest/wire.ts'
import type { TaskAssignment, UserAssignment } from '../world/records.ts'
import type { Caller } from './caller.ts'
import { seesBillableRates, seesBudget } from './permissions.ts'
import { datetime } from './values.ts'

/** A user's assignment as other records carry it, without its project and user. */
export function userAssignmentJson(assignment: UserAssignment, caller: Caller): wire.UserAssignment {
  const { project, user } = assignment
  return {
    id: assignment.id,
    is_project_manager: assignment.isProjectManager,
    is_active: assignment.isActive,
    use_default_rates: assignment.useDefaultRates,
    budget: seesBudget(caller, project) ? assignment.budget : null,
    created_at: datetime(assignment.createdAt),
    updated_at: datetime(assignment.updatedAt),
    hourly_rate: seesBillableRates(caller, project, user) ? assignment.hourlyRate : null,
  }
}

/** A task's assignment as other records carry it, without its project and task. */
export function taskAssignmentJson(assignment: TaskAssignment, caller: Caller): wire.TaskAssignment {
  const { project } = assignment
  return {
    id: assignment.id,
    billable: assignment.billable,
    is_active: assignment.isActive,
    created_at: datetime(assignment.createdAt),
    updated_at: datetime(assignment.updatedAt),
    hourly_rate: seesBillableRates(caller, project) ? assignment.hourlyRate : null,
    budget: seesBudget(caller, project) ? assignment.budget : null,
  }
}
