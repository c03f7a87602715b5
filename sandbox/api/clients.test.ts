import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { managerWith } from './asking-manager.ts'
import { refusalOf } from './refusal-text.ts'

type Client = { id: number; name: string; is_active: boolean; currency: string; updated_at: string }

const asAdministrator = { as: 'Jonas' } as const

const clients = async (query = ''): Promise<Client[]> =>
  (await openSandbox().read(`/v2/clients?${query}`, asAdministrator)).clients

describe('clients', () => {
  it('are listed newest first, by cursor', async () => {
    const { read } = openSandbox()
    const whole = await clients()
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read('/v2/clients?per_page=3', asAdministrator)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    const second = await read(first.links.next, asAdministrator)
    expect([...first.clients, ...second.clients]).toEqual(whole)
  })

  it('are found by is_active and updated_since', async () => {
    expect((await clients('is_active=false')).map(({ name }) => name)).toEqual(['Lindenhof Museum'])
    const whole = await clients()
    const since = whole[1]?.updated_at ?? ''
    expect(await clients(`updated_since=${since}`)).toEqual(whole.filter(({ updated_at }) => updated_at >= since))
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { read, ask } = openSandbox()
    const one = (await clients()).find(({ name }) => name === 'Alpenrose Hotels')
    expect(one?.currency).toBe('CHF')
    expect(await read(`/v2/clients/${one?.id}`, asAdministrator)).toEqual(one)
    expect(Object.keys(one ?? {}).join(', ')).toBe(
      'id, name, is_active, address, statement_key, created_at, updated_at, currency',
    )
    expect((await ask('/v2/clients/1', asAdministrator)).status).toBe(404)
  })

  it('are an administrator’s and a manager’s to read, and refused to members', async () => {
    const { ask } = openSandbox()
    expect((await ask('/v2/clients', { as: 'Leyla' })).status).toBe(200)
    expect((await ask('/v2/clients')).status).toBe(403)
    expect((await ask('/v2/clients/1')).status).toBe(403)
  })

  it('are created with a name, active and in the company’s currency, and a Location (D)', async () => {
    const { ask, read } = openSandbox()
    const response = await ask('/v2/clients', { ...asAdministrator, method: 'POST', body: { name: 'Fjord Optics' } })
    const client = await response.json()
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/clients/${client.id}`)
    expect(client).toMatchObject({
      name: 'Fjord Optics',
      is_active: true,
      address: null,
      currency: 'EUR',
      created_at: '2026-03-11T09:30:00Z',
      updated_at: '2026-03-11T09:30:00Z',
    })
    expect(client.statement_key).toMatch(/^[\da-f]{32}$/)
    expect((await read('/v2/clients', asAdministrator)).clients[0]).toEqual(client)
  })

  it('are created with everything that was sent (D)', async () => {
    const body = { name: 'Fjord Optics', is_active: false, address: 'Havnegata 1\nBergen', currency: 'NOK' }
    expect(await openSandbox().read('/v2/clients', { ...asAdministrator, method: 'POST', body })).toMatchObject(body)
  })

  it.each([
    [{}, "Name can't be blank"],
    [{ name: ' ', currency: 'crowns' }, "Name can't be blank, Currency is invalid"],
    [{ name: 'Fjord Optics', currency: 'nok' }, 'Currency is invalid'],
    [{ name: 'alpenrose hotels' }, 'Name has already been taken'],
  ])('are not created from %j: %s', async (body, message) => {
    const response = await openSandbox().ask('/v2/clients', { ...asAdministrator, method: 'POST', body })
    expect(await refusalOf(response)).toEqual([422, message])
  })

  it('take the currencies of the documented list, retired ones too', async () => {
    const { ask } = openSandbox()
    const currencies = [
      'NOK',
      'BYR',
      'LTL',
      'LVL',
      'CLF',
      'CUC',
      'SKK',
      'XAG',
      'XAU',
      'XBA',
      'XDR',
      'XPD',
      'XPT',
      'ZMK',
    ]
    const made = currencies.map(async (currency) => {
      const question = { ...asAdministrator, method: 'POST', body: { name: `Client in ${currency}`, currency } }
      return [currency, (await ask('/v2/clients', question)).status]
    })
    expect(await Promise.all(made)).toEqual(currencies.map((currency) => [currency, 201]))
  })

  it('are changed in what is sent only, and null clears (D)', async () => {
    const { ask, read } = openSandbox()
    const before = (await clients()).find(({ name }) => name === 'Alpenrose Hotels')
    const path = `/v2/clients/${before?.id}`
    const change = async (body: unknown) => read(path, { ...asAdministrator, method: 'PATCH', body })
    const archived = { ...before, is_active: false, updated_at: '2026-03-11T09:30:00Z' }
    expect(await change({ is_active: false })).toEqual(archived)
    expect(await change({ address: null })).toEqual({ ...archived, address: null })
    expect(await read(path, asAdministrator)).toEqual({ ...archived, address: null })
    const response = await ask(path, { ...asAdministrator, method: 'PATCH', body: { name: '' } })
    expect(await refusalOf(response)).toEqual([422, "Name can't be blank"])
  })

  it('with projects are not removable (L), others go with their contacts', async () => {
    const { ask, read } = openSandbox()
    const busy = (await clients()).find(({ name }) => name === 'Alpenrose Hotels')
    const refused = await ask(`/v2/clients/${busy?.id}`, { ...asAdministrator, method: 'DELETE' })
    expect(await refusalOf(refused)).toEqual([
      422,
      'This client is not removable. It still has projects and/or invoices.',
    ])
    const post = { ...asAdministrator, method: 'POST' }
    const client = await read('/v2/clients', { ...post, body: { name: 'Fjord Optics' } })
    const contact = await read('/v2/contacts', { ...post, body: { client_id: client.id, first_name: 'Liv' } })
    expect(await read(`/v2/clients/${client.id}`, { ...asAdministrator, method: 'DELETE' })).toEqual(client)
    expect((await ask(`/v2/clients/${client.id}`, asAdministrator)).status).toBe(404)
    expect((await ask(`/v2/contacts/${contact.id}`, asAdministrator)).status).toBe(404)
  })

  it('are written by managers with client_and_task_manager only (D)', async () => {
    const { ask } = openSandbox()
    const body = { name: 'Fjord Optics' }
    for (const as of ['Mira', 'Leyla'] as const) {
      expect((await ask('/v2/clients', { as, method: 'POST', body })).status).toBe(403)
      expect((await ask('/v2/clients/1', { as, method: 'PATCH', body })).status).toBe(403)
      expect((await ask('/v2/clients/1', { as, method: 'DELETE' })).status).toBe(403)
    }
    const askAsManager = managerWith('client_and_task_manager')
    const { id } = await (await askAsManager('/v2/clients', 'POST', body)).json()
    expect((await askAsManager(`/v2/clients/${id}`, 'PATCH', { name: 'Fjord' })).status).toBe(200)
    expect((await askAsManager(`/v2/clients/${id}`, 'DELETE')).status).toBe(200)
  })
})
