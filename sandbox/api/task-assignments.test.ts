import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const admin = { as: 'Jonas' } as const

type Assignment = {
  id: number
  is_active: boolean
  project: { id: number }
  task: { id: number; name: string }
}

function open() {
  const sandbox = openSandbox()
  const all = async (query = ''): Promise<Assignment[]> =>
    (await sandbox.read(`/v2/task_assignments?${query}`, admin)).task_assignments
  const pathOf = async (name: string): Promise<string> => {
    const { projects } = await sandbox.read('/v2/projects', admin)
    return `/v2/projects/${projects.find((one: { name: string }) => one.name === name).id}/task_assignments`
  }
  const taskId = async (name: string): Promise<number> => {
    const found = (await all()).find(({ task }) => task.name === name)
    if (!found) throw new Error(`No task ${name}`)
    return found.task.id
  }
  const send = async (method: string, path: string, body?: unknown) => sandbox.ask(path, { ...admin, method, body })
  return { ...sandbox, all, pathOf, taskId, send }
}

describe('task assignments', () => {
  it('are listed for the account newest first by cursor, and for a project by page number', async () => {
    const { read, all, pathOf } = open()
    const whole = await all()
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/task_assignments?per_page=5', admin)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect((await read(first.links.next, admin)).task_assignments).toEqual(whole.slice(5, 10))

    const path = await pathOf('Guest app')
    const ofProject = whole.filter(({ project }) => path.includes(`/${project.id}/`))
    const numbered = await read(`${path}?per_page=2`, admin)
    const next = new URL(numbered.links.next)
    expect([next.pathname, next.searchParams.get('page')]).toEqual([path, '2'])
    expect((await read(path, admin)).task_assignments).toEqual(ofProject)
  })

  it('are found by is_active and updated_since, in both lists', async () => {
    const { read, pathOf, send, pass } = open()
    const path = await pathOf('Guest app')
    const [one] = (await read(path, admin)).task_assignments
    pass(1)
    await send('PATCH', `${path}/${one.id}`, { is_active: false })
    for (const list of ['/v2/task_assignments', path]) {
      const changed = (await read(`${list}?is_active=false&updated_since=2026-03-11T09:31:00Z`, admin)).task_assignments
      expect(changed.map(({ id }: Assignment) => id)).toEqual([one.id])
    }
  })

  it('are read one by one within their project, with project and task last', async () => {
    const { read, ask, pathOf } = open()
    const path = await pathOf('Guest app')
    const [one] = (await read(path, admin)).task_assignments
    expect(await read(`${path}/${one.id}`, admin)).toEqual(one)
    expect(Object.keys(one).join(', ')).toBe(
      'id, billable, is_active, created_at, updated_at, hourly_rate, budget, project, task',
    )
    expect((await ask(`${await pathOf('Learning')}/${one.id}`, admin)).status).toBe(404)
  })

  it('are created active and billable, without a rate when billing by task and with 0 else', async () => {
    const { pathOf, taskId, send } = open()
    const task_id = await taskId('Administration')
    for (const [name, hourly_rate] of [
      ['Guest app', null],
      ['Winter campaign', 0],
    ] as const) {
      const path = await pathOf(name)
      const response = await send('POST', path, { task_id })
      expect(response.status).toBe(201)
      const made = await response.json()
      expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api${path}/${made.id}`)
      expect(made).toMatchObject({ is_active: true, billable: true, hourly_rate, budget: null, task: { id: task_id } })
    }
  })

  it('need a task, which is in the account and not on the project yet', async () => {
    const { pathOf, taskId, send } = open()
    const path = await pathOf('Guest app')
    const textOf = async (body: unknown) => {
      const response = await send('POST', path, body)
      return [response.status, (await response.json()).message]
    }
    expect(await textOf({})).toEqual([422, "Task can't be blank"])
    expect(await textOf({ task_id: 1 })).toEqual([422, 'Task is invalid'])
    expect(await textOf({ task_id: await taskId('Design') })).toEqual([422, 'Task has already been taken'])
  })

  it('are changed in what is sent only, and never in their task', async () => {
    const { pathOf, taskId, send, read, pass } = open()
    const path = await pathOf('Guest app')
    const [one] = (await read(path, admin)).task_assignments
    pass(1)
    const body = { task_id: await taskId('Administration'), billable: false, hourly_rate: '70', budget: 12 }
    const changed = await (await send('PATCH', `${path}/${one.id}`, body)).json()
    const fields = { billable: false, hourly_rate: 70, budget: 12 }
    expect(changed).toEqual({ ...one, ...fields, updated_at: '2026-03-11T09:31:00Z' })
    expect((await send('PATCH', `${path}/${one.id}`, { hourly_rate: 'x' })).status).toBe(422)
  })

  it('are deleted only without time entries', async () => {
    const { pathOf, taskId, send, work } = open()
    const path = await pathOf('Guest app')
    const made = await (await send('POST', path, { task_id: await taskId('Administration') })).json()
    const entry = await work('Guest app', 'Administration')
    const tracked = await send('POST', '/v2/time_entries', { ...entry, user_id: 4711202, hours: 1 })
    const refused = await send('DELETE', `${path}/${made.id}`)
    expect(refused.status).toBe(422)
    await send('DELETE', `/v2/time_entries/${(await tracked.json()).id}`)
    const response = await send('DELETE', `${path}/${made.id}`)
    expect([response.status, await response.json()]).toEqual([200, made])
    expect((await send('GET', `${path}/${made.id}`)).status).toBe(404)
  })

  it('are refused to members, and a manager’s for managed projects', async () => {
    const { ask, read, pathOf } = open()
    const [managed, other] = [await pathOf('Guest app'), await pathOf('Learning')]
    expect((await ask('/v2/task_assignments')).status).toBe(403)
    expect((await ask(managed)).status).toBe(403)
    expect((await ask(managed, { method: 'POST', body: {} })).status).toBe(403)
    expect((await ask(managed, { as: 'Leyla' })).status).toBe(200)
    expect((await ask(other, { as: 'Leyla' })).status).toBe(404)
    const { task_assignments } = await read('/v2/task_assignments', { as: 'Leyla' })
    expect(new Set(task_assignments.map(({ project }: Assignment) => project.id)).size).toBe(3)
  })
})
