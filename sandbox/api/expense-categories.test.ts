import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

type Category = { id: number; name: string; unit_price: number | null; is_active: boolean; updated_at: string }

const asAdministrator = { as: 'Jonas' } as const
const path = '/v2/expense_categories'

function open() {
  const { ask, read, pass } = openSandbox()
  const categories = async (query = ''): Promise<Category[]> =>
    (await read(`${path}?${query}`, asAdministrator)).expense_categories
  const send = (body: unknown) => ask(path, { method: 'POST', body, ...asAdministrator })
  return { ask, read, pass, categories, send }
}

describe('expense categories', () => {
  it('are listed newest first, by cursor', async () => {
    const { read, categories } = open()
    const whole = await categories()
    expect(whole.map(({ id }) => id)).toEqual(whole.map(({ id }) => id).toSorted((one, other) => other - one))
    const first = await read(`${path}?per_page=3`, asAdministrator)
    const second = await read(first.links.next, asAdministrator)
    expect([...first.expense_categories, ...second.expense_categories]).toEqual(whole)
    expect(Object.keys(whole[0] ?? {}).join(', ')).toBe(
      'id, name, unit_name, unit_price, is_active, created_at, updated_at',
    )
  })

  it('are found by is_active and updated_since', async () => {
    const { ask, pass, categories } = open()
    expect((await categories('is_active=false')).map(({ name }) => name)).toEqual(['Postage'])
    const meals = (await categories()).find(({ name }) => name === 'Meals')
    pass(5)
    await ask(`${path}/${meals?.id}`, { method: 'PATCH', body: { name: 'Food' }, ...asAdministrator })
    expect((await categories('updated_since=2026-03-11T09:34:00Z')).map(({ name }) => name)).toEqual(['Food'])
  })

  it('are created from a name, active and without a price unless told otherwise', async () => {
    const { send, read } = open()
    const response = await send({ name: 'Parking' })
    expect(response.status).toBe(201)
    const parking = await response.json()
    expect(parking).toMatchObject({ name: 'Parking', unit_name: null, unit_price: null, is_active: true })
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api${path}/${parking.id}`)
    expect(await read(`${path}/${parking.id}`, asAdministrator)).toEqual(parking)
    const text = await (await send({ name: 'Nights', unit_name: 'night', unit_price: '28', is_active: false })).text()
    expect(text).toContain('"unit_name":"night","unit_price":28.0,"is_active":false')
  })

  it('need a name', async () => {
    const { send } = open()
    const response = await send({ unit_price: 2 })
    expect([response.status, await response.json()]).toEqual([422, { message: "Name can't be blank" }])
  })

  it('change in what is sent only, and null clears', async () => {
    const { ask, categories } = open()
    const mileage = (await categories()).find(({ name }) => name === 'Mileage')
    const body = { unit_price: null, is_active: false }
    const response = await ask(`${path}/${mileage?.id}`, { method: 'PATCH', body, ...asAdministrator })
    expect(await response.json()).toMatchObject({
      name: 'Mileage',
      unit_name: 'km',
      unit_price: null,
      is_active: false,
    })
  })

  it('are deleted under no condition', async () => {
    const { ask, categories } = open()
    const [one] = await categories()
    const address = `${path}/${one?.id}`
    expect((await ask(address, { method: 'DELETE', ...asAdministrator })).status).toBe(200)
    expect((await ask(address, asAdministrator)).status).toBe(404)
  })

  it('are an administrator’s, and refused to managers and members', async () => {
    const { ask } = open()
    expect((await ask(path)).status).toBe(403)
    expect((await ask(path, { as: 'Leyla' })).status).toBe(403)
    expect((await ask(path, { method: 'POST', body: { name: 'Parking' }, as: 'Leyla' })).status).toBe(403)
  })
})
