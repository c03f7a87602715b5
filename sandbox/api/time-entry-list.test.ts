import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { clockAccount, openSandbox } from '../asking.ts'

describe('the list of time entries', () => {
  it('shows a member own entries, newest date first and then highest id', async () => {
    const entries = await openSandbox().entries('per_page=500')
    expect(new Set(entries.map(({ user }) => user.name))).toEqual(new Set(['Mira Falk']))
    const sorted = entries.toSorted((one, other) =>
      one.spent_date === other.spent_date ? other.id - one.id : one.spent_date < other.spent_date ? 1 : -1,
    )
    expect(entries).toEqual(sorted)
  })

  it('shows an administrator everybody’s', async () => {
    const entries = await openSandbox().entries('from=2026-03-01', { as: 'Jonas' })
    expect(new Set(entries.map(({ user }) => user.name))).toEqual(
      new Set(['Jonas Brandt', 'Mira Falk', 'Noor Haddad', 'Emil Sandberg', 'Zofia Kruk', 'Leyla Aydin']),
    )
  })

  it('shows nobody else’s to a member who names another user', async () => {
    expect(await openSandbox().entries('user_id=4690015')).toEqual([])
    expect(await openSandbox().entries('user_id=4690015', { as: 'Jonas' })).not.toEqual([])
  })

  it('counts from and to in, written with dashes or without', async () => {
    const { entries } = openSandbox()
    const dashed = await entries('from=2026-03-09&to=2026-03-10')
    expect([...new Set(dashed.map(({ spent_date }) => spent_date))]).toEqual(['2026-03-10', '2026-03-09'])
    expect(await entries('from=20260309&to=20260310')).toEqual(dashed)
  })

  it('refuses a date that is none', async () => {
    const response = await openSandbox().ask('/v2/time_entries?from=2026-02-30')
    expect([response.status, await response.json()]).toEqual([422, { message: 'From is not a valid date' }])
  })

  it.each([
    ['client_id', ({ client }: TimeEntry) => client.id],
    ['project_id', ({ project }: TimeEntry) => project.id],
    ['task_id', ({ task }: TimeEntry) => task.id],
    ['is_billed', ({ is_billed }: TimeEntry) => is_billed],
    ['approval_status', ({ approval_status }: TimeEntry) => approval_status],
    ['external_reference_id', ({ external_reference }: TimeEntry) => external_reference?.id],
  ] as const)('filters by %s', async (name, valueOf) => {
    const { entries } = openSandbox()
    const all = await entries('from=2025-01-01')
    const wanted = all.map((entry) => valueOf(entry)).find((value) => value !== undefined && value !== null)
    const found = await entries(`from=2025-01-01&${name}=${wanted}`)
    expect(found).toEqual(all.filter((entry) => valueOf(entry) === wanted))
    expect(found.length).toBeGreaterThan(0)
  })

  it('filters by updated_since, that second counted in', async () => {
    const { entries, ask, pass } = openSandbox()
    const [first, second] = await entries()
    await ask(`/v2/time_entries/${first?.id}`, { method: 'PATCH', body: { notes: 'one' } })
    pass(1)
    await ask(`/v2/time_entries/${second?.id}`, { method: 'PATCH', body: { notes: 'two' } })
    expect((await entries('updated_since=2026-03-11T09:30:00Z')).map(({ notes }) => notes)).toEqual(['one', 'two'])
    expect((await entries('updated_since=2026-03-11T09:30:01Z')).map(({ notes }) => notes)).toEqual(['two'])
  })

  it('pays no attention to parameters that it does not know', async () => {
    const { entries } = openSandbox()
    expect(await entries('sort=hours&from=2026-03-01&is_running=')).toEqual(await entries('from=2026-03-01'))
  })

  it('follows its links over every page exactly once, filters repeated in alphabetical order', async () => {
    const { read, entries } = openSandbox()
    let page = await read('/v2/time_entries?to=2026-03-11&per_page=50&from=2025-03-11')
    expect(page.links).toEqual({
      first: 'http://api.sandbox.test/v2/time_entries?from=2025-03-11&page=1&per_page=50&ref=first&to=2026-03-11',
      next: 'http://api.sandbox.test/v2/time_entries?from=2025-03-11&page=2&per_page=50&ref=next&to=2026-03-11',
      previous: null,
      last: `http://api.sandbox.test/v2/time_entries?from=2025-03-11&page=${page.total_pages}&per_page=50&ref=last&to=2026-03-11`,
    })
    const seen: TimeEntry[] = [...page.time_entries]
    while (page.links.next) {
      page = await read(page.links.next)
      seen.push(...page.time_entries)
    }
    expect(seen).toEqual(await entries('from=2025-03-11&to=2026-03-11'))
    expect([page.page, page.next_page, page.previous_page]).toEqual([page.total_pages, null, page.total_pages - 1])
  })

  it('has its envelope in Harvest’s order, and one page when there is nothing', async () => {
    const page = await openSandbox().read('/v2/time_entries?from=2030-01-01')
    expect(Object.keys(page).join(', ')).toBe(
      'time_entries, per_page, total_pages, total_entries, next_page, previous_page, page, links',
    )
    expect(page).toMatchObject({ time_entries: [], per_page: 2000, total_pages: 1, total_entries: 0, page: 1 })
  })

  it.each(['0', '2001', '-1', 'many'])('refuses per_page=%s', async (perPage) => {
    expect((await openSandbox().ask(`/v2/time_entries?per_page=${perPage}`)).status).toBe(422)
  })

  it('puts fewer on a page than asked for when the profile says so', async () => {
    const page = await openSandbox({ profile: { pageSize: 25 } }).read('/v2/time_entries?per_page=2000')
    expect([page.time_entries.length, page.per_page]).toEqual([25, 25])
    expect(page.links.next).toContain('per_page=25')
  })
})

