import { describe, expect, it } from 'vitest'
import { hoursAccount, openSandbox } from '../asking.ts'
import { createWorld } from '../world/world.ts'
import type { Permission } from './permissions.ts'

const account = createWorld('2026-03-11').accounts.find(({ id }) => id === hoursAccount)
const idOf = (records: readonly { id: number; name: string }[] | undefined, name: string) =>
  records?.find((one) => one.name === name)?.id ?? 0

const [jonas, leyla, noor, mira] = [4690015, 4731090, 4718840, 4711202]
const client_id = account?.clients.all[0]?.id
const [guestApp, refresh] = ['Guest app', 'Brand refresh'].map((name) => idOf(account?.projects.all, name))
const task_id = idOf(account?.tasks.all, 'Development')
const unassigned = idOf(account?.tasks.all, 'Administration')
const expense_category_id = idOf(account?.expenseCategories.all, 'Meals')
const spent_date = '2026-03-11'
const winter = 'from=20260101&to=20260310'

const entry = { project_id: guestApp, task_id, spent_date, hours: 1 }
const expense = { project_id: guestApp, expense_category_id, spent_date, total_cost: 5 }
const person = { first_name: 'Ada', last_name: 'Holm', email: 'ada@nordlicht.example' }

/** Statuses for an administrator, a manager with the permission, a manager without any, a member. */
type Row = [asked: string, permission: Permission | '', statuses: [number, number, number, number], body?: unknown]

const all: Row[2] = [200, 200, 200, 200]
const administratorsRead: Row[2] = [200, 403, 403, 403]
const managersRead: Row[2] = [200, 200, 200, 403]
const permittedRead: Row[2] = [200, 200, 403, 403]
const permittedCreate: Row[2] = [201, 201, 403, 403]
const administratorsCreate: Row[2] = [201, 403, 403, 403]

const rows: Row[] = [
  ['GET /users/me', '', all],
  ['GET /users/me/project_assignments', '', all],
  ['GET /users/{own}/project_assignments', '', all],

  ['GET /time_entries', '', all],
  ['POST /time_entries', '', [201, 201, 201, 201], entry],
  ['POST /time_entries', 'time_and_expenses_manager', permittedCreate, { ...entry, user_id: noor }],
  ['GET /expenses', '', all],
  ['POST /expenses', '', [201, 201, 201, 201], expense],
  ['POST /expenses', 'time_and_expenses_manager', permittedCreate, { ...expense, user_id: noor }],

  ...['clients', 'projects', 'tasks', 'team'].map((by): Row => [`GET /reports/time/${by}?${winter}`, '', all]),
  ...['clients', 'projects', 'categories', 'team'].map((by): Row => [`GET /reports/expenses/${by}?${winter}`, '', all]),
  ['GET /reports/project_budget', '', all],
  [`GET /reports/uninvoiced?${winter}`, 'managed_projects_invoice_drafter', permittedRead],
  [`GET /reports/uninvoiced?${winter}`, 'managed_projects_invoice_manager', permittedRead],

  ['GET /company', '', all],
  ['PATCH /company', '', administratorsRead, { weekly_capacity: 126000 }],

  ['GET /users', '', managersRead],
  [`GET /users/${noor}`, '', managersRead],
  ['POST /users', '', administratorsCreate, person],
  [`PATCH /users/${noor}`, '', managersRead, { weekly_capacity: 126000 }],
  ...[
    { email: 'n@n.example' },
    { roles: [] },
    { access_roles: ['member'] },
    { is_active: false },
    { saml_exempt: true },
  ].map((body): Row => [`PATCH /users/${noor}`, '', administratorsRead, body]),
  [`DELETE /users/${noor}`, '', [422, 403, 403, 403]],

  [`GET /users/${leyla}/teammates`, '', administratorsRead],
  [`PATCH /users/${leyla}/teammates`, '', administratorsRead, { teammate_ids: [noor] }],
  [`GET /users/${noor}/cost_rates`, '', administratorsRead],
  [`POST /users/${noor}/cost_rates`, '', administratorsCreate, { amount: 50 }],
  ['GET /roles', '', administratorsRead],
  ['POST /roles', '', administratorsCreate, { name: 'Cooking' }],
  ['GET /expense_categories', '', administratorsRead],
  ['POST /expense_categories', '', administratorsCreate, { name: 'Parking' }],
  [`GET /users/${noor}/billable_rates`, 'billable_rates_manager', permittedRead],
  [`POST /users/${noor}/billable_rates`, 'billable_rates_manager', permittedCreate, { amount: 90 }],

  ['GET /clients', '', managersRead],
  ['POST /clients', 'client_and_task_manager', permittedCreate, { name: 'Fjord Optics' }],
  ['GET /contacts', '', managersRead],
  ['POST /contacts', 'client_and_task_manager', permittedCreate, { client_id, first_name: 'Liv' }],
  ['GET /tasks', '', managersRead],
  [`GET /tasks/${task_id}`, '', managersRead],
  ['POST /tasks', 'client_and_task_manager', permittedCreate, { name: 'Copywriting' }],
  [`PATCH /tasks/${task_id}`, 'client_and_task_manager', permittedRead, { name: 'Copywriting' }],

  ['GET /projects', '', managersRead],
  [`GET /projects/${guestApp}`, '', managersRead],
  ['POST /projects', 'project_creator', permittedCreate, { client_id, name: 'Spa' }],
  [`PATCH /projects/${guestApp}`, 'project_creator', permittedRead, { notes: 'x' }],
  ['GET /user_assignments', '', managersRead],
  [`GET /projects/${refresh}/user_assignments`, '', managersRead],
  [`POST /projects/${refresh}/user_assignments`, 'project_creator', permittedCreate, { user_id: mira }],
  ['GET /task_assignments', '', managersRead],
  [`GET /projects/${guestApp}/task_assignments`, '', managersRead],
  [`POST /projects/${guestApp}/task_assignments`, 'project_creator', permittedCreate, { task_id: unassigned }],

  ['GET /invoices', 'managed_projects_invoice_manager', [404, 404, 404, 404]],
  ['GET /estimates', 'estimates_manager', [404, 404, 404, 404]],
]

