import { describe, expect, it } from 'vitest'
import type { ProjectAssignment } from '../../src/harvest/wire.ts'
import { clockAccount, hoursAccount, openSandbox, tokenOfPerson } from '../asking.ts'

describe('who may ask', () => {
  const invalidToken = {
    error: 'invalid_token',
    error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  }

  it.each([
    ['no token', { headers: { authorization: '' } }],
    ['a bad token', { headers: { authorization: 'Bearer 5120431.at.wrong' } }],
    ['another scheme', { headers: { authorization: `Basic ${tokenOfPerson('Mira')}` } }],
    ['no account', { account: null }],
    ['an account of somebody else', { as: 'Noor', account: clockAccount }],
    ['a Forecast account', { account: 1482630 }],
    ['an account that is none', { account: 1 }],
    ['somebody without accounts', { as: 'Theo' }],
  ] as const)('gives the one 401 for %s', async (_, question) => {
    const response = await openSandbox().ask('/v2/users/me', question)
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/json'])
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await response.json()).toEqual(invalidToken)
  })

  it('takes token and account from the query too', async () => {
    const path = `/v2/users/me?access_token=${tokenOfPerson('Mira')}&account_id=${clockAccount}`
    const response = await openSandbox().ask(path, { account: null, headers: { authorization: '' } })
    expect((await response.json()).id).toBe(4823310)
  })

  it('refuses a request without User-Agent where that can be told', async () => {
    const response = await openSandbox({ checksUserAgent: true }).ask('/v2/users/me')
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8'])
    const empty = { headers: { 'user-agent': '' } }
    expect((await openSandbox({ checksUserAgent: true }).ask('/v2/users/me', empty)).status).toBe(400)
    const named = await openSandbox({ checksUserAgent: true }).ask('/v2/users/me', {
      headers: { 'user-agent': 'test' },
    })
    expect(named.status).toBe(200)
  })

  it('refuses a GET that announces a body', async () => {
    const response = await openSandbox().ask('/v2/users/me', { headers: { 'content-length': '2' } })
    expect([response.status, await response.text()]).toEqual([400, 'HTTP GET requests with a body are not accepted.'])
  })

  it.each(['/v2/nothing', '/v3/users/me', '/', '/v2/invoices'])(
    'answers the unknown route %s with 404 in HTML',
    async (path) => {
      const response = await openSandbox().ask(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    },
  )

  it.each(['/v2/company', '/v2/time_entries/1', '/v2/projects/29640222'])('knows no PUT, so for %s', async (path) => {
    const response = await openSandbox().ask(path, { method: 'PUT', body: {}, as: 'Jonas' })
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })

  it.each(['submit_for_approval', 'approve', 'reject', 'unsubmit'])(
    'knows no approval endpoint such as POST /v2/time_entries/%s',
    async (name) => {
      const question = { method: 'POST', body: { time_entry_ids: [1] }, as: 'Jonas' } as const
      expect((await openSandbox().ask(`/v2/time_entries/${name}`, question)).status).toBe(404)
    },
  )

  it('answers under the alias of its Location headers as well', async () => {
    expect((await openSandbox().ask('/api/v2/users/me')).status).toBe(200)
  })

  it('answers JSON whatever Accept asks for', async () => {
    const response = await openSandbox().ask('/v2/users/me', { headers: { accept: 'application/xml' } })
    expect([response.status, (await response.json()).id]).toEqual([200, 4711202])
  })

  it('does not mind the case of Harvest-Account-ID', async () => {
    const headers = { 'HARVEST-ACCOUNT-ID': String(clockAccount) }
    expect((await openSandbox().read('/v2/users/me', { account: null, headers })).id).toBe(4823310)
  })
})

