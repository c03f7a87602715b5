import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const admin = { as: 'Jonas' } as const
const manager = { as: 'Leyla' } as const

type Project = { id: number; name: string; updated_at: string; client: { id: number; name: string } }

function open() {
  const sandbox = openSandbox()
  const projects = async (query = '', question: typeof admin | typeof manager = admin): Promise<Project[]> =>
    (await sandbox.read(`/v2/projects?${query}`, question)).projects
  const project = async (name: string): Promise<Project> => {
    const found = (await projects()).find((one) => one.name === name)
    if (!found) throw new Error(`No project ${name}`)
    return found
  }
  const post = async (body: unknown, question: typeof admin | typeof manager = admin) =>
    sandbox.ask('/v2/projects', { ...question, method: 'POST', body })
  const patch = async (id: number, body: unknown, question: typeof admin | typeof manager = admin) =>
    sandbox.ask(`/v2/projects/${id}`, { ...question, method: 'PATCH', body })
  return { ...sandbox, projects, project, post, patch }
}

describe('projects', () => {
  it('are listed newest first, by cursor', async () => {
    const { read, projects } = open()
    const whole = await projects()
    expect(whole.length).toBeGreaterThan(5)
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/projects?per_page=4', admin)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect((await read(first.links.next, admin)).projects).toEqual(whole.slice(4, 8))
  })

  it('are found by is_active, client_id and updated_since', async () => {
    const { projects, project, patch, pass } = open()
    expect((await projects('is_active=false')).map(({ name }) => name)).toEqual(['Booking site'])
    const { client } = await project('Guest app')
    const ofClient = (await projects()).filter((one) => one.client.id === client.id)
    expect(await projects(`client_id=${client.id}`)).toEqual(ofClient)
    expect(ofClient.length).toBe(4)
    pass(1)
    const changed = await project('Learning')
    await patch(changed.id, { notes: 'new' })
    expect((await projects('updated_since=2026-03-11T09:31:00Z')).map(({ name }) => name)).toEqual(['Learning'])
  })

  it('have the keys in the order seen live, with the currency on the project and on its client', async () => {
    const { read, project } = open()
    const one = await project('Booking site 2.0')
    expect(await read(`/v2/projects/${one.id}`, admin)).toEqual(one)
    expect(Object.keys(one).join(', ')).toBe(
      'id, name, code, is_active, is_billable, is_fixed_fee, bill_by, budget, budget_by, budget_is_monthly, notify_when_over_budget, over_budget_notification_percentage, show_budget_to_all, created_at, updated_at, starts_on, ends_on, over_budget_notification_date, currency, notes, cost_budget, cost_budget_include_expenses, hourly_rate, fee, client',
    )
    expect(one).toMatchObject({ currency: 'CHF', cost_budget: 160_000, client: { currency: 'CHF' } })
  })

  it('are created with only client_id and name, billable, billed by none and without a budget', async () => {
    const { project, post, read } = open()
    const { client } = await project('Guest app')
    const response = await post({ client_id: String(client.id), name: 'Spa' })
    expect(response.status).toBe(201)
    const made = await response.json()
    expect(made).toMatchObject({
      name: 'Spa',
      code: null,
      is_active: true,
      is_billable: true,
      is_fixed_fee: false,
      bill_by: 'none',
      budget_by: 'none',
      budget: null,
      budget_is_monthly: false,
      notify_when_over_budget: false,
      over_budget_notification_percentage: 80,
      show_budget_to_all: false,
      cost_budget_include_expenses: false,
      notes: null,
      starts_on: null,
      created_at: '2026-03-11T09:30:00Z',
    })
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/projects/${made.id}`)
    expect(await read(`/v2/projects/${made.id}`, admin)).toEqual(made)
  })

  it('are created with everything that may be said', async () => {
    const { project, post } = open()
    const { client } = await project('Guest app')
    const body = {
      name: 'Spa',
      code: 'ALP-09',
      is_active: false,
      is_billable: false,
      is_fixed_fee: true,
      bill_by: 'Project',
      hourly_rate: 70,
      budget_by: 'project_cost',
      budget: 12.5,
      budget_is_monthly: true,
      notify_when_over_budget: true,
      over_budget_notification_percentage: 90,
      show_budget_to_all: true,
      cost_budget: 900,
      cost_budget_include_expenses: true,
      fee: 1000,
      notes: 'Steam',
      starts_on: '2026-04-01',
      ends_on: '2026-05-01',
    }
    const response = await post({ ...body, client_id: client.id })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject(body)
  })

  it('cannot do without client and name, nor with what is none of the choices', async () => {
    const { project, post, patch } = open()
    expect(await (await post({})).json()).toEqual({ message: "Client can't be blank, Name can't be blank" })
    const one = await project('Guest app')
    const refused = await patch(one.id, { client_id: 1, name: ' ', budget: 'much', starts_on: '2026-13-01' })
    expect(refused.status).toBe(422)
    expect((await refused.json()).message).toBe(
      "Client is invalid, Name can't be blank, Budget is not a number, Starts on is not a valid date",
    )
    expect((await patch(one.id, { bill_by: 'Clients' })).status).toBe(422)
    expect(await project('Guest app')).toEqual(one)
  })

  it('are changed in what is sent only, and null clears', async () => {
    const { project, patch, pass } = open()
    const one = await project('Guest app')
    pass(1)
    const changed = await (await patch(one.id, { code: null, fee: '50000' })).json()
    expect(changed).toEqual({ ...one, code: null, fee: 50_000, updated_at: '2026-03-11T09:31:00Z' })
  })
})

describe('projects by role', () => {
  it('are refused to members', async () => {
    const { ask, project } = open()
    const { id } = await project('Guest app')
    const asked = [
      ask('/v2/projects'),
      ask(`/v2/projects/${id}`),
      ask('/v2/projects', { method: 'POST', body: {} }),
      ask(`/v2/projects/${id}`, { method: 'PATCH', body: {} }),
      ask(`/v2/projects/${id}`, { method: 'DELETE' }),
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  it('are a manager’s when managed', async () => {
    const { ask, project, projects, patch } = open()
    const names = (await projects('', manager)).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Brand refresh', 'Customer portal', 'Guest app'])
    const { id } = await project('Learning')
    expect((await ask(`/v2/projects/${id}`, manager)).status).toBe(404)
    expect((await patch(id, { notes: 'x' }, manager)).status).toBe(404)
    expect((await patch((await project('Guest app')).id, { notes: 'x' }, manager)).status).toBe(200)
  })

  it('are created by a manager with project_creator, who then manages them', async () => {
    const { project, post, projects } = open()
    const { client } = await project('Guest app')
    const response = await post({ client_id: client.id, name: 'Spa', bill_by: 'Project', hourly_rate: 80 }, manager)
    expect(response.status).toBe(201)
    expect((await response.json()).hourly_rate).toBe(80)
    expect((await projects('', manager)).map(({ name }) => name)).toContain('Spa')
  })
})