const askers = [
  ['Jonas', undefined, jonas],
  ['Leyla', true, leyla],
  ['Leyla', false, leyla],
  ['Mira', undefined, mira],
] as const

describe('who may', () => {
  it.each(rows)(
    '%s, with %s: administrator, manager with it, without, member get %j',
    async (asked, permission, statuses, body) => {
      const [method = '', path = ''] = asked.split(' ')
      const found = askers.map(async ([as, isPermitted, own]) => {
        const { ask, read } = openSandbox()
        const access_roles = isPermitted && permission !== '' ? ['manager', permission] : ['manager']
        await read(`/v2/users/${leyla}`, { method: 'PATCH', as: 'Jonas', body: { access_roles } })
        const response = await ask(`/v2${path.replace('{own}', String(own))}`, { method, as, body })
        return response.status
      })
      expect(await Promise.all(found)).toEqual(statuses)
    },
  )
})

describe('what managers see', () => {
  it('are never cost rates, not even their own', async () => {
    const { entries, read } = openSandbox()
    const found = await entries('from=2026-02-01', { as: 'Leyla' })
    expect(found.some(({ user }) => user.id === leyla)).toBe(true)
    expect(found.every(({ cost_rate }) => cost_rate === null)).toBe(true)
    expect(await read('/v2/users/me', { as: 'Leyla' })).not.toHaveProperty('cost_rate')
  })

  it('are no billable rates without billable_rates_manager', async () => {
    const { entries, read } = openSandbox()
    const body = { access_roles: ['manager'] }
    await read(`/v2/users/${leyla}`, { method: 'PATCH', as: 'Jonas', body })
    const found = await entries('from=2026-02-01', { as: 'Leyla' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ billable_rate }) => billable_rate === null)).toBe(true)
    const { results } = await read(`/v2/reports/time/projects?${winter}`, { as: 'Leyla' })
    expect(results.every((row: { billable_amount: unknown }) => row.billable_amount === null)).toBe(true)
    const budgets = (await read('/v2/reports/project_budget', { as: 'Leyla' })).results
    const kinds = new Set(budgets.map((row: { budget_by: string }) => row.budget_by))
    expect([kinds.has('project_cost'), kinds.has('task_fees'), kinds.has('project')]).toEqual([false, false, true])
  })
})