describe('one time entry', () => {
  it('has its keys in Harvest’s order', async () => {
    const { entries, entry } = openSandbox()
    const [first] = await entries()
    const one = await entry(`/v2/time_entries/${first?.id}`)
    expect(one).toEqual(first)
    expect(Object.keys(one).join(', ')).toBe(
      'id, spent_date, hours, hours_without_timer, rounded_hours, notes, is_locked, locked_reason, is_closed, approval_status, is_billed, is_explicitly_locked, timer_started_at, started_time, ended_time, is_running, billable, budgeted, billable_rate, cost_rate, created_at, updated_at, user, client, project, task, user_assignment, task_assignment, invoice, external_reference',
    )
  })

  it('has hours rounded as its account rounds', async () => {
    const { entries } = openSandbox()
    for (const { hours, rounded_hours } of await entries()) expect(rounded_hours).toBe(Math.ceil(hours * 4) / 4)
    const others = await entries('', { account: clockAccount })
    for (const { hours, rounded_hours } of others) expect(Math.abs(rounded_hours - hours)).toBeLessThanOrEqual(0.05001)
  })

  it('has times in the clock of its account, and none in the one in hours', async () => {
    const { entries } = openSandbox()
    const times = (await entries('', { account: clockAccount })).flatMap((entry) => [
      entry.started_time,
      entry.ended_time,
    ])
    expect(times.every((time) => /^\d{1,2}:\d\d[ap]m$/.test(time ?? ''))).toBe(true)
    expect(
      (await entries()).every(({ started_time, ended_time }) => started_time === null && ended_time === null),
    ).toBe(true)
  })

  it('shows rates to administrators only', async () => {
    const { entries } = openSandbox()
    const ratesOf = async (as: 'Mira' | 'Jonas') => {
      const found = await entries('user_id=4711202&from=2026-01-01', { as })
      return found.flatMap(({ billable_rate, cost_rate, task_assignment }) => [
        billable_rate,
        cost_rate,
        task_assignment.hourly_rate,
      ])
    }
    expect((await ratesOf('Mira')).every((rate) => rate === null)).toBe(true)
    expect(await ratesOf('Jonas')).toEqual(expect.arrayContaining([98, 48.5]))
  })

  it.each(['999', 'nonsense'])('is not found under the id %s', async (id) => {
    const response = await openSandbox().ask(`/v2/time_entries/${id}`)
    expect([response.status, await response.json()]).toEqual([404, { status: 404, error: 'Not Found' }])
  })

  it('is not found when it is somebody else’s', async () => {
    const { entries, ask } = openSandbox()
    const [own] = await entries('user_id=4690015', { as: 'Jonas' })
    expect((await ask(`/v2/time_entries/${own?.id}`)).status).toBe(404)
    expect((await ask(`/v2/time_entries/${own?.id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await ask(`/v2/time_entries/${own?.id}`, { as: 'Jonas' })).status).toBe(200)
  })
})
