import { describe, expect, it } from 'vitest'
import type { User } from '../../src/harvest/wire.ts'
import { openSandbox } from '../asking.ts'

const [leyla, mira, noor, zofia] = [4731090, 4711202, 4718840, 4722519]
const administrator = { as: 'Jonas' } as const
const asManager = { as: 'Leyla' } as const
const ada = { first_name: 'Ada', last_name: 'Holm', email: 'ada@nordlicht.example' }

const add = (body: unknown) => ({ method: 'POST', body, ...administrator })
const change = (body: unknown) => ({ method: 'PATCH', body, ...administrator })

function open() {
  const sandbox = openSandbox()
  const users = async (query = '', question = administrator as { as: 'Jonas' | 'Leyla' }): Promise<User[]> =>
    (await sandbox.read(`/v2/users?${query}`, question)).users
  const user = async (path: string, question: Parameters<typeof sandbox.read>[1] = administrator): Promise<User> =>
    sandbox.read(path, question)
  return { ...sandbox, users, user }
}

describe('users', () => {
  it('are listed newest first, by cursor', async () => {
    const { read, users } = open()
    const whole = await users()
    expect(whole.map(({ id }) => id)).toEqual([leyla, 4722519, noor, mira, 4702377, 4690015])
    const first = await read('/v2/users?per_page=4', administrator)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect([...first.users, ...(await read(first.links.next, administrator)).users]).toEqual(whole)
  })

  it('are found by is_active and updated_since', async () => {
    const { read, users, pass } = open()
    pass(5)
    await read(`/v2/users/${zofia}`, change({ is_active: false }))
    expect((await users('is_active=false')).map(({ id }) => id)).toEqual([zofia])
    expect(await users('is_active=true')).toHaveLength(5)
    expect((await users('updated_since=2026-03-11T09:35:00Z')).map(({ id }) => id)).toEqual([zofia])
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { ask, user, users } = open()
    const one = await user(`/v2/users/${mira}`)
    expect((await users()).find(({ id }) => id === mira)).toEqual(one)
    expect(Object.keys(one).join(', ')).toBe(
      'id, first_name, last_name, employee_id, email, telephone, timezone, weekly_capacity, has_access_to_all_future_projects, is_contractor, is_active, calendar_integration_enabled, calendar_integration_source, created_at, updated_at, can_create_projects, default_hourly_rate, cost_rate, roles, access_roles, avatar_url',
    )
    expect((await ask('/v2/users/1', administrator)).status).toBe(404)
  })
})

describe('POST /v2/users', () => {
  it('takes first_name, last_name and email, and sets the documented defaults', async () => {
    const { ask, read } = open()
    const response = await ask('/v2/users', add(ada))
    const added = await response.json()
    expect([response.status, response.headers.get('location')]).toEqual([
      201,
      `http://api.sandbox.test/api/v2/users/${added.id}`,
    ])
    expect(added).toMatchObject({
      ...ada,
      telephone: '',
      timezone: 'Berlin',
      weekly_capacity: 126000,
      has_access_to_all_future_projects: false,
      is_contractor: false,
      is_active: true,
      default_hourly_rate: null,
      cost_rate: null,
      roles: [],
      access_roles: ['member'],
      created_at: '2026-03-11T09:30:00Z',
    })
    expect(await read(`/v2/users/${added.id}`, administrator)).toEqual(added)
  })

  it('takes everything else that is writable', async () => {
    const given = {
      ...ada,
      timezone: 'Eastern Time (US & Canada)',
      has_access_to_all_future_projects: true,
      is_contractor: true,
      is_active: false,
      weekly_capacity: 72000,
      default_hourly_rate: 80.5,
      cost_rate: 40,
      roles: ['Design', 'Development'],
      access_roles: ['manager', 'project_creator'],
    }
    const added = await open().user('/v2/users', add(given))
    expect({ ...added, roles: added.roles.toSorted() }).toMatchObject({ ...given, can_create_projects: true })
  })

  it.each([
    [{}, "First name can't be blank, Last name can't be blank, Email can't be blank"],
    [{ ...ada, email: 'Mira@Falk.example' }, 'Email has already been taken'],
    [{ ...ada, email: 'ada' }, 'Email is invalid'],
    [{ ...ada, timezone: 'Europe/Berlin' }, 'Timezone is not included in the list'],
    [{ ...ada, weekly_capacity: 'much' }, 'Weekly capacity is not a number'],
    [{ ...ada, weekly_capacity: 126001 }, 'Weekly capacity must be a multiple of 1800'],
    [{ ...ada, cost_rate: 'much' }, 'Cost rate is not a number'],
    [{ ...ada, access_roles: ['manager', 'member'] }, 'Access roles is invalid'],
    [{ ...ada, access_roles: ['member', 'project_creator'] }, 'Access roles is invalid'],
  ])('refuses %j', async (body, message) => {
    const { ask, users } = open()
    const response = await ask('/v2/users', add(body))
    expect([response.status, await response.json()]).toEqual([422, { message }])
    expect(await users()).toHaveLength(6)
  })
})

describe('weekly_capacity', () => {
  it('goes in steps of half an hour, in seconds', async () => {
    const { user } = open()
    expect((await user(`/v2/users/${mira}`, change({ weekly_capacity: 127800 }))).weekly_capacity).toBe(127800)
  })
})

