import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import type { Question } from '../asking.ts'

type Row = {
  project_id: number
  project_name: string
  budget_by: string
  is_active: boolean
  budget: number
  budget_spent: number
  budget_remaining: number
}

const asAdministrator = { as: 'Jonas' } as const

const budgets = async (query = '', question: Question = asAdministrator, sandbox = openSandbox()): Promise<Row[]> =>
  (await sandbox.read(`/v2/reports/project_budget?${query}`, question)).results

const named = (rows: Row[], name: string) => rows.find(({ project_name }) => project_name === name)

const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100

describe('the project budget report', () => {
  it('lists only projects that have a budget, with no dates asked for', async () => {
    const rows = await budgets()
    expect(named(rows, 'Booking site 2.0')?.budget).toBe(160_000)
    expect(named(rows, 'Learning')).toBeUndefined()
    expect(Object.keys(rows[0] ?? {}).join(', ')).toBe(
      'client_id, client_name, project_id, project_name, budget_is_monthly, budget_by, is_active, budget, budget_spent, budget_remaining',
    )
    for (const row of rows) expect(row.budget_remaining).toBe(sum([row.budget, -row.budget_spent]))
  })

  it('is filtered by is_active', async () => {
    expect((await budgets('is_active=false')).map(({ project_name }) => project_name)).toEqual(['Booking site'])
    expect((await budgets('is_active=true')).every((row) => row.is_active)).toBe(true)
  })

  it('spends the rounded hours of the entries that count towards the budget', async () => {
    const { entries } = openSandbox()
    const row = named(await budgets(), 'Guest app')
    const tracked = await entries(`project_id=${row?.project_id}`, asAdministrator)
    const counted = tracked.filter(({ budgeted }) => budgeted)
    expect(row?.budget_spent).toBe(sum(counted.map(({ rounded_hours }) => rounded_hours)))
    expect(row?.budget_spent).toBeGreaterThan(0)
  })

  it('adds what was tracked just now', async () => {
    const sandbox = openSandbox()
    const before = named(await budgets('', asAdministrator, sandbox), 'Customer portal')
    const body = { ...(await sandbox.work('Customer portal', 'Development')), hours: 1.1 }
    await sandbox.ask('/v2/time_entries', { method: 'POST', body })
    const after = named(await budgets('', asAdministrator, sandbox), 'Customer portal')
    expect(after?.budget_spent).toBe(sum([before?.budget_spent ?? 0, 1.25]))
    expect(after?.budget).toBe(1820)
  })

  it('spends of this month only when the budget is monthly', async () => {
    const { entries } = openSandbox()
    const row = named(await budgets(), 'Meter readings')
    const tracked = await entries(`project_id=${row?.project_id}&from=2026-03-01`, asAdministrator)
    const counted = tracked.filter(({ budgeted }) => budgeted)
    expect(row?.budget_spent).toBe(sum(counted.map(({ rounded_hours }) => rounded_hours)))
  })

  it('shows a member the assigned projects that show their budget', async () => {
    const names = (await budgets('', {})).map(({ project_name }) => project_name)
    expect(names.toSorted()).toEqual(['Customer portal', 'Guest app', 'Meter readings'])
  })

  it('shows a manager managed projects, and hides money from people without the rate permission', async () => {
    const names = (await budgets('', { as: 'Leyla' })).map(({ project_name }) => project_name)
    expect(names.toSorted()).toEqual(['Brand refresh', 'Customer portal', 'Guest app', 'Meter readings'])
    expect(names).not.toContain('Booking site 2.0')
  })
})
