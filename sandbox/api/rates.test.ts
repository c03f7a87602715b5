import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

type Rate = { id: number; amount: number; start_date: string | null; end_date: string | null }

const [leyla, mira, noor, zofia] = [4731090, 4711202, 4718840, 4722519]
const administrator = { as: 'Jonas' } as const

const add = (body: unknown) => ({ method: 'POST', body, ...administrator })
const spans = (rates: Rate[]) => rates.map(({ amount, start_date, end_date }) => [amount, start_date, end_date])

describe.each([
  ['billable_rates', [90, 98], 'default_hourly_rate'],
  ['cost_rates', [45, 48.5], 'cost_rate'],
] as const)('%s', (name, [former, current], inUser) => {
  const path = `/v2/users/${mira}/${name}`

  it('are listed oldest start first, by cursor, each ending the day before the next', async () => {
    const { read } = openSandbox()
    const whole: Rate[] = (await read(path, administrator))[name]
    expect(spans(whole)).toEqual([
      [former, null, '2024-12-31'],
      [current, '2025-01-01', null],
    ])
    const first = await read(`${path}?per_page=1`, administrator)
    expect(new URL(first.links.next).searchParams.get('ref')).toBe('next_cursor')
    expect((await read(first.links.next, administrator))[name]).toEqual(whole.slice(1))
  })

  it('are read one by one, with their keys in Harvest’s order', async () => {
    const { ask, read } = openSandbox()
    const whole: Rate[] = (await read(path, administrator))[name]
    expect(await read(`${path}/${whole[0]?.id}`, administrator)).toEqual(whole[0])
    expect(Object.keys(whole[0] ?? {}).join(', ')).toBe('id, amount, start_date, end_date, created_at, updated_at')
    expect((await ask(`${path}/1`, administrator)).status).toBe(404)
    expect((await ask(`/v2/users/${noor}/${name}/${whole[0]?.id}`, administrator)).status).toBe(404)
  })

  it('are created with amount and start_date, and hold from then on', async () => {
    const { ask, read } = openSandbox()
    const response = await ask(path, add({ amount: '101.5', start_date: '2026-03-11' }))
    const added = await response.json()
    expect([response.status, response.headers.get('location')]).toEqual([
      201,
      `http://api.sandbox.test/api${path}/${added.id}`,
    ])
    expect(added).toMatchObject({ amount: 101.5, start_date: '2026-03-11', end_date: null })
    expect(spans((await read(path, administrator))[name])).toEqual([
      [former, null, '2024-12-31'],
      [current, '2025-01-01', '2026-03-10'],
      [101.5, '2026-03-11', null],
    ])
    expect((await read(`/v2/users/${mira}`, administrator))[inUser]).toBe(101.5)
  })

  it('replace every existing rate without a start date', async () => {
    const { read } = openSandbox()
    await read(path, add({ amount: 70 }))
    expect(spans((await read(path, administrator))[name])).toEqual([[70, null, null]])
  })

  it('replace existing rates that start later', async () => {
    const { read } = openSandbox()
    await read(path, add({ amount: 70, start_date: '2024-06-01' }))
    expect(spans((await read(path, administrator))[name])).toEqual([
      [former, null, '2024-05-31'],
      [70, '2024-06-01', null],
    ])
  })

  it.each([
    [{}, "Amount can't be blank"],
    [{ amount: 'much' }, 'Amount is not a number'],
    [{ amount: 1, start_date: '2026-03-12' }, "Start date can't be in the future"],
    [{ amount: 1, start_date: 'soon' }, 'Start date is not a valid date'],
  ])('refuse %j', async (body, message) => {
    const response = await openSandbox().ask(path, add(body))
    expect([response.status, await response.json()]).toEqual([422, { message }])
  })

  it('have no update and no delete', async () => {
    const { ask, read } = openSandbox()
    const [rate]: Rate[] = (await read(path, administrator))[name]
    for (const method of ['PATCH', 'DELETE']) {
      expect((await ask(`${path}/${rate?.id}`, { method, ...administrator })).status).toBe(404)
    }
  })

  it('are refused to members', async () => {
    const { ask } = openSandbox()
    expect((await ask(path)).status).toBe(403)
    expect((await ask(path, { ...add({ amount: 1 }), as: 'Mira' })).status).toBe(403)
  })
})

describe('rates and managers', () => {
  const asManager = { as: 'Leyla' } as const

  it('are theirs to edit for the people they look after, with billable_rates_manager', async () => {
    const { ask, read } = openSandbox()
    const path = `/v2/users/${zofia}/billable_rates`
    await read(path, { ...add({ amount: 91 }), ...asManager })
    expect(spans((await read(path, asManager)).billable_rates)).toEqual([[91, null, null]])
    expect((await ask(`/v2/users/${mira}/billable_rates`, asManager)).status).toBe(404)
    const access_roles = ['manager', 'project_creator']
    await read(`/v2/users/${leyla}`, { method: 'PATCH', body: { access_roles }, ...administrator })
    expect((await ask(path, asManager)).status).toBe(403)
  })

  it('are never theirs where they are cost rates', async () => {
    const { ask } = openSandbox()
    expect((await ask(`/v2/users/${zofia}/cost_rates`, asManager)).status).toBe(403)
    expect((await ask(`/v2/users/${zofia}/cost_rates`, { ...add({ amount: 1 }), ...asManager })).status).toBe(403)
  })
})
