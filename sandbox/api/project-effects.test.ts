import { describe, expect, it } from 'vitest'
import { hoursAccount, tokenOfPerson } from '../asking.ts'
import { freshState } from '../state.ts'
import { harvestApi } from './api.ts'

function open() {
  const state = freshState({ now: () => Date.parse('2026-03-11T09:30:00Z') })
  const account = state.world.accounts.find(({ id }) => id === hoursAccount)
  const project = account?.projects.all.find(({ name }) => name === 'Customer portal')
  if (!account || !project) throw new Error('The world has changed')
  const api = harvestApi(state)
  const ask = async (method: string, path: string, body?: unknown, as: 'Jonas' | 'Leyla' = 'Jonas') =>
    api.fetch(
      new Request(`http://api.sandbox.test/v2${path}`, {
        method,
        headers: {
          authorization: `Bearer ${tokenOfPerson(as)}`,
          'harvest-account-id': String(hoursAccount),
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
  return { account, project, ask }
}

function withPermissions(...extras: string[]) {
  const opened = open()
  const manager = opened.account.users.all.find(({ firstName }) => firstName === 'Leyla')
  if (manager) manager.accessRoles = ['manager', ...extras]
  return opened
}

describe('a new project', () => {
  it('is assigned the default tasks', async () => {
    const { account, project, ask } = open()
    const made = await (await ask('POST', '/projects', { client_id: project.client.id, name: 'New' })).json()
    const assigned = account.taskAssignments.all.filter((one) => one.project.id === made.id)
    expect(assigned.map(({ task }) => task)).toEqual(account.tasks.all.filter(({ isDefault }) => isDefault))
    expect(assigned.length).toBeGreaterThan(1)
    expect(assigned.map(({ hourlyRate, isActive }) => [hourlyRate, isActive])).toEqual(assigned.map(() => [null, true]))
  })

  it('is assigned the users with access to all future projects', async () => {
    const { account, project, ask } = open()
    for (const user of account.users.all) user.hasAccessToAllFutureProjects = user.firstName === 'Emil'
    const made = await (await ask('POST', '/projects', { client_id: project.client.id, name: 'New' })).json()
    const assigned = account.userAssignments.all.filter((one) => one.project.id === made.id)
    const managers = new Map(assigned.map(({ user, isProjectManager }) => [user.firstName, isProjectManager]))
    expect(Object.fromEntries(managers)).toEqual({ Emil: false, Jonas: true })
  })
})

describe('deleting a project', () => {
  it('also deletes its time entries, expenses and assignments', async () => {
    const { account, project, ask } = open()
    const held = () => [
      account.timesheet.entries.filter(({ taskAssignment }) => taskAssignment.project === project).length,
      account.expenses.all.filter(({ userAssignment }) => userAssignment.project === project).length,
      account.userAssignments.all.filter((one) => one.project === project).length,
      account.taskAssignments.all.filter((one) => one.project === project).length,
    ]
    const [total, ofProject] = [account.timesheet.entries.length, held()]
    for (const count of ofProject) expect(count).toBeGreaterThan(0)
    const response = await ask('DELETE', `/projects/${project.id}`)
    expect(response.status).toBe(200)
    expect((await response.json()).name).toBe('Customer portal')
    expect(held()).toEqual([0, 0, 0, 0])
    expect(account.timesheet.entries.length).toBe(total - (ofProject[0] ?? 0))
    expect((await ask('GET', `/projects/${project.id}`)).status).toBe(404)
  })
})

describe('a user assignment', () => {
  it('with expenses alone is not deleted either', async () => {
    const { account, project, ask } = open()
    const expense = account.expenses.all.find(({ userAssignment }) => userAssignment.project === project)
    for (const entry of account.timesheet.entries.filter(({ taskAssignment }) => taskAssignment.project === project))
      account.timesheet.remove(entry)
    const path = `/projects/${project.id}/user_assignments/${expense?.userAssignment.id}`
    expect((await ask('DELETE', path)).status).toBe(422)
    for (const one of account.expenses.all.filter(({ userAssignment }) => userAssignment.project === project))
      account.expenses.remove(one)
    expect((await ask('DELETE', path)).status).toBe(200)
  })
})

describe('a manager', () => {
  it('without project_creator reads managed projects and writes none', async () => {
    const { project, ask } = withPermissions('billable_rates_manager')
    const path = `/projects/${project.id}`
    expect((await ask('GET', path, undefined, 'Leyla')).status).toBe(200)
    const asked = [
      ask('POST', '/projects', { client_id: project.client.id, name: 'New' }, 'Leyla'),
      ask('PATCH', path, { notes: 'x' }, 'Leyla'),
      ask('DELETE', path, undefined, 'Leyla'),
      ask('POST', `${path}/user_assignments`, {}, 'Leyla'),
      ask('POST', `${path}/task_assignments`, {}, 'Leyla'),
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  it('without billable_rates_manager neither sees nor sets what a project is billed at', async () => {
    const { project, ask } = withPermissions('project_creator')
    Object.assign(project, { hourlyRate: 90, fee: 1000 })
    const body = { hourly_rate: 1, fee: 1, notes: 'Seen' }
    const shown = await (await ask('PATCH', `/projects/${project.id}`, body, 'Leyla')).json()
    expect(shown).toMatchObject({ hourly_rate: null, fee: null, notes: 'Seen' })
    expect([project.hourlyRate, project.fee]).toEqual([90, 1000])
  })
})
