import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const administrator = { as: 'Jonas' } as const

const dated = [
  ...['clients', 'projects', 'tasks', 'team'].map((by) => `time/${by}`),
  ...['clients', 'projects', 'categories', 'team'].map((by) => `expenses/${by}`),
  'uninvoiced',
]

describe('reports', () => {
  it.each(dated)('%s requires from and to, at most 365 days apart, in either form', async (report) => {
    const { ask, read } = openSandbox()
    const status = async (query: string) => (await ask(`/v2/reports/${report}?${query}`, administrator)).status
    expect(await Promise.all(['', 'from=20260101', 'to=20260310', 'from=20260101&to=soon'].map(status))).toEqual([
      422, 422, 422, 422,
    ])
    expect(await status('from=20250310&to=20260310')).toBe(200)
    expect(await status('from=20250309&to=20260310')).toBe(422)
    const { results } = await read(`/v2/reports/${report}?from=2026-01-01&to=2026-03-10`, administrator)
    const compact = await read(`/v2/reports/${report}?from=20260101&to=20260310`, administrator)
    expect(compact.results).toEqual(results)
    expect(results.length).toBeGreaterThan(0)
  })

  it.each([...dated, 'project_budget'])('%s writes whole numbers without a decimal point', async (report) => {
    const text = await (
      await openSandbox().ask(`/v2/reports/${report}?from=20250601&to=20260310`, administrator)
    ).text()
    expect(text).toMatch(/"(?:total_hours|total_amount|billable_amount|budget)":\d+,/)
    expect(text).not.toMatch(/\d\.0[,}]/)
  })

  it.each(['time/tasks', 'time/team', 'expenses/categories', 'expenses/team'])(
    '%s splits its rows per currency',
    async (report) => {
      const { results } = await openSandbox().read(`/v2/reports/${report}?from=20250601&to=20260310`, administrator)
      const rows: { task_id?: number; expense_category_id?: number; user_id?: number; currency: string }[] = results
      const keys = rows.map((row) => `${row.task_id ?? row.expense_category_id ?? row.user_id} ${row.currency}`)
      expect(new Set(keys).size).toBe(rows.length)
      expect(new Set(keys.map((key) => key.split(' ')[0])).size).toBeLessThan(rows.length)
      expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(['CHF', 'EUR']))
    },
  )
})
