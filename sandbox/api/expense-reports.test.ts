import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import type { Question } from '../asking.ts'

type Row = { user_name: string; project_name: string; total_amount: number; billable_amount: number; currency: string }

const asAdministrator = { as: 'Jonas' } as const
const winter = 'from=20251201&to=20260228'

const rows = async (report: string, query = winter, question: Question = asAdministrator): Promise<Row[]> =>
  (await openSandbox().read(`/v2/reports/expenses/${report}?${query}`, question)).results

const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100

const keys = async (report: string) => Object.keys((await rows(report))[0] ?? {}).join(', ')

describe('expense reports', () => {
  it('add up what was paid in the period, for every way of grouping it', async () => {
    const { expenses } = await openSandbox().read('/v2/expenses?from=2025-12-01&to=2026-02-28', asAdministrator)
    const paid: { total_cost: number; billable: boolean }[] = expenses
    for (const report of ['clients', 'projects', 'categories', 'team']) {
      const found = await rows(report)
      expect(sum(found.map(({ total_amount }) => total_amount))).toBe(sum(paid.map(({ total_cost }) => total_cost)))
      expect(sum(found.map(({ billable_amount }) => billable_amount))).toBe(
        sum(paid.filter(({ billable }) => billable).map(({ total_cost }) => total_cost)),
      )
    }
  })

  it('have their keys in Harvest’s order', async () => {
    const amounts = 'total_amount, billable_amount, currency'
    expect(await keys('clients')).toBe(`client_id, client_name, ${amounts}`)
    expect(await keys('projects')).toBe(`client_id, client_name, project_id, project_name, ${amounts}`)
    expect(await keys('categories')).toBe(`expense_category_id, expense_category_name, ${amounts}`)
    expect(await keys('team')).toBe(`user_id, user_name, is_contractor, ${amounts}`)
  })

  it('prefix a project’s name with its code in square brackets', async () => {
    const names = (await rows('projects')).map(({ project_name }) => project_name)
    expect(names.some((name) => /^\[[A-Z]+-\d+\] /.test(name))).toBe(true)
  })

  it('require from and to', async () => {
    expect((await openSandbox().ask('/v2/reports/expenses/team', asAdministrator)).status).toBe(422)
  })

  it('show a member own rows', async () => {
    const people = (await rows('team', winter, {})).map(({ user_name }) => user_name)
    expect(new Set(people)).toEqual(new Set(['Mira Falk']))
  })
})