describe('GET /v2/users/me', () => {
  it('is another user in each account', async () => {
    const { read } = openSandbox()
    const [one, other] = [await read('/v2/users/me'), await read('/v2/users/me', { account: clockAccount })]
    expect([one.id, one.timezone, other.id]).toEqual([4711202, 'Berlin', 4823310])
  })

  it('has no rates for a member, and rates for an administrator', async () => {
    const { read } = openSandbox()
    const member = await read('/v2/users/me')
    expect(member).not.toHaveProperty('cost_rate')
    expect(member).not.toHaveProperty('default_hourly_rate')
    expect(await read('/v2/users/me', { as: 'Jonas' })).toMatchObject({ default_hourly_rate: 110, cost_rate: 62 })
  })

  it('has the keys of the order seen live in 2026', async () => {
    expect(Object.keys(await openSandbox().read('/v2/users/me', { as: 'Jonas' })).join(', ')).toBe(
      'id, first_name, last_name, employee_id, email, telephone, timezone, weekly_capacity, has_access_to_all_future_projects, is_contractor, is_active, calendar_integration_enabled, calendar_integration_source, created_at, updated_at, can_create_projects, default_hourly_rate, cost_rate, roles, access_roles, permissions_claims, avatar_url',
    )
  })
})

describe('GET /v2/company', () => {
  it('tells how an account records time', async () => {
    const { read } = openSandbox()
    expect(await read('/v2/company')).toMatchObject({
      wants_timestamp_timers: false,
      time_format: 'hours_minutes',
      clock: '24h',
      currency: 'EUR',
      week_start_day: 'Monday',
    })
    expect(await read('/v2/company', { account: clockAccount })).toMatchObject({
      wants_timestamp_timers: true,
      time_format: 'decimal',
      clock: '12h',
      currency: 'USD',
      week_start_day: 'Sunday',
    })
  })

  it('has the keys of the order seen live in 2026, and no id', async () => {
    expect(Object.keys(await openSandbox().read('/v2/company')).join(', ')).toBe(
      'base_uri, full_domain, name, is_active, week_start_day, wants_timestamp_timers, time_format, date_format, plan_type, expense_feature, invoice_feature, estimate_feature, team_feature, weekly_capacity, approval_feature, clock, currency, currency_code_display, currency_symbol_display, decimal_symbol, thousands_separator, color_scheme, saml_sign_in_required, day_entry_notes_required',
    )
  })

  it('is refused to Noor', async () => {
    const response = await openSandbox().ask('/v2/company', { as: 'Noor' })
    expect([response.status, response.headers.get('hint')]).toEqual([403, 'Not authorized!'])
    expect(await response.json()).toEqual({ message: 'Not authorized!' })
  })

  it('is refused to every member, not to administrators, when the profile says so', async () => {
    const { ask } = openSandbox({ profile: { memberReadsCompany: false } })
    expect((await ask('/v2/company')).status).toBe(403)
    expect((await ask('/v2/company', { as: 'Jonas' })).status).toBe(200)
  })
})

const assignmentsOf = async (path: string): Promise<ProjectAssignment[]> =>
  (await openSandbox().read(path)).project_assignments

