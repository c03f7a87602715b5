import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import type { Question } from '../asking.ts'

type Expense = {
  id: number
  total_cost: number
  approval_status: string
  is_billed: boolean
  spent_date: string
  updated_at: string
  receipt: { file_name: string } | null
  user: { id: number; name: string }
  project: { id: number; name: string }
  expense_category: { id: number; name: string; unit_price: number | null }
  client: { id: number }
}

const asAdministrator = { as: 'Jonas' } as const

function open() {
  const { ask, read, work } = openSandbox()
  const expenses = async (query = '', question: Question = asAdministrator): Promise<Expense[]> =>
    (await read(`/v2/expenses?${query}`, question)).expenses
  const category = async (name: string): Promise<number> =>
    (await read('/v2/expense_categories', asAdministrator)).expense_categories.find(
      (one: { name: string }) => one.name === name,
    ).id
  /** What an expense needs, on a project of Mira's. */
  const needed = async (categoryName: string) => {
    const { project_id, spent_date } = await work('Customer portal', 'Development')
    return { project_id, spent_date, expense_category_id: await category(categoryName) }
  }
  const send = async (body: unknown, question: Question = {}) =>
    ask('/v2/expenses', { method: 'POST', body, ...question })
  const add = async (body: unknown): Promise<Expense> => (await send(body)).json()
  const change = async (id: number, body: unknown, question: Question = {}): Promise<Expense> =>
    read(`/v2/expenses/${id}`, { method: 'PATCH', body, ...question })
  return { ask, read, expenses, category, needed, send, add, change }
}