describe('PATCH /v2/users/{id}', () => {
  it('changes only the parameters sent, and not the two rates', async () => {
    const { user } = open()
    const before = await user(`/v2/users/${mira}`)
    const given = { last_name: 'Falk-Brandt', weekly_capacity: 90000, default_hourly_rate: 1, cost_rate: 1 }
    expect(await user(`/v2/users/${mira}`, change(given))).toEqual({
      ...before,
      last_name: 'Falk-Brandt',
      weekly_capacity: 90000,
      updated_at: '2026-03-11T09:30:00Z',
    })
  })

  it('archives, and names and e-mail cannot change while inactive', async () => {
    const { ask, user } = open()
    const path = `/v2/users/${zofia}`
    expect((await user(path, change({ is_active: false }))).is_active).toBe(false)
    for (const body of [{ first_name: 'Z' }, { last_name: 'Z' }, { email: 'z@nordlicht.example' }]) {
      expect((await ask(path, change(body))).status).toBe(422)
    }
    expect((await user(path, change({ is_active: true }))).is_active).toBe(true)
    expect((await user(path, change({ first_name: 'Z' }))).first_name).toBe('Z')
  })

  it('keeps who is archived in the list, and lets nobody in as them', async () => {
    const { ask, user, users } = open()
    await user(`/v2/users/${noor}`, change({ is_active: false }))
    expect((await users()).map(({ id }) => id)).toContain(noor)
    expect((await ask('/v2/users/me', { as: 'Noor' })).status).toBe(401)
  })

  it('does not archive whose timer is running', async () => {
    const { ask, read, work } = open()
    await read('/v2/time_entries', { method: 'POST', body: await work('Customer portal', 'Development') })
    expect((await ask(`/v2/users/${mira}`, change({ is_active: false }))).status).toBe(422)
  })

  it('drops people_manager and the teammates of who is a manager no more', async () => {
    const { user } = open()
    await user(`/v2/users/${leyla}`, change({ access_roles: ['member'] }))
    const again = await user(`/v2/users/${leyla}`, change({ access_roles: ['manager', 'people_manager'] }))
    expect(again.access_roles).toEqual(['manager'])
  })
})

describe('DELETE /v2/users/{id}', () => {
  it('is only for users without time entries and expenses', async () => {
    const { ask, user } = open()
    expect((await ask(`/v2/users/${mira}`, { method: 'DELETE', ...administrator })).status).toBe(422)
    const added = await user('/v2/users', add({ ...ada, roles: ['Design'] }))
    const response = await ask(`/v2/users/${added.id}`, { method: 'DELETE', ...administrator })
    expect([response.status, await response.json()]).toEqual([200, added])
    expect((await ask(`/v2/users/${added.id}`, administrator)).status).toBe(404)
  })
})

describe('a user with either alone', () => {
  it.each(['expenses', 'time_entries'])('is not deleted because of %s', async (kind) => {
    const { ask, read, user } = open()
    const added = await user('/v2/users', add(ada))
    const { id: project_id } = (await read('/v2/projects?is_active=true', administrator)).projects[0]
    const { task } = (await read(`/v2/projects/${project_id}/task_assignments`, administrator)).task_assignments[0]
    const [category] = (await read('/v2/expense_categories?is_active=true', administrator)).expense_categories
    const on = { user_id: added.id, project_id, spent_date: '2026-03-11' }
    await read(`/v2/projects/${project_id}/user_assignments`, add(on))
    const wanted = { task_id: task.id, hours: 1, expense_category_id: category.id, units: 1, total_cost: 1 }
    const { id } = await read(`/v2/${kind}`, add({ ...on, ...wanted }))
    const remove = { method: 'DELETE', ...administrator }
    expect((await ask(`/v2/users/${added.id}`, remove)).status).toBe(422)
    await read(`/v2/${kind}/${id}`, remove)
    expect((await ask(`/v2/users/${added.id}`, remove)).status).toBe(200)
  })
})

describe('who may', () => {
  it('members are refused all but users/me', async () => {
    const { ask } = open()
    expect((await ask('/v2/users')).status).toBe(403)
    expect((await ask(`/v2/users/${mira}`)).status).toBe(403)
    expect((await ask('/v2/users/me')).status).toBe(200)
    for (const method of ['PATCH', 'DELETE']) {
      expect((await ask(`/v2/users/${mira}`, { method, body: {} })).status).toBe(403)
    }
    expect((await ask('/v2/users', { method: 'POST', body: ada })).status).toBe(403)
  })

  it('managers with assigned teammates read them, without cost rates', async () => {
    const { ask, users, user, read } = open()
    expect((await users('', asManager)).map(({ id }) => id)).toEqual([leyla, zofia, noor])
    const teammate = await user(`/v2/users/${noor}`, asManager)
    expect(teammate.default_hourly_rate).toBe(88)
    expect(teammate).not.toHaveProperty('cost_rate')
    expect((await ask(`/v2/users/${mira}`, asManager)).status).toBe(404)
    await read(`/v2/users/${leyla}/teammates`, change({ teammate_ids: [] }))
    expect((await ask('/v2/users', asManager)).status).toBe(403)
  })

  it('managers edit no e-mail, roles, permissions, and neither archive nor delete', async () => {
    const { ask, user } = open()
    const path = `/v2/users/${noor}`
    const allowed = { method: 'PATCH', body: { weekly_capacity: 72000 }, ...asManager }
    expect((await user(path, allowed)).weekly_capacity).toBe(72000)
    for (const body of [{ email: 'n@n.example' }, { roles: [] }, { access_roles: ['member'] }, { is_active: false }]) {
      expect((await ask(path, { method: 'PATCH', body, ...asManager })).status).toBe(403)
    }
    expect((await ask(path, { method: 'DELETE', ...asManager })).status).toBe(403)
    expect((await ask('/v2/users', { ...add(ada), ...asManager })).status).toBe(403)
  })
})