describe('project assignments', () => {
  it('lists one’s active projects, newest first, without archived ones', async () => {
    const assignments = await assignmentsOf('/v2/users/me/project_assignments')
    const names = assignments.map(({ project }) => project.name)
    expect(names).toHaveLength(7)
    expect(names).not.toContain('Booking site')
    expect(names).not.toContain('Winter campaign')
    const ids = assignments.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((one, other) => other - one))
  })

  it('has projects without a code, and a task that is no longer active', async () => {
    const assignments = await assignmentsOf('/v2/users/me/project_assignments')
    expect(assignments.find(({ project }) => project.name === 'Learning')?.project.code).toBeNull()
    const portal = assignments.find(({ project }) => project.name === 'Customer portal')
    expect(portal?.task_assignments.map(({ task, is_active }) => [task.name, is_active])).toEqual([
      ['Development', true],
      ['Project management', true],
      ['Meetings', true],
      ['Research', false],
    ])
  })

  it('shows rates to administrators only', async () => {
    const { read } = openSandbox()
    const ratesOf = async (as: 'Mira' | 'Jonas') => {
      const assignments: ProjectAssignment[] = (await read('/v2/users/4711202/project_assignments', { as }))
        .project_assignments
      return assignments.flatMap(({ task_assignments }) => task_assignments.map(({ hourly_rate }) => hourly_rate))
    }
    expect((await ratesOf('Mira')).every((rate) => rate === null)).toBe(true)
    expect(await ratesOf('Jonas')).toContain(98)
  })

  it('links one’s own list under one’s real id, where page numbers go on', async () => {
    const { read } = openSandbox()
    const first = await read('/v2/users/me/project_assignments?per_page=4')
    expect(first.links.next).toBe(
      'http://api.sandbox.test/v2/users/4711202/project_assignments?page=2&per_page=4&ref=next',
    )
    const second = await read(first.links.next)
    expect([second.page, second.links.next]).toEqual([2, null])
    expect([...first.project_assignments, ...second.project_assignments]).toEqual(
      await assignmentsOf('/v2/users/me/project_assignments'),
    )
  })

  it('goes by cursor under a person’s id, there and back', async () => {
    const { read } = openSandbox()
    const whole = await assignmentsOf('/v2/users/4711202/project_assignments')
    const pages = [await read('/v2/users/4711202/project_assignments?per_page=3')]
    while (pages.at(-1).links.next) pages.push(await read(pages.at(-1).links.next))
    expect(pages.flatMap(({ project_assignments }) => project_assignments)).toEqual(whole)
    expect(pages.map(({ page, next_page }) => [page, next_page])).toEqual([
      [1, 2],
      [null, null],
      [null, null],
    ])
    expect(new URL(pages[0].links.next).searchParams.get('ref')).toBe('next_cursor')
    const back = await read(pages[2].links.previous)
    expect(back.project_assignments).toEqual(pages[1].project_assignments)
  })

  it('are found by updated_since under a person’s id, which the links repeat', async () => {
    const { read, pass } = openSandbox()
    const path = '/v2/users/4711202/project_assignments'
    const [, second] = await assignmentsOf(path)
    pass(1)
    const change = { method: 'PATCH', as: 'Jonas', body: { is_project_manager: false } } as const
    await read(`/v2/projects/${second?.project.id}/user_assignments/${second?.id}`, change)
    const changed = await read(`${path}?updated_since=2026-03-11T09:31:00Z`)
    expect(changed.project_assignments.map(({ id }: ProjectAssignment) => id)).toEqual([second?.id])
    expect(new URL(changed.links.first).searchParams.get('updated_since')).toBe('2026-03-11T09:31:00Z')
  })

  it('have the id of the user assignment, and task assignments in ascending order without their project', async () => {
    const { read } = openSandbox()
    const { user_assignments } = await read('/v2/user_assignments?user_id=4711202', { as: 'Jonas' })
    const known = new Map(user_assignments.map(({ id, project }: ProjectAssignment) => [id, project.id]))
    for (const one of await assignmentsOf('/v2/users/me/project_assignments')) {
      expect(known.get(one.id)).toBe(one.project.id)
      expect(Object.keys(one).join(', ')).toBe(
        'id, is_project_manager, is_active, use_default_rates, budget, created_at, updated_at, hourly_rate, project, client, task_assignments',
      )
      const ids = one.task_assignments.map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted((first, other) => first - other))
      expect(Object.keys(one.task_assignments[0] ?? {}).join(', ')).toBe(
        'id, billable, is_active, created_at, updated_at, hourly_rate, budget, task',
      )
    }
  })

  it('are a member’s own affair, and an administrator’s', async () => {
    const { ask } = openSandbox()
    expect((await ask('/v2/users/4690015/project_assignments')).status).toBe(403)
    expect((await ask('/v2/users/4711202/project_assignments', { as: 'Jonas' })).status).toBe(200)
    expect((await ask('/v2/users/999/project_assignments', { as: 'Jonas', account: hoursAccount })).status).toBe(404)
  })
})
