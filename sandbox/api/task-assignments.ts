import type { Hono } from 'hono/tiny'
import { invalid, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Project, Task, TaskAssignment } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { taskAssignmentJson } from './assignment-json.ts'
import { bodyOf } from './body.ts'
import type { Caller } from './caller.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst, numberedPage } from './paging.ts'
import type { Paged } from './paging.ts'
import { manages } from './permissions.ts'
import { projectsCaller, readableProject, writableProject } from './project-access.ts'
import { ProjectFieldReader } from './project-field-reader.ts'
import { recordOf } from './record.ts'
import { projectRef, taskRef } from './refs.ts'
import type { Values } from './values.ts'

type Found = { caller: Caller; project: Project }

const filters = { is_active: byActivity, updated_since: bySinceUpdate }

export function taskAssignmentRoutes(v2: Hono, state: State): void {
  v2.get('/task_assignments', ({ req }) => {
    const caller = projectsCaller(req.raw, state)
    const items = newestFirst(caller.account.taskAssignments.all.filter(({ project }) => manages(caller, project)))
    const { pageSize } = state.profile
    return page(cursorPage({ items, url: new URL(req.url), path: '/v2/task_assignments', filters, pageSize }), caller)
  })

  v2.get('/projects/:project/task_assignments', ({ req }) => {
    const { caller, project } = readableProject(req.raw, req.param('project'), state)
    const items = newestFirst(caller.account.taskAssignments.all.filter((one) => one.project === project))
    const path = `/v2/projects/${project.id}/task_assignments`
    const { pageSize } = state.profile
    return page(numberedPage({ items, url: new URL(req.url), path, filters, pageSize }), caller)
  })

  v2.get('/projects/:project/task_assignments/:id', ({ req }) => {
    const found = readableProject(req.raw, req.param('project'), state)
    return json(fullJson(assignmentOf(found, req.param('id')), found.caller))
  })

  v2.post('/projects/:project/task_assignments', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { caller, project } = writableProject(req.raw, req.param('project'), state)
    const { taskAssignments } = caller.account
    const task = newTask(body, { caller, project })
    const hourlyRate = project.billBy === 'Tasks' ? null : 0
    const fields = fieldsOf(body, { caller, project }, { isActive: true, billable: true, hourlyRate, budget: null })
    const now = state.now()
    const assignment = { id: taskAssignments.nextId(), project, task, ...fields, createdAt: now, updatedAt: now }
    taskAssignments.add(assignment)
    return created(fullJson(assignment, caller), `/projects/${project.id}/task_assignments`, req.raw)
  })

  v2.patch('/projects/:project/task_assignments/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const found = writableProject(req.raw, req.param('project'), state)
    const assignment = assignmentOf(found, req.param('id'))
    Object.assign(assignment, fieldsOf(body, found, assignment), { updatedAt: state.now() })
    return json(fullJson(assignment, found.caller))
  })

  v2.delete('/projects/:project/task_assignments/:id', ({ req }) => {
    const found = writableProject(req.raw, req.param('project'), state)
    const { timesheet, taskAssignments } = found.caller.account
    const assignment = assignmentOf(found, req.param('id'))
    if (timesheet.entries.some(({ taskAssignment }) => taskAssignment === assignment))
      throw invalid('This task assignment is not removable. It still has time entries.')
    taskAssignments.remove(assignment)
    return deleted(fullJson(assignment, found.caller), state.profile)
  })
}

function assignmentOf({ caller, project }: Found, id: string): TaskAssignment {
  const assignment = recordOf(caller.account.taskAssignments, id)
  if (assignment.project !== project) throw notFound()
  return assignment
}

/** The task to be put on a project, which is in the account and not on it yet. Refuses with 422. */
function newTask(body: Values, { caller, project }: Found): Task {
  const read = new ProjectFieldReader(body, caller)
  const task = read.record('task_id', caller.account.tasks)
  const isOnProject = caller.account.taskAssignments.all.some((one) => one.task === task && one.project === project)
  if (isOnProject) read.problem('task_id', 'has already been taken')
  return read.known(task)
}

type Fields = Pick<TaskAssignment, 'isActive' | 'billable' | 'hourlyRate' | 'budget'>

function fieldsOf(body: Values, { caller, project }: Found, before: Fields): Fields {
  const money = project.budgetBy === 'task_fees' ? ['hourly_rate', 'budget'] : ['hourly_rate']
  const read = new ProjectFieldReader(body, caller, money)
  const fields = {
    isActive: read.claim('is_active', before.isActive),
    billable: read.claim('billable', before.billable),
    hourlyRate: read.amount('hourly_rate', before.hourlyRate),
    budget: read.amount('budget', before.budget),
  }
  read.done()
  return fields
}

const page = ({ items, paging }: Paged<TaskAssignment>, caller: Caller) =>
  json({ task_assignments: items.map((assignment) => fullJson(assignment, caller)), ...paging })

const fullJson = (assignment: TaskAssignment, caller: Caller) => ({
  ...taskAssignmentJson(assignment, caller),
  project: projectRef(assignment.project),
  task: taskRef(assignment.task),
})
