import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asFetch } from '../../sandbox/as-fetch.ts'
import { personalToken } from '../../sandbox/id/tokens.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { people } from '../../sandbox/world/people.ts'
import { day } from '../domain/day.ts'
import { ownPart } from '../domain/own-part.ts'
import { connectSession } from '../session/harvest.ts'
import { demoOpened } from '../session/session.ts'
import { assignmentQueries } from './assignments.ts'
import { budgetQueries, toBudgets } from './budgets.ts'
import { freshFor } from './fresh-for.ts'
import { profileQueries } from './profiles.ts'
import { timeEntryQueries } from './time-entries.ts'
import { monthsBetween } from '../domain/day.ts'

const now = Date.parse('2026-03-11T09:30:00Z')
const nordlicht = 1482011

type Answer = (request: Request) => Response | undefined

/** Somebody in Nordlicht Werkstatt, with an answer in Harvest's place where one is given. */
async function signedIn(firstName: string, instead: Answer = () => undefined) {
  const person = people.find((one) => one.firstName === firstName)
  if (!person) throw new Error(`${firstName} does not live in the sandbox`)
  const asked: string[] = []
  const sandbox = createSandbox({ now: () => now })
  const fetch = asFetch(async (request) => {
    asked.push(new URL(request.url).pathname)
    return instead(request) ?? sandbox(request)
  })
  const origins = { idOrigin: 'https://id.harvest.invalid', apiOrigin: 'https://api.harvest.invalid' }
  connectSession({ ...origins, fetch }, { tab: undefined, device: undefined }, () => now)
  demoOpened({ token: personalToken(person), scope: 'all' })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const profile = await client.query(profileQueries.of(nordlicht))
  const me = { accountId: nordlicht, userId: profile.userId }
  return { client, profile, me, reports: () => asked.filter((path) => path.startsWith('/v2/reports/')).length }
}

async function budgetsOf(firstName: string) {
  const { client, me } = await signedIn(firstName)
  const read = await client.query(budgetQueries.of(me))
  return read?.budgets ?? []
}

const namesOf = (budgets: readonly { project: { name: string } }[]) =>
  budgets.map(({ project }) => project.name).toSorted()

afterEach(() => {
  vi.useRealTimers()
})

describe('the budgets', () => {
  it('of a member are those that are shown to all, in hours', async () => {
    const budgets = await budgetsOf('Mira')
    expect(namesOf(budgets)).toEqual(['Customer portal', 'Guest app', 'Meter readings'])
    expect(budgets.find(({ project }) => project.name === 'Guest app')).toMatchObject({
      by: 'project',
      isMonthly: false,
      amounts: { budget: 1200 * 3600 },
    })
    expect(budgets.find(({ project }) => project.name === 'Meter readings')?.isMonthly).toBe(true)
  })

  it('of a manager are those of managed projects too, and money with the right to see rates', async () => {
    const budgets = await budgetsOf('Leyla')
    expect(namesOf(budgets)).toEqual(['Brand refresh', 'Customer portal', 'Guest app', 'Meter readings'])
    expect(budgets.find(({ project }) => project.name === 'Brand refresh')).toMatchObject({
      by: 'project_cost',
      isMonthly: true,
      amounts: { budget: 600_000 },
    })
  })

  it('of an administrator are all of active projects, of every kind', async () => {
    const budgets = await budgetsOf('Jonas')
    expect(namesOf(budgets)).toContain('Booking site 2.0')
    expect(namesOf(budgets)).not.toContain('Booking site')
    expect(new Set(budgets.map(({ by }) => by))).toEqual(
      new Set(['project', 'project_cost', 'task', 'task_fees', 'person']),
    )
    expect((await signedIn('Jonas')).profile.accessRoles).toEqual(['administrator'])
    expect((await signedIn('Leyla')).profile.accessRoles).not.toContain('administrator')
  })

  it('are asked for once in a quarter of an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { client, me, reports } = await signedIn('Mira')
    await client.query(budgetQueries.of(me))
    vi.advanceTimersByTime(freshFor.reports - 1000)
    await client.query(budgetQueries.of(me))
    expect(reports()).toBe(1)
    vi.advanceTimersByTime(2000)
    await client.query(budgetQueries.of(me))
    expect(reports()).toBe(2)
  })

  it('are none where the report is refused, which is to be expected', async () => {
    const { client, me } = await signedIn('Mira', ({ url }) =>
      url.includes('/v2/reports/') ? Response.json({ message: 'Not authorized!' }, { status: 403 }) : undefined,
    )
    expect(await client.query(budgetQueries.of(me))).toBeNull()
  })

  it('that cannot be read are named, and the others are there', async () => {
    const row = { client_id: 1, client_name: 'A', project_id: 2, project_name: 'B', budget_is_monthly: false }
    const rows = [
      { ...row, budget_by: 'project', budget: 10, budget_spent: 2 },
      { ...row, budget_by: 'phase', budget: 10, budget_spent: 2 },
      { ...row, budget_by: 'project', budget: 1e300, budget_spent: 2 },
    ]
    const { client, me } = await signedIn('Mira', ({ url }) =>
      url.includes('/v2/reports/') ? Response.json({ results: rows, links: { next: null } }) : undefined,
    )
    const read = await client.query(budgetQueries.of(me))
    expect(read?.budgets).toHaveLength(1)
    expect(read?.rejected.map(({ reason }) => reason)).toEqual([
      'budget_by is in a way that Sheaf does not know',
      'budget is too large',
    ])
  })
})

