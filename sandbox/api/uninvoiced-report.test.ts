import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { openSandbox } from '../asking.ts'

type Row = {
  project_id: number
  project_name: string
  total_hours: number
  uninvoiced_hours: number
  uninvoiced_expenses: number
  uninvoiced_amount: number
}

const asAdministrator = { as: 'Jonas' } as const
const winter = 'from=20260101&to=20260310'

const uninvoiced = async (query = winter): Promise<Row[]> =>
  (await openSandbox().read(`/v2/reports/uninvoiced?${query}`, asAdministrator)).results

const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100

const names = (rows: Row[]) => rows.map(({ project_name }) => project_name)

describe('the uninvoiced report', () => {
  it('counts billable hours and expenses that are on no invoice, by project', async () => {
    const { entries, read } = openSandbox()
    const row = (await uninvoiced()).find(({ project_name }) => project_name === 'Booking site 2.0')
    if (!row) throw new Error('The project is missing')
    const query = `project_id=${row.project_id}&from=2026-01-01&to=2026-03-10`
    const tracked = await entries(query, asAdministrator)
    const open = tracked.filter(({ billable, is_billed }: TimeEntry) => billable && !is_billed)
    const { expenses } = await read(`/v2/expenses?is_billed=false&${query}`, asAdministrator)
    const paid: { billable: boolean; total_cost: number }[] = expenses
    expect(row.total_hours).toBe(sum(tracked.map(({ rounded_hours }) => rounded_hours)))
    expect(row.uninvoiced_hours).toBe(sum(open.map(({ rounded_hours }) => rounded_hours)))
    expect(row.uninvoiced_hours).toBeLessThan(row.total_hours)
    expect(row.uninvoiced_expenses).toBe(
      sum(paid.filter(({ billable }) => billable).map(({ total_cost }) => total_cost)),
    )
    expect(row.uninvoiced_amount).toBeGreaterThan(row.uninvoiced_expenses)
    expect(Object.keys(row).join(', ')).toBe(
      'client_id, client_name, project_id, project_name, currency, total_hours, uninvoiced_hours, uninvoiced_expenses, uninvoiced_amount',
    )
  })

  it('includes fixed-fee projects unless told otherwise', async () => {
    expect(names(await uninvoiced())).toContain('Guest app')
    expect(names(await uninvoiced(`${winter}&include_fixed_fee=false`))).not.toContain('Guest app')
  })

  it('requires from and to', async () => {
    expect((await openSandbox().ask('/v2/reports/uninvoiced', asAdministrator)).status).toBe(422)
  })

  it.each(['managed_projects_invoice_drafter', 'managed_projects_invoice_manager'])(
    'shows a manager with %s the managed projects',
    async (permission) => {
      const { read } = openSandbox()
      const body = { access_roles: ['manager', permission] }
      await read('/v2/users/4731090', { method: 'PATCH', body, ...asAdministrator })
      const { results } = await read(`/v2/reports/uninvoiced?${winter}`, { as: 'Leyla' })
      expect(names(results).toSorted()).toEqual(['Brand refresh', 'Customer portal', 'Guest app'])
    },
  )

  it('is refused to members, and to managers without an invoice permission', async () => {
    const { ask } = openSandbox()
    expect((await ask(`/v2/reports/uninvoiced?${winter}`)).status).toBe(403)
    expect((await ask(`/v2/reports/uninvoiced?${winter}`, { as: 'Leyla' })).status).toBe(403)
  })
})
