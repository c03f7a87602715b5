import { describe, expect, it } from 'vitest'
import { clockAccount, hoursAccount, openSandbox, tokenOfPerson } from '../asking.ts'

describe('creating a time entry in an account in hours', () => {
  it('gives a stopped entry for hours, with 201 and its Location', async () => {
    const { ask, work, entry } = openSandbox()
    const body = { ...(await work('Customer portal', 'Development')), hours: 1.5, notes: 'Bill download' }
    const response = await ask('/v2/time_entries', { method: 'POST', body })
    expect(response.status).toBe(201)
    const created = await response.json()
    expect(created).toMatchObject({
      hours: 1.5,
      hours_without_timer: 1.5,
      notes: 'Bill download',
      is_running: false,
      timer_started_at: null,
      started_time: null,
      billable: true,
      created_at: '2026-03-11T09:30:00Z',
      user: { id: 4711202, name: 'Mira Falk' },
    })
    expect(created.id).toBeGreaterThan(2 ** 31)
    expect(response.headers.get('location')).toBe(`http://api.sandbox.test/api/v2/time_entries/${created.id}`)
    expect(await entry(`/api/v2/time_entries/${created.id}`)).toEqual(created)
  })

  it('starts a timer without hours', async () => {
    const { entry, work } = openSandbox()
    const created = await entry('/v2/time_entries', { method: 'POST', body: await work('Learning', 'Meetings') })
    expect(created).toMatchObject({
      hours: 0,
      is_running: true,
      timer_started_at: '2026-03-11T09:30:00Z',
      billable: false,
      notes: null,
    })
  })

  it('pays no attention to clock times', async () => {
    const { entry, work } = openSandbox()
    const body = { ...(await work('Learning', 'Meetings')), hours: 2, started_time: '8:00', ended_time: '9:00' }
    expect(await entry('/v2/time_entries', { method: 'POST', body })).toMatchObject({
      hours: 2,
      started_time: null,
      ended_time: null,
    })
  })

  it('takes numbers as strings, and strange parameters without a word', async () => {
    const { entry, work } = openSandbox()
    const { project_id, task_id, spent_date } = await work('Learning', 'Meetings')
    const body = { project_id: `${project_id}`, task_id: `${task_id}`, spent_date, hours: '0.75', mood: 'good' }
    expect((await entry('/v2/time_entries', { method: 'POST', body })).hours).toBe(0.75)
  })

  it('keeps an external reference, its service from the permalink', async () => {
    const { entry, entries, work } = openSandbox()
    const reference = { id: 'op-1', group_id: 'sheaf', permalink: 'https://sheaf.example/day/2026-03-11' }
    const body = { ...(await work('Learning', 'Meetings')), hours: 1, external_reference: reference }
    const created = await entry('/v2/time_entries', { method: 'POST', body })
    expect(created.external_reference).toEqual({
      ...reference,
      account_id: null,
      service: 'sheaf.example',
      service_icon_url: null,
    })
    expect(await entries('external_reference_id=op-1&user_id=4711202')).toEqual([created])
  })

  it('lists it where its date belongs', async () => {
    const { entry, entries, work } = openSandbox()
    const body = { ...(await work('Learning', 'Meetings')), spent_date: '2026-03-05', hours: 1 }
    const created = await entry('/v2/time_entries', { method: 'POST', body })
    expect((await entries('to=2026-03-05'))[0]?.id).toBe(created.id)
  })

  it.each([
    [{}, "Project can't be blank, Task can't be blank, Spent date can't be blank, Spent date is not a valid date"],
    [{ project_id: 1, task_id: 2 }, "Spent date can't be blank, Spent date is not a valid date"],
    [{ project_id: 1, task_id: 2, spent_date: '2026-03-11' }, 'Project is invalid'],
  ])('refuses %j', async (body, message) => {
    const response = await openSandbox().ask('/v2/time_entries', { method: 'POST', body })
    expect([response.status, await response.json()]).toEqual([422, { message }])
  })

  it.each([
    [{ spent_date: '11.03.2026' }, 'Invalid spent_date: "11.03.2026"'],
    [{ spent_date: '2026-02-29' }, 'Invalid spent_date: "2026-02-29"'],
    [{ hours: 24.5 }, 'Hours must be less than or equal to 24'],
    [{ hours: -1 }, 'Hours must be greater than or equal to 0'],
    [{ hours: '1:75' }, 'Hours is not a number'],
    [{ project_id: 29640220 }, 'Project is invalid'],
  ])('refuses good work with %j', async (wrong, message) => {
    const { ask, work } = openSandbox()
    const body = { ...(await work('Learning', 'Meetings')), ...wrong }
    const response = await ask('/v2/time_entries', { method: 'POST', body })
    expect([response.status, await response.json()]).toEqual([422, { message }])
  })

  it('refuses a task that is no longer active, and a project the person is not on', async () => {
    const { ask, work } = openSandbox()
    const former = await ask('/v2/time_entries', { method: 'POST', body: await work('Customer portal', 'Research') })
    expect(former.status).toBe(422)
    const notOn = await ask('/v2/time_entries', {
      method: 'POST',
      body: await work('Brand refresh', 'Design', { as: 'Noor' }),
    })
    expect(notOn.status).toBe(422)
  })

  it('reads only a body that says it is JSON, and refuses broken JSON', async () => {
    const { ask, sandbox, work } = openSandbox()
    const body = await work('Learning', 'Meetings')
    const text = await ask('/v2/time_entries', { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
    expect((await text.json()).message).toContain("Project can't be blank")
    const broken = new Request('http://api.sandbox.test/v2/time_entries', {
      method: 'POST',
      body: '{"project',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokenOfPerson('Mira')}`,
        'harvest-account-id': String(hoursAccount),
      },
    })
    expect((await sandbox(broken)).status).toBe(400)
  })

  it('is for oneself, unless one is an administrator', async () => {
    const { ask, entry, entries, work } = openSandbox()
    const body = { ...(await work('Learning', 'Meetings')), hours: 1 }
    const refused = await ask('/v2/time_entries', { method: 'POST', body: { ...body, user_id: 4690015 } })
    expect([refused.status, await refused.json()]).toEqual([403, { message: 'Not authorized!' }])
    const given = await entry('/v2/time_entries', { method: 'POST', as: 'Jonas', body: { ...body, user_id: 4711202 } })
    expect((await entries())[0]?.id).toBe(given.id)
    const nobody = await ask('/v2/time_entries', { method: 'POST', as: 'Jonas', body: { ...body, user_id: 1 } })
    expect([nobody.status, await nobody.json()]).toEqual([422, { message: 'User is invalid' }])
  })
})

const create = async (fields: object, opened = openSandbox()) => {
  const body = { ...(await opened.work('Internal', 'Internal', { account: clockAccount })), ...fields }
  return opened.ask('/v2/time_entries', { method: 'POST', account: clockAccount, body })
}

describe('creating a time entry in an account in start and end times', () => {
  it.each([
    ['8:00am', '9:35am', 1.58],
    ['12:00pm', '1:15pm', 1.25],
    ['13:00', '14:30', 1.5],
    ['12:30am', '2am', 1.5],
  ])('computes the hours from %s to %s', async (started_time, ended_time, hours) => {
    expect(await (await create({ started_time, ended_time })).json()).toMatchObject({
      hours,
      is_running: false,
      timer_started_at: null,
    })
  })

  it('writes times in the clock of the account', async () => {
    const created = await (await create({ started_time: '13:05', ended_time: '23:59' })).json()
    expect([created.started_time, created.ended_time]).toEqual(['1:05pm', '11:59pm'])
  })

  it('starts a timer without an end, from now in the person’s zone', async () => {
    expect(await (await create({})).json()).toMatchObject({
      started_time: '10:30am',
      ended_time: null,
      is_running: true,
      timer_started_at: '2026-03-11T09:30:00Z',
      hours: 0,
    })
  })

  it('starts a timer that began earlier', async () => {
    expect(await (await create({ started_time: '9:00am' })).json()).toMatchObject({
      started_time: '9:00am',
      is_running: true,
      hours: 1.5,
      hours_without_timer: 0,
    })
  })

  it.each([
    [{ hours: 1 }, 'Hours is invalid'],
    [{ started_time: '25:00' }, 'Started time is invalid'],
    [{ started_time: '8:00am', ended_time: 'noon' }, 'Ended time is invalid'],
    [{ started_time: '10:00pm', ended_time: '1:00am' }, 'Ended time must be after started time'],
  ])('refuses %j', async (fields, message) => {
    const response = await create(fields)
    expect([response.status, await response.json()]).toEqual([422, { message }])
  })
})
