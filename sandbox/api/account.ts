import type { Hono } from 'hono/tiny'
import type { ProjectAssignment, User } from '../../src/harvest/wire.ts'
import { forbidden, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { AccountUser, Assignment } from '../world/account-user.ts'
import { json } from './answer.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { cursorPage, numberedPage } from './paging.ts'
import type { List, Paged } from './paging.ts'
import { integer } from './values.ts'

export function accountRoutes(v2: Hono, state: State): void {
  v2.get('/company', ({ req }) => {
    const { account, self } = callerOf(req.raw, state)
    const isRefused = self.refusedCompany || !state.profile.memberReadsCompany
    if (isRefused && !self.isAdministrator) throw forbidden()
    return json(account.company)
  })

  v2.get('/users/me', ({ req }) => json(userJson(callerOf(req.raw, state).self)))

  v2.get('/users/me/project_assignments', ({ req }) => {
    const caller = callerOf(req.raw, state)
    return page(numberedPage(listOf(caller.self, new URL(req.url))), caller)
  })

  v2.get('/users/:id/project_assignments', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const id = integer(req.param('id'))
    if (id !== caller.self.user.id && !caller.self.isAdministrator) throw forbidden()
    const owner = caller.account.users.find(({ user }) => user.id === id)
    if (!owner) throw notFound()
    return page(
      cursorPage(listOf(owner, new URL(req.url)), ({ userAssignment }) => userAssignment.id),
      caller,
    )
  })

  // the links of one's own list name the real id, too
  const listOf = (owner: AccountUser, url: URL): List<Assignment> => ({
    items: owner.assignments
      .filter(({ userAssignment }) => userAssignment.is_active)
      .toSorted((one, other) => other.userAssignment.id - one.userAssignment.id),
    url,
    path: `/v2/users/${owner.user.id}/project_assignments`,
    pageSize: state.profile.pageSize,
  })
}

const page = ({ items, paging }: Paged<Assignment>, caller: Caller) =>
  json({ project_assignments: items.map((assignment) => assignmentJson(assignment, caller)), ...paging })

/** Members do not find rates in their own record. */
function userJson({ user, isAdministrator }: AccountUser): User {
  if (isAdministrator) return user
  const { default_hourly_rate: _rate, cost_rate: _cost, ...rest } = user
  return rest
}

function assignmentJson({ userAssignment, project }: Assignment, { self }: Caller): ProjectAssignment {
  return {
    ...userAssignment,
    project: project.ref,
    client: project.client,
    task_assignments: project.tasks.map(({ assignment, task }) => ({
      ...assignment,
      hourly_rate: self.isAdministrator ? (assignment.hourly_rate ?? null) : null,
      task,
    })),
  }
}