describe('a row of the report', () => {
  const row = {
    client_id: 1,
    client_name: 'Saltmarsh',
    project_id: 2,
    project_name: 'Webshop',
    budget_is_monthly: false,
    budget_by: 'project' as const,
    budget: 320,
    budget_spent: 148.25,
  }

  it('is whole seconds, or whole cents', () => {
    expect(toBudgets(7, row)[0]?.amounts).toEqual({ budget: 320 * 3600, spent: 148.25 * 3600 })
    expect(toBudgets(7, { ...row, budget_by: 'task_fees', budget_spent: 0.07 })[0]?.amounts).toEqual({
      budget: 32_000,
      spent: 7,
    })
  })

  it('without its amounts is a budget that is not shown, never a zero', () => {
    expect(toBudgets(7, { ...row, budget: null })[0]?.amounts).toBeUndefined()
    expect(toBudgets(7, { ...row, budget_spent: null })[0]?.amounts).toBeUndefined()
  })

  it('of a project without a budget is none', () => {
    expect(toBudgets(7, { ...row, budget_by: 'none' })).toEqual([])
  })
})

describe('one’s own part', () => {
  it('of a budget of this month is what Harvest counts of one’s own entries', async () => {
    const { client, me } = await signedIn('Mira')
    const read = await client.query(budgetQueries.of(me))
    const months = monthsBetween(day('2026-02-01'), day('2026-03-31'))
    const pieces = (await Promise.all(months.map((month) => client.query(timeEntryQueries.month(me, month))))).map(
      ({ piece }) => piece,
    )
    expect(pieces.some(({ entries }) => entries.some(({ isUnbudgeted }) => isUnbudgeted))).toBe(true)
    const budget = read?.budgets.find(({ project }) => project.name === 'Meter readings')
    const mine = ownPart(pieces, {
      accountId: me.accountId,
      projectId: budget?.project.id ?? 0,
      from: day('2026-03-01'),
      to: day('2026-03-31'),
    })
    expect(mine.seconds).toBeGreaterThan(0)
    expect(mine.seconds).toBeLessThanOrEqual(budget?.amounts?.spent ?? 0)
    expect(mine.cents).toBeUndefined()
  })

  it('of a budget by person is told by the assignments', async () => {
    const { client, me } = await signedIn('Jonas')
    const assignments = await client.query(assignmentQueries.mine(me))
    const campaign = assignments.find(({ project }) => project.name === 'Winter campaign')
    expect(campaign?.personBudget).toBe(60 * 3600)
    expect(assignments.find(({ project }) => project.name === 'Guest app')?.personBudget).toBeUndefined()
  })
})
