import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const admin = { as: 'Jonas' } as const
const mira = 4711202
const jonas = 4690015

type Assignment = { id: number; is_active: boolean; updated_at: string; project: { id: number }; user: { id: number } }

function open() {
  const sandbox = openSandbox()
  const all = async (query = ''): Promise<Assignment[]> =>
    (await sandbox.read(`/v2/user_assignments?${query}`, admin)).user_assignments
  const pathOf = async (name: string): Promise<string> => {
    const { projects } = await sandbox.read('/v2/projects', admin)
    return `/v2/projects/${projects.find((one: { name: string }) => one.name === name).id}/user_assignments`
  }
  const send = async (method: string, path: string, body?: unknown) => sandbox.ask(path, { ...admin, method, body })
  return { ...sandbox, all, pathOf, send }
}

describe('user assignments', () => {
  it('are listed for the account newest first by cursor, active and archived', async () => {
    const { read, all } = open()
    const whole = await all()
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toSorted((one, other) => other - one))
    expect(new Set(whole.map((one) => one.is_active))).toEqual(new Set([true, false]))
    const first = await read('/v2/user_assignments?per_page=5', admin)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect((await read(first.links.next, admin)).user_assignments).toEqual(whole.slice(5, 10))
  })

  it('are listed for a project by page number', async () => {
    const { read, all, pathOf } = open()
    const path = await pathOf('Guest app')
    const first = await read(`${path}?per_page=2`, admin)
    const next = new URL(first.links.next)
    expect([next.pathname, next.searchParams.get('page')]).toEqual([path, '2'])
    const ofProject = (await all()).filter(({ project }) => path.includes(`/${project.id}/`))
    expect((await read(path, admin)).user_assignments).toEqual(ofProject)
    expect((await read(first.links.next, admin)).user_assignments).toEqual(ofProject.slice(2, 4))
  })

  it('are found by user_id, is_active and updated_since, in both lists', async () => {
    const { read, all, pathOf, send, pass } = open()
    const path = await pathOf('Guest app')
    expect((await all(`user_id=${mira}`)).every(({ user }) => user.id === mira)).toBe(true)
    const own = (await read(`${path}?user_id=${mira}`, admin)).user_assignments
    expect(own.length).toBe(1)
    pass(1)
    await send('PATCH', `${path}/${own[0].id}`, { is_active: false })
    for (const list of ['/v2/user_assignments', path]) {
      const changed = (await read(`${list}?is_active=false&updated_since=2026-03-11T09:31:00Z`, admin)).user_assignments
      expect(changed.map(({ id }: Assignment) => id)).toEqual([own[0].id])
    }
  })

  it('are read one by one within their project, with project and user last', async () => {
    const { read, ask, pathOf } = open()
    const path = await pathOf('Guest app')
    const [one] = (await read(path, admin)).user_assignments
    expect(await read(`${path}/${one.id}`, admin)).toEqual(one)
    expect(Object.keys(one).join(', ')).toBe(
      'id, is_project_manager, is_active, use_default_rates, budget, created_at, updated_at, hourly_rate, project, user',
    )
    expect((await ask(`${await pathOf('Learning')}/${one.id}`, admin)).status).toBe(404)
  })

  it('are created active with default rates, managing for managers and administrators only', async () => {
    const { pathOf, send, read } = open()
    const path = await pathOf('Guest app')
    for (const [user_id, manages] of [
      [mira, false],
      [jonas, true],
      [4731090, true],
    ] as const) {
      const projects = await send('POST', '/v2/projects', {
        client_id: (await read('/v2/projects', admin)).projects[0].client.id,
        name: `For ${user_id}`,
      })
      const { id } = await projects.json()
      const mine = path.replace(/\d+\/user/, `${id}/user`)
      for (const one of (await read(mine, admin)).user_assignments) await send('DELETE', `${mine}/${one.id}`)
      const response = await send('POST', mine, { user_id })
      expect(response.status).toBe(201)
      const made = await response.json()
      expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api${mine}/${made.id}`)
      expect(made).toMatchObject({
        is_project_manager: manages,
        is_active: true,
        use_default_rates: true,
        hourly_rate: 0,
        budget: null,
        project: { id },
        user: { id: user_id },
      })
    }
  })

  it('need a user, who is in the account and not on the project yet', async () => {
    const { pathOf, send } = open()
    const path = await pathOf('Guest app')
    const textOf = async (body: unknown) => {
      const response = await send('POST', path, body)
      return [response.status, (await response.json()).message]
    }
    expect(await textOf({})).toEqual([422, "User can't be blank"])
    expect(await textOf({ user_id: 1 })).toEqual([422, 'User is invalid'])
    expect(await textOf({ user_id: mira })).toEqual([422, 'User has already been taken'])
  })

  it('are changed in what is sent only, and never in their user', async () => {
    const { pathOf, send, read, pass } = open()
    const path = await pathOf('Winter campaign')
    const [one] = (await read(path, admin)).user_assignments
    pass(1)
    const body = { user_id: mira, use_default_rates: false, hourly_rate: '77.5', budget: null }
    const changed = await (await send('PATCH', `${path}/${one.id}`, body)).json()
    const rates = { use_default_rates: false, hourly_rate: 77.5, budget: null }
    expect(changed).toEqual({ ...one, ...rates, updated_at: '2026-03-11T09:31:00Z' })
    expect((await send('PATCH', `${path}/${one.id}`, { budget: 'x' })).status).toBe(422)
  })

  it('are deleted only without time entries and expenses', async () => {
    const { pathOf, send, read } = open()
    const path = await pathOf('Guest app')
    const [tracked] = (await read(`${path}?user_id=${mira}`, admin)).user_assignments
    expect((await send('DELETE', `${path}/${tracked.id}`)).status).toBe(422)
    const unused = await pathOf('Winter campaign')
    const made = await (await send('POST', unused, { user_id: mira })).json()
    const response = await send('DELETE', `${unused}/${made.id}`)
    expect([response.status, await response.json()]).toEqual([200, made])
    expect((await send('GET', `${unused}/${made.id}`)).status).toBe(404)
  })

  it('are refused to members, and a manager’s for managed projects', async () => {
    const { ask, read, pathOf } = open()
    const [managed, other] = [await pathOf('Guest app'), await pathOf('Learning')]
    expect((await ask('/v2/user_assignments')).status).toBe(403)
    expect((await ask(managed)).status).toBe(403)
    expect((await ask(managed, { method: 'POST', body: { user_id: mira } })).status).toBe(403)
    expect((await ask(managed, { as: 'Leyla' })).status).toBe(200)
    expect((await ask(other, { as: 'Leyla' })).status).toBe(404)
    const { user_assignments } = await read('/v2/user_assignments', { as: 'Leyla' })
    expect(new Set(user_assignments.map(({ project }: Assignment) => project.id)).size).toBe(3)
  })
})
