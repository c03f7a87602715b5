import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

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
})
