import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { managerWith } from './asking-manager.ts'
import { refusalOf } from './refusal-text.ts'

type Task = { id: number; name: string; is_active: boolean; updated_at: string }

const asAdministrator = { as: 'Jonas' } as const
const posting = { ...asAdministrator, method: 'POST' } as const
const patching = { ...asAdministrator, method: 'PATCH' } as const

async function open() {
  const sandbox = openSandbox()
  const all: Task[] = (await sandbox.read('/v2/tasks', asAdministrator)).tasks
  const design = all.find(({ name }) => name === 'Design')
  if (!design) throw new Error('There is no Design')
  return { ...sandbox, all, design, path: `/v2/tasks/${design.id}` }
}

describe('tasks', () => {
  it('are listed newest first, by cursor (D)', async () => {
    const { read, all } = await open()
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/tasks?per_page=2', asAdministrator)
    const second = await read(first.links.next, asAdministrator)
    expect([second.page, [...first.tasks, ...second.tasks]]).toEqual([null, all.slice(0, 4)])
  })

  it('are found by is_active and updated_since (D)', async () => {
    const { read, all, design } = await open()
    const list = async (query: string): Promise<Task[]> => (await read(`/v2/tasks?${query}`, asAdministrator)).tasks
    expect((await list('is_active=false')).map(({ name }) => name)).toEqual(['Print production'])
    const since = all.filter(({ updated_at }) => updated_at >= design.updated_at)
    expect(since.length).toBeLessThan(all.length)
    expect(await list(`updated_since=${design.updated_at}`)).toEqual(since)
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { ask, read, design, path } = await open()
    expect(await read(path, asAdministrator)).toEqual(design)
    expect(Object.keys(design).join(', ')).toBe(
      'id, name, billable_by_default, is_default, is_active, created_at, updated_at, default_hourly_rate',
    )
    expect(await (await ask(path, asAdministrator)).text()).toContain('"default_hourly_rate":88.0')
    expect((await ask('/v2/tasks/1', asAdministrator)).status).toBe(404)
  })

  it('are created billable, active, not default (D) and with a null rate (L), and a Location (D)', async () => {
    const { ask, read } = await open()
    const response = await ask('/v2/tasks', { ...posting, body: { name: 'Copywriting' } })
    const task = await response.json()
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/tasks/${task.id}`)
    expect(task).toEqual({
      id: task.id,
      name: 'Copywriting',
      billable_by_default: true,
      is_default: false,
      is_active: true,
      created_at: '2026-03-11T09:30:00Z',
      updated_at: '2026-03-11T09:30:00Z',
      default_hourly_rate: null,
    })
    expect(await read(`/v2/tasks/${task.id}`, asAdministrator)).toEqual(task)
  })

  it('are created with everything that was sent (D)', async () => {
    const { read } = await open()
    const flags = { billable_by_default: false, is_default: true, is_active: false }
    const body = { name: 'Copywriting', ...flags, default_hourly_rate: '72.5' }
    expect(await read('/v2/tasks', { ...posting, body })).toMatchObject({ ...body, default_hourly_rate: 72.5 })
  })

  it.each([
    [{}, "Name can't be blank"],
    [{ name: 'design' }, 'Name has already been taken'],
    [{ default_hourly_rate: 'much' }, "Name can't be blank, Default hourly rate is not a number"],
    [{ name: 'Copywriting', default_hourly_rate: -1 }, 'Default hourly rate must be greater than or equal to 0'],
  ])('are not created from %j: %s', async (body, message) => {
    const { ask } = await open()
    expect(await refusalOf(await ask('/v2/tasks', { ...posting, body }))).toEqual([422, message])
  })

  it('are changed in what is sent only, and null clears (D)', async () => {
    const { ask, read, design, path } = await open()
    const changed = { ...design, is_active: false, default_hourly_rate: null, updated_at: '2026-03-11T09:30:00Z' }
    expect(await read(path, { ...patching, body: { is_active: false, default_hourly_rate: null } })).toEqual(changed)
    const refused = await ask(path, { ...patching, body: { name: 'Meetings', is_active: true } })
    expect(await refusalOf(refused)).toEqual([422, 'Name has already been taken'])
    expect(await read(path, asAdministrator)).toEqual(changed)
  })

  it('are deleted only without time entries (D)', async () => {
    const { ask, read, path } = await open()
    const refused = await ask(path, { ...asAdministrator, method: 'DELETE' })
    expect(await refusalOf(refused)).toEqual([422, 'This task is not removable. It still has time entries.'])
    const task = await read('/v2/tasks', { ...posting, body: { name: 'Copywriting' } })
    expect(await read(`/v2/tasks/${task.id}`, { ...asAdministrator, method: 'DELETE' })).toEqual(task)
    expect((await ask(`/v2/tasks/${task.id}`, asAdministrator)).status).toBe(404)
  })

  it('are refused to members, and written by managers with client_and_task_manager only (D)', async () => {
    const { ask, path } = await open()
    expect((await ask('/v2/tasks')).status).toBe(403)
    expect((await ask(path)).status).toBe(403)
    expect((await ask(path, { as: 'Leyla' })).status).toBe(200)
    const body = { name: 'Copywriting' }
    for (const as of ['Mira', 'Leyla'] as const) {
      expect((await ask('/v2/tasks', { as, method: 'POST', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'PATCH', body })).status).toBe(403)
      expect((await ask(path, { as, method: 'DELETE' })).status).toBe(403)
    }
    const askAsManager = managerWith('client_and_task_manager')
    const { id } = await (await askAsManager('/v2/tasks', 'POST', body)).json()
    expect((await askAsManager(`/v2/tasks/${id}`, 'PATCH', { name: 'Copy' })).status).toBe(200)
    expect((await askAsManager(`/v2/tasks/${id}`, 'DELETE')).status).toBe(200)
  })
})
