import type { Hono } from 'hono/tiny'
import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Project, User } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { byActivity, byId, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isMember, manages, may } from './permissions.ts'
import { projectsCaller, readableProject, writableProject } from './project-access.ts'
import { projectFields } from './project-fields.ts'
import { projectJson } from './project-json.ts'
import { refuseWhileTimed } from './timers.ts'

export function projectRoutes(v2: Hono, state: State): void {
  v2.get('/projects', ({ req }) => {
    const caller = projectsCaller(req.raw, state)
    const { items, paging } = cursorPage({
      items: newestFirst(caller.account.projects.all.filter((project) => manages(caller, project))),
      url: new URL(req.url),
      path: '/v2/projects',
      filters: {
        is_active: byActivity,
        client_id: byId(({ client }: Project) => client.id),
        updated_since: bySinceUpdate,
      },
      pageSize: state.profile.pageSize,
    })
    return json({ projects: items.map((project) => projectJson(project, caller)), ...paging })
  })

  v2.post('/projects', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const caller = projectsCaller(req.raw, state)
    if (!may(caller.self, 'project_creator')) throw forbidden()
    const { account, self, managed } = caller
    const project: Project = { id: account.projects.nextId(), ...projectFields(body, caller), ...stamps(state.now()) }
    account.projects.add(project)
    staff(project, account, self, state.now())
    return created(projectJson(project, { ...caller, managed: new Set([...managed, project]) }), '/projects', req.raw)
  })

  v2.get('/projects/:id', ({ req }) => {
    const { project, caller } = readableProject(req.raw, req.param('id'), state)
    return json(projectJson(project, caller))
  })

  v2.patch('/projects/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { project, caller } = writableProject(req.raw, req.param('id'), state)
    const fields = projectFields(body, caller, project)
    if (!fields.isActive)
      refuseWhileTimed('project', caller.account, ({ taskAssignment }) => taskAssignment.project === project)
    Object.assign(project, fields, { updatedAt: state.now() })
    return json(projectJson(project, caller))
  })

  v2.delete('/projects/:id', ({ req }) => {
    const { project, caller } = writableProject(req.raw, req.param('id'), state)
    const body = projectJson(project, caller)
    removeProject(project, caller.account)
    return deleted(body, state.profile)
  })
}

const stamps = (now: number) => ({ createdAt: now, updatedAt: now })

/**
 * Puts the default tasks on a new project, and the people who are to be on every one. Who made it manages it; that
 * is a guess, without which a manager would not find it again.
 */
function staff(project: Project, account: HarvestAccount, maker: User, now: number): void {
  for (const task of account.tasks.all.filter(({ isDefault, isActive }) => isDefault && isActive)) {
    account.taskAssignments.add({
      id: account.taskAssignments.nextId(),
      project,
      task,
      billable: task.billableByDefault,
      isActive: true,
      hourlyRate: project.billBy === 'Tasks' ? task.defaultHourlyRate : null,
      budget: null,
      ...stamps(now),
    })
  }
  const isStaff = (user: User) => user === maker || (user.isActive && user.hasAccessToAllFutureProjects)
  for (const user of account.users.all.filter(isStaff)) {
    account.userAssignments.add({
      id: account.userAssignments.nextId(),
      project,
      user,
      isProjectManager: !isMember(user),
      isActive: true,
      useDefaultRates: true,
      hourlyRate: null,
      budget: null,
      ...stamps(now),
    })
  }
}

/** Takes a project away with its time entries and expenses; invoices stay. */
function removeProject(project: Project, account: HarvestAccount): void {
  const { timesheet, expenses, userAssignments, taskAssignments } = account
  for (const entry of timesheet.entries.filter(({ taskAssignment }) => taskAssignment.project === project))
    timesheet.remove(entry)
  for (const expense of expenses.all.filter(({ userAssignment }) => userAssignment.project === project))
    expenses.remove(expense)
  for (const assignment of userAssignments.all.filter((one) => one.project === project))
    userAssignments.remove(assignment)
  for (const assignment of taskAssignments.all.filter((one) => one.project === project))
    taskAssignments.remove(assignment)
  account.projects.remove(project)
}
