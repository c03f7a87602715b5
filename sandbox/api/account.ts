import type { Hono } from 'hono/tiny'
import type { ProjectAssignment, User } from '../../src/harvest/wire.ts'
import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import type * as records from '../world/records.ts'
import { json } from './answer.ts'
import { taskAssignmentJson, userAssignmentJson } from './assignment-json.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst, numberedPage } from './paging.ts'
import type { List, Paged } from './paging.ts'
import { isAdministrator } from './permissions.ts'
import { recordOf } from './record.ts'
import { clientRef, projectRef, taskRef } from './refs.ts'
import { userJson } from './user-json.ts'
import { integer } from './values.ts'

export function accountRoutes(v2: Hono, state: State): void {
  v2.get('/company', ({ req }) => {
    const { account, self } = callerOf(req.raw, state)
    const isRefused = self.refusedCompany || !state.profile.memberReadsCompany
    if (isRefused && !isAdministrator(self)) throw forbidden()
    return json(account.company)
  })

  v2.get('/users/me', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const { avatar_url, ...user } = userJson(caller.self, caller, state.now())
    const me: User = { ...user, permissions_claims: [], avatar_url }
    return json(me)
  })

  v2.get('/users/me/project_assignments', ({ req }) => {
    const caller = callerOf(req.raw, state)
    return page(numberedPage(listOf(caller.self, caller, new URL(req.url))), caller)
  })

  v2.get('/users/:id/project_assignments', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const id = req.param('id')
    if (integer(id) !== caller.self.id && !isAdministrator(caller.self)) throw forbidden()
    const list = listOf(recordOf(caller.account.users, id), caller, new URL(req.url))
    return page(cursorPage({ ...list, filters: { updated_since: bySinceUpdate } }), caller)
  })

  // the links of one's own list name the real id, too
  const listOf = (owner: records.User, { account }: Caller, url: URL): List<records.UserAssignment> => ({
    items: newestFirst(
      account.userAssignments.all.filter(
        ({ user, project, isActive }) => user === owner && isActive && project.isActive,
      ),
    ),
    url,
    path: `/v2/users/${owner.id}/project_assignments`,
    pageSize: state.profile.pageSize,
  })
}

const page = ({ items, paging }: Paged<records.UserAssignment>, caller: Caller) =>
  json({ project_assignments: items.map((assignment) => projectAssignmentJson(assignment, caller)), ...paging })

function projectAssignmentJson(assignment: records.UserAssignment, caller: Caller): ProjectAssignment {
  const { project } = assignment
  const tasks = caller.account.taskAssignments.all.filter((one) => one.project === project)
  return {
    ...userAssignmentJson(assignment, caller),
    project: projectRef(project),
    client: clientRef(project.client),
    task_assignments: tasks.map((one) => ({ ...taskAssignmentJson(one, caller), task: taskRef(one.task) })),
  }
}
