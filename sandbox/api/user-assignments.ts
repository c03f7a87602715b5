import type { Hono } from 'hono/tiny'
import { invalid, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Project, User, UserAssignment } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { userAssignmentJson } from './assignment-json.ts'
import { bodyOf } from './body.ts'
import type { Caller } from './caller.ts'
import { byActivity, byId, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst, numberedPage } from './paging.ts'
import type { Paged } from './paging.ts'
import { isMember, manages } from './permissions.ts'
import { projectsCaller, readableProject, writableProject } from './project-access.ts'
import { ProjectFieldReader } from './project-field-reader.ts'
import { recordOf } from './record.ts'
import { projectRef, userRef } from './refs.ts'
import type { Values } from './values.ts'

type Found = { caller: Caller; project: Project }

const filters = {
  user_id: byId(({ user }: UserAssignment) => user.id),
  is_active: byActivity,
  updated_since: bySinceUpdate,
}

export function userAssignmentRoutes(v2: Hono, state: State): void {
  v2.get('/user_assignments', ({ req }) => {
    const caller = projectsCaller(req.raw, state)
    const items = newestFirst(caller.account.userAssignments.all.filter(({ project }) => manages(caller, project)))
    const { pageSize } = state.profile
    return page(cursorPage({ items, url: new URL(req.url), path: '/v2/user_assignments', filters, pageSize }), caller)
  })

  v2.get('/projects/:project/user_assignments', ({ req }) => {
    const { caller, project } = readableProject(req.raw, req.param('project'), state)
    const items = newestFirst(caller.account.userAssignments.all.filter((one) => one.project === project))
    const path = `/v2/projects/${project.id}/user_assignments`
    const { pageSize } = state.profile
    return page(numberedPage({ items, url: new URL(req.url), path, filters, pageSize }), caller)
  })

  v2.get('/projects/:project/user_assignments/:id', ({ req }) => {
    const found = readableProject(req.raw, req.param('project'), state)
    return json(fullJson(assignmentOf(found, req.param('id')), found.caller))
  })

  v2.post('/projects/:project/user_assignments', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { caller, project } = writableProject(req.raw, req.param('project'), state)
    const { userAssignments } = caller.account
    const user = newcomer(body, { caller, project })
    const fields = fieldsOf(body, caller, { ...unsaid, isProjectManager: !isMember(user) })
    const now = state.now()
    const assignment = { id: userAssignments.nextId(), project, user, ...fields, createdAt: now, updatedAt: now }
    userAssignments.add(assignment)
    return created(fullJson(assignment, caller), `/projects/${project.id}/user_assignments`, req.raw)
  })

  v2.patch('/projects/:project/user_assignments/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const found = writableProject(req.raw, req.param('project'), state)
    const assignment = assignmentOf(found, req.param('id'))
    Object.assign(assignment, fieldsOf(body, found.caller, assignment), { updatedAt: state.now() })
    return json(fullJson(assignment, found.caller))
  })

  v2.delete('/projects/:project/user_assignments/:id', ({ req }) => {
    const found = writableProject(req.raw, req.param('project'), state)
    const { timesheet, expenses, userAssignments } = found.caller.account
    const assignment = assignmentOf(found, req.param('id'))
    const holds = (one: { userAssignment: UserAssignment }) => one.userAssignment === assignment
    if (timesheet.entries.some(holds) || expenses.all.some(holds))
      throw invalid('This user assignment is not removable. It still has time entries and/or expenses.')
    userAssignments.remove(assignment)
    return deleted(fullJson(assignment, found.caller), state.profile)
  })
}

function assignmentOf({ caller, project }: Found, id: string): UserAssignment {
  const assignment = recordOf(caller.account.userAssignments, id)
  if (assignment.project !== project) throw notFound()
  return assignment
}

/** The user to be put on a project, who is in the account and not on it yet. Refuses with 422. */
function newcomer(body: Values, { caller, project }: Found): User {
  const read = new ProjectFieldReader(body, caller)
  const user = read.record('user_id', caller.account.users)
  const isOnProject = caller.account.userAssignments.all.some((one) => one.user === user && one.project === project)
  if (isOnProject) read.problem('user_id', 'has already been taken')
  return read.known(user)
}

type Fields = Pick<UserAssignment, 'isProjectManager' | 'isActive' | 'useDefaultRates' | 'hourlyRate' | 'budget'>

const unsaid = { isActive: true, useDefaultRates: true, hourlyRate: 0, budget: null }

function fieldsOf(body: Values, caller: Caller, before: Fields): Fields {
  const read = new ProjectFieldReader(body, caller, ['hourly_rate'])
  const fields = {
    isProjectManager: read.claim('is_project_manager', before.isProjectManager),
    isActive: read.claim('is_active', before.isActive),
    useDefaultRates: read.claim('use_default_rates', before.useDefaultRates),
    hourlyRate: read.amount('hourly_rate', before.hourlyRate),
    budget: read.amount('budget', before.budget),
  }
  read.done()
  return fields
}

const page = ({ items, paging }: Paged<UserAssignment>, caller: Caller) =>
  json({ user_assignments: items.map((assignment) => fullJson(assignment, caller)), ...paging })

const fullJson = (assignment: UserAssignment, caller: Caller) => ({
  ...userAssignmentJson(assignment, caller),
  project: projectRef(assignment.project),
  user: userRef(assignment.user),
})