describe('expenses', () => {
  it('are listed by spent_date, newest first, and paged by number', async () => {
    const { read, expenses } = open()
    const dates = (await expenses()).map(({ spent_date }) => spent_date)
    expect(dates).toEqual(dates.toSorted().toReversed())
    const first = await read('/v2/expenses?per_page=3', asAdministrator)
    expect(new URL(first.links.next).searchParams.get('page')).toBe('2')
  })

  it('are found by user, client, project, invoice, approval, update and date', async () => {
    const { expenses } = open()
    const whole = await expenses()
    const one = whole[Math.floor(whole.length / 2)]
    if (!one) throw new Error('There are no expenses')
    const finds: [string, (expense: Expense) => boolean][] = [
      [`user_id=${one.user.id}`, ({ user }) => user.id === one.user.id],
      [`client_id=${one.client.id}`, ({ client }) => client.id === one.client.id],
      [`project_id=${one.project.id}`, ({ project }) => project.id === one.project.id],
      ['is_billed=true', ({ is_billed }) => is_billed],
      ['is_billed=false', ({ is_billed }) => !is_billed],
      ['approval_status=approved', ({ approval_status }) => approval_status === 'approved'],
      [`updated_since=${one.updated_at}`, ({ updated_at }) => updated_at >= one.updated_at],
      [`from=${one.spent_date}`, ({ spent_date }) => spent_date >= one.spent_date],
      [`to=${one.spent_date}`, ({ spent_date }) => spent_date <= one.spent_date],
    ]
    for (const [query, isMeant] of finds) {
      const meant = whole.filter(isMeant)
      expect([query, meant.length > 0]).toEqual([query, true])
      expect([query, await expenses(query)]).toEqual([query, meant])
    }
  })

  it('are read one by one, with their keys in Harvest’s order and decimals with a point', async () => {
    const { ask, expenses } = open()
    const one = (await expenses()).find(({ expense_category }) => expense_category.unit_price !== null)
    const text = await (await ask(`/v2/expenses/${one?.id}`, asAdministrator)).text()
    expect(JSON.parse(text)).toEqual(one)
    expect(text).toMatch(/"units":\d+\.0,/)
    expect(Object.keys(one ?? {}).join(', ')).toBe(
      'id, notes, total_cost, units, is_closed, approval_status, is_locked, is_explicitly_locked, is_billed, locked_reason, ' +
        'spent_date, created_at, updated_at, billable, reimbursement, receipt, user, user_assignment, project, ' +
        'expense_category, client, invoice',
    )
  })

  it('cost units times price in a category with a unit_price, and total_cost otherwise', async () => {
    const { add, needed } = open()
    const byUnits = await add({ ...(await needed('Mileage')), units: '120', total_cost: 1 })
    expect(byUnits).toMatchObject({ units: 120, total_cost: 36, billable: true, receipt: null })
    const lump = await add({ ...(await needed('Meals')), total_cost: 12.5, notes: 'Lunch', billable: false })
    expect(lump).toMatchObject({ units: 1, total_cost: 12.5, notes: 'Lunch', billable: false })
    expect(lump.user.name).toBe('Mira Falk')
  })

  it('are refused without project, category or date, and without units and total_cost', async () => {
    const { send, needed } = open()
    const nothing = await send({})
    expect(nothing.status).toBe(422)
    expect((await nothing.json()).message).toBe(
      "Project can't be blank, Expense category can't be blank, Spent date can't be blank, Spent date is not a valid date",
    )
    expect((await send(await needed('Meals'))).status).toBe(422)
    expect((await send(await needed('Mileage'))).status).toBe(422)
    expect((await send({ ...(await needed('Postage')), total_cost: 1 })).status).toBe(422)
  })

  it('answer 201 with their address', async () => {
    const { send, needed } = open()
    const response = await send({ ...(await needed('Meals')), total_cost: 3 })
    expect([response.status, response.headers.get('location')]).toEqual([
      201,
      `http://api.sandbox.test/api/v2/expenses/${(await response.json()).id}`,
    ])
  })

  it('take a receipt from multipart/form-data, and drop it with delete_receipt', async () => {
    const { add, change, needed } = open()
    const form = new FormData()
    for (const [name, value] of Object.entries(await needed('Meals'))) form.set(name, String(value))
    form.set('total_cost', '8.4')
    form.set('receipt', new File(['a picture'], 'lunch.png', { type: 'image/png' }))
    const expense = await add(form)
    expect(expense.receipt).toEqual({
      url: `https://nordlichtwerkstatt.harvestapp.com/expenses/${expense.id}/receipt`,
      file_name: 'lunch.png',
      file_size: 9,
      content_type: 'image/png',
    })
    expect(expense.total_cost).toBe(8.4)
    expect((await change(expense.id, { notes: 'Lunch' })).receipt?.file_name).toBe('lunch.png')
    expect((await change(expense.id, { delete_receipt: true })).receipt).toBeNull()
  })

  it('change in what is sent only, and null clears', async () => {
    const { add, change, needed } = open()
    const expense = await add({ ...(await needed('Mileage')), units: 10, notes: 'To the client' })
    expect(await change(expense.id, { units: 20 })).toMatchObject({ total_cost: 6, notes: 'To the client' })
    expect(await change(expense.id, { notes: null, spent_date: '2026-03-02', user_id: 4690015 })).toMatchObject({
      notes: null,
      spent_date: '2026-03-02',
      units: 20,
      user: { name: 'Mira Falk' },
    })
  })

  it('keep project and category without an error when locked', async () => {
    const { expenses, change, category } = open()
    const invoiced = (await expenses('is_billed=true')).find(
      ({ expense_category }) => expense_category.name !== 'Meals',
    )
    if (!invoiced) throw new Error('Nothing is invoiced')
    expect(invoiced).toMatchObject({ is_locked: true, locked_reason: 'Expense is invoiced.' })
    const body = { expense_category_id: await category('Meals'), project_id: 1, notes: 'Seen' }
    const changed = await change(invoiced.id, body, asAdministrator)
    expect(changed).toMatchObject({
      project: invoiced.project,
      expense_category: invoiced.expense_category,
      notes: 'Seen',
    })
  })

  it('are locked for the time period once approved', async () => {
    const { expenses } = open()
    const approved = await expenses('approval_status=approved&is_billed=false')
    expect(approved[0]).toMatchObject({
      is_closed: true,
      is_locked: true,
      locked_reason: 'The project is locked for this time period.',
    })
  })

  it('are deleted', async () => {
    const { add, ask, needed } = open()
    const expense = await add({ ...(await needed('Meals')), total_cost: 5 })
    const path = `/v2/expenses/${expense.id}`
    expect((await ask(path, { method: 'DELETE' })).status).toBe(200)
    expect((await ask(path)).status).toBe(404)
  })

  it('are a member’s own, and a manager’s own, teammates’ and managed projects’', async () => {
    const { ask, expenses, send, needed } = open()
    const whole = await expenses()
    const own = whole.filter(({ user }) => user.name === 'Mira Falk')
    expect((await expenses('', {})).map(({ id }) => id)).toEqual(own.map(({ id }) => id))
    const foreign = whole.find(({ user }) => user.name !== 'Mira Falk')
    expect((await ask(`/v2/expenses/${foreign?.id}`)).status).toBe(404)
    expect((await send({ ...(await needed('Meals')), total_cost: 1, user_id: 4690015 })).status).toBe(403)

    const managed = new Set(['Guest app', 'Customer portal', 'Brand refresh'])
    const people = new Set(['Leyla Aydin', 'Noor Haddad', 'Zofia Kruk'])
    const seen = whole.filter(({ user, project }) => people.has(user.name) || managed.has(project.name))
    expect((await expenses('', { as: 'Leyla' })).map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
    const forMira = { ...(await needed('Meals')), total_cost: 1, user_id: 4711202 }
    expect((await send(forMira, { as: 'Leyla' })).status).toBe(201)
  })
})
