import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { openSandbox } from '../asking.ts'
import type { Question } from '../asking.ts'

type Row = {
  client_name: string
  project_name: string
  task_name: string
  user_id: number
  user_name: string
  total_hours: number
  billable_hours: number
  currency: string | null
  billable_amount: number | null
}

const asAdministrator = { as: 'Jonas' } as const
const february = 'from=20260201&to=20260228'

async function rows(report: string, query = february, question: Question = asAdministrator): Promise<Row[]> {
  return (await openSandbox().read(`/v2/reports/time/${report}?${query}`, question)).results
}

const sum = (numbers: number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100

const guestApp = async (query: string) =>
  (await rows('projects', query)).find(({ project_name }) => project_name === '[ALP-03] Guest app')

const keys = async (report: string) => Object.keys((await rows(report))[0] ?? {}).join(', ')

describe('time reports', () => {
  it('have their rows under results, page-numbered', async () => {
    const { read } = openSandbox()
    const first = await read(`/v2/reports/time/projects?${february}&per_page=2`, asAdministrator)
    expect(Object.keys(first)[0]).toBe('results')
    expect(first.results).toHaveLength(2)
    const next = new URL(first.links.next)
    expect(next.pathname).toBe('/v2/reports/time/projects')
    expect(next.searchParams.get('from')).toBe('20260201')
    expect(next.searchParams.get('page')).toBe('2')
    const second = await read(first.links.next, asAdministrator)
    expect([...first.results, ...second.results]).toEqual((await rows('projects')).slice(0, 4))
  })

  it('require from and to, in either form, at most 365 days apart', async () => {
    const { ask } = openSandbox()
    const status = async (query: string) => (await ask(`/v2/reports/time/clients?${query}`, asAdministrator)).status
    expect(await status('')).toBe(422)
    expect(await status('from=20260201')).toBe(422)
    expect(await status('from=20260201&to=20260230')).toBe(422)
    expect(await status('from=20250201&to=20260201')).toBe(200)
    expect(await status('from=20250201&to=20260202')).toBe(422)
    expect(await rows('clients', 'from=2026-02-01&to=2026-02-28')).toEqual(await rows('clients'))
  })

  it('count rounded hours of the entries in the period, for every way of grouping them', async () => {
    const { entries } = openSandbox()
    const tracked: TimeEntry[] = await entries('from=2026-02-01&to=2026-02-28', asAdministrator)
    const hours = sum(tracked.map(({ rounded_hours }) => rounded_hours))
    const billable = sum(tracked.filter((entry) => entry.billable).map(({ rounded_hours }) => rounded_hours))
    for (const report of ['clients', 'projects', 'tasks', 'team']) {
      const found = await rows(report)
      expect(sum(found.map(({ total_hours }) => total_hours))).toBe(hours)
      expect(sum(found.map(({ billable_hours }) => billable_hours))).toBe(billable)
    }
    expect(hours).not.toBe(sum(tracked.map((entry) => entry.hours)))
  })

  it('split rows per currency, so that one person occurs several times', async () => {
    const own = (await rows('team')).filter(({ user_name }) => user_name === 'Mira Falk')
    expect(own.map(({ currency }) => currency)).toEqual(['CHF', 'EUR'])
  })

  it('prefix a project’s name with its code in square brackets when there is one', async () => {
    const names = (await rows('projects')).map(({ project_name }) => project_name)
    expect(names).toContain('[ALP-02] Booking site 2.0')
    expect(names).toContain('Brand refresh')
  })

  it('add the amounts of fixed-fee projects with include_fixed_fee', async () => {
    expect((await guestApp(february))?.billable_amount).toBe(0)
    expect((await guestApp(`${february}&include_fixed_fee=true`))?.billable_amount).toBeGreaterThan(0)
  })

  it('have weekly_capacity, avatar_url and is_contractor in the team report only', async () => {
    const sums = 'total_hours, billable_hours, currency, billable_amount'
    expect(await keys('team')).toBe(`user_id, user_name, weekly_capacity, avatar_url, is_contractor, ${sums}`)
    expect(await keys('clients')).toBe(`client_id, client_name, ${sums}`)
    expect(await keys('projects')).toBe(`client_id, client_name, project_id, project_name, ${sums}`)
    expect(await keys('tasks')).toBe(`task_id, task_name, ${sums}`)
  })

  it('write whole numbers without a decimal point', async () => {
    const { ask } = openSandbox()
    const text = await (await ask(`/v2/reports/time/tasks?${february}`, asAdministrator)).text()
    expect(text).toMatch(/"total_hours":\d/)
    expect(text).not.toMatch(/\.0[,}]/)
  })

  it('show a member own rows, without currency and billable_amount', async () => {
    const own = await rows('team', february, {})
    expect(new Set(own.map(({ user_name }) => user_name))).toEqual(new Set(['Mira Falk']))
    expect(own.every((row) => row.currency === null && row.billable_amount === null)).toBe(true)
  })

  it('show a manager own rows, teammates’ and managed projects’', async () => {
    const { entries } = openSandbox()
    const leyla = { as: 'Leyla' } as const
    const visible = await entries('from=2026-02-01&to=2026-02-28', leyla)
    const found = await rows('team', february, leyla)
    expect(sum(found.map(({ total_hours }) => total_hours))).toBe(
      sum(visible.map(({ rounded_hours }) => rounded_hours)),
    )
    const projects = await rows('projects', february, leyla)
    const amountOf = (name: string) => projects.find((row) => row.project_name === name)?.billable_amount
    expect(amountOf('Brand refresh')).toBeGreaterThan(0)
  })
})
