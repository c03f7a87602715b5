import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from '../asking.ts'

const administrator = { as: 'Jonas' } as const

const change = (body: unknown) => ({ method: 'PATCH', body, ...administrator })

describe('PATCH /v2/company', () => {
  it('changes wants_timestamp_timers and weekly_capacity, and nothing else is writable', async () => {
    const { read } = openSandbox()
    const before = await read('/v2/company')
    const body = { wants_timestamp_timers: true, weekly_capacity: 126000, name: 'Other', clock: '12h' }
    const after = await read('/v2/company', change(body))
    expect(after).toEqual({ ...before, wants_timestamp_timers: true, weekly_capacity: 126000 })
    expect(await read('/v2/company')).toEqual(after)
  })

  it('changes only what is sent', async () => {
    const { read } = openSandbox()
    const before = await read('/v2/company')
    expect(await read('/v2/company', change({ weekly_capacity: '90000' }))).toEqual({
      ...before,
      weekly_capacity: 90000,
    })
    expect(await read('/v2/company', change({}))).toEqual({ ...before, weekly_capacity: 90000 })
  })

  it('has its keys in Harvest’s order, without an id', async () => {
    expect(Object.keys(await openSandbox().read('/v2/company', change({}))).join(', ')).toBe(
      'base_uri, full_domain, name, is_active, week_start_day, wants_timestamp_timers, time_format, date_format, plan_type, expense_feature, invoice_feature, estimate_feature, team_feature, weekly_capacity, approval_feature, clock, currency, currency_code_display, currency_symbol_display, decimal_symbol, thousands_separator, color_scheme, saml_sign_in_required, day_entry_notes_required',
    )
  })

  it.each([
    [{ weekly_capacity: 'much' }, 'Weekly capacity is not a number'],
    [{ weekly_capacity: -1 }, 'Weekly capacity must be greater than or equal to 0'],
    [{ weekly_capacity: 126900 }, 'Weekly capacity must be a multiple of 1800'],
    [{ wants_timestamp_timers: 'maybe' }, 'Wants timestamp timers is not included in the list'],
  ])('refuses %j and changes nothing', async (body, message) => {
    const { ask, read } = openSandbox()
    const before = await read('/v2/company')
    const response = await ask('/v2/company', change({ wants_timestamp_timers: true, ...body }))
    expect([response.status, await response.json()]).toEqual([422, { message }])
    expect(await read('/v2/company')).toEqual(before)
  })

  it('is an administrator’s alone', async () => {
    const { ask } = openSandbox()
    for (const as of ['Leyla', 'Mira', 'Noor'] as const) {
      expect((await ask('/v2/company', { ...change({ weekly_capacity: 0 }), as })).status).toBe(403)
    }
  })

  it('leaves other accounts as they are', async () => {
    const { read } = openSandbox()
    const before = await read('/v2/company', { account: clockAccount })
    await read('/v2/company', change({ wants_timestamp_timers: true, weekly_capacity: 3600 }))
    expect(await read('/v2/company', { account: clockAccount })).toEqual(before)
  })
})

describe('time entries after a change of mode', () => {
  it('take started_time and ended_time, and no hours, once the company wants timestamp timers', async () => {
    const { ask, entry, read, work } = openSandbox()
    const on = await work('Customer portal', 'Development')
    await read('/v2/company', change({ wants_timestamp_timers: true }))
    const span = { ...on, started_time: '8:00', ended_time: '9:30' }
    const added = await entry('/v2/time_entries', { method: 'POST', body: span })
    expect(added).toMatchObject({ started_time: '8:00', ended_time: '9:30', hours: 1.5, is_running: false })
    const refused = await ask('/v2/time_entries', { method: 'POST', body: { ...on, hours: 2 } })
    expect(refused.status).toBe(422)
    expect((await ask(`/v2/time_entries/${added.id}`, { method: 'PATCH', body: { hours: 2 } })).status).toBe(422)
    const timer = await entry('/v2/time_entries', { method: 'POST', body: on })
    expect(timer).toMatchObject({ started_time: '10:30', ended_time: null, is_running: true })
  })

  it('take hours, and no times, once the company wants durations again', async () => {
    const { entry, read, work } = openSandbox()
    const on = await work('Customer portal', 'Development')
    await read('/v2/company', change({ wants_timestamp_timers: true }))
    await read('/v2/company', change({ wants_timestamp_timers: false }))
    const body = { ...on, hours: 2, started_time: '8:00', ended_time: '9:30' }
    expect(await entry('/v2/time_entries', { method: 'POST', body })).toMatchObject({
      hours: 2,
      started_time: null,
      ended_time: null,
      is_running: false,
    })
    expect(await entry('/v2/time_entries', { method: 'POST', body: on })).toMatchObject({
      hours: 0,
      started_time: null,
      is_running: true,
    })
  })
})

const mode = (wants_timestamp_timers: boolean) => change({ wants_timestamp_timers })

describe('restart after the mode was changed', () => {
  const restart = { method: 'PATCH', as: 'Mira' } as const

  it('makes a new entry of one that was kept in hours', async () => {
    const { entry, entries, read } = openSandbox()
    const [before] = await entries('from=2026-03-11&to=2026-03-11')
    await read('/v2/company', mode(true))
    const after = await entry(`/v2/time_entries/${before?.id}/restart`, restart)
    expect(after.id).not.toBe(before?.id)
    expect(after).toMatchObject({ is_running: true, hours: 0, started_time: '10:30' })
  })

  it('goes on with the same entry once the account keeps hours again', async () => {
    const { entry, read, work, pass } = openSandbox()
    await read('/v2/company', mode(true))
    const made = await entry('/v2/time_entries', { method: 'POST', body: await work('Customer portal', 'Development') })
    pass(60)
    await entry(`/v2/time_entries/${made.id}/stop`, restart)
    await read('/v2/company', mode(false))
    const after = await entry(`/v2/time_entries/${made.id}/restart`, restart)
    expect(after).toMatchObject({ id: made.id, is_running: true, hours_without_timer: 1, started_time: null })
  })
})
