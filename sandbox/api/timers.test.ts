import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from '../asking.ts'

const post = { method: 'POST' }
const patch = { method: 'PATCH' }

describe('timers in an account in hours', () => {
  it('grow while they run, two decimals, and leave updated_at alone', async () => {
    const { entry, work, pass } = openSandbox()
    const started = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    pass(1)
    expect((await entry(`/v2/time_entries/${started.id}`)).hours).toBe(0.02)
    pass(89)
    expect(await entry(`/v2/time_entries/${started.id}`)).toMatchObject({
      hours: 1.5,
      hours_without_timer: 0,
      rounded_hours: 1.5,
      updated_at: started.updated_at,
    })
  })

  it('run one at a time: a new one stops the running one, of that person in that account only', async () => {
    const { entry, entries, work, pass } = openSandbox()
    const body = await work('Learning', 'Meetings')
    const elsewhere = await work('Internal', 'Internal', { account: clockAccount })
    const first = await entry('/v2/time_entries', { ...post, body })
    await entry('/v2/time_entries', { ...post, body, as: 'Jonas' })
    await entry('/v2/time_entries', { ...post, body: elsewhere, account: clockAccount })
    pass(30)
    const second = await entry('/v2/time_entries', { ...post, body })
    expect(await entry(`/v2/time_entries/${first.id}`)).toMatchObject({
      is_running: false,
      hours: 0.5,
      timer_started_at: null,
    })
    expect((await entries('is_running=true')).map(({ id }) => id)).toEqual([second.id])
    expect(await entries('is_running=true', { account: clockAccount })).toHaveLength(1)
    expect(await entries('is_running=true', { as: 'Jonas' })).toHaveLength(2)
  })

  it('are left running by an entry with hours', async () => {
    const { entry, entries, work } = openSandbox()
    const body = await work('Learning', 'Meetings')
    const running = await entry('/v2/time_entries', { ...post, body })
    await entry('/v2/time_entries', { ...post, body: { ...body, hours: 1 } })
    expect((await entries('is_running=true')).map(({ id }) => id)).toEqual([running.id])
  })

  it('stop with what has passed', async () => {
    const { entry, work, pass } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    pass(45)
    expect(await entry(`/v2/time_entries/${id}/stop`, patch)).toMatchObject({
      id,
      hours: 0.75,
      hours_without_timer: 0.75,
      is_running: false,
      timer_started_at: null,
      updated_at: '2026-03-11T10:15:00Z',
    })
  })

  it('restart as the same entry, earlier time kept', async () => {
    const { entry, entries, pass } = openSandbox()
    const [today] = await entries()
    const restarted = await entry(`/v2/time_entries/${today?.id}/restart`, patch)
    expect(restarted).toMatchObject({
      id: today?.id,
      is_running: true,
      hours_without_timer: today?.hours,
      timer_started_at: '2026-03-11T09:30:00Z',
    })
    pass(60)
    expect((await entry(`/v2/time_entries/${today?.id}`)).hours).toBeCloseTo((today?.hours ?? 0) + 1, 5)
  })

  it('stop the running one when they restart', async () => {
    const { entry, entries, work } = openSandbox()
    const running = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    const other = (await entries()).find(({ is_running }) => !is_running)
    await entry(`/v2/time_entries/${other?.id}/restart`, patch)
    expect((await entry(`/v2/time_entries/${running.id}`)).is_running).toBe(false)
  })

  it('refuse to stop when stopped and to restart when running', async () => {
    const { ask, entry, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    const running = await ask(`/v2/time_entries/${id}/restart`, patch)
    expect([running.status, await running.json()]).toEqual([422, { message: 'This timer is already running.' }])
    await ask(`/v2/time_entries/${id}/stop`, patch)
    const stopped = await ask(`/v2/time_entries/${id}/stop`, patch)
    expect([stopped.status, await stopped.json()]).toEqual([422, { message: 'This timer is not running.' }])
  })

  it('keep their date past midnight', async () => {
    const { entry, work, pass } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    pass(24 * 60)
    expect(await entry(`/v2/time_entries/${id}`)).toMatchObject({
      spent_date: '2026-03-11',
      hours: 24,
      is_running: true,
    })
  })

  it('run on when notes change, and go on from hours that are set', async () => {
    const { entry, work, pass } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    pass(60)
    expect(await entry(`/v2/time_entries/${id}`, { ...patch, body: { notes: 'Reading' } })).toMatchObject({
      is_running: true,
      hours: 1,
    })
    expect(await entry(`/v2/time_entries/${id}`, { ...patch, body: { hours: 0.25 } })).toMatchObject({
      is_running: true,
      hours: 0.25,
    })
    pass(30)
    expect((await entry(`/v2/time_entries/${id}`)).hours).toBe(0.75)
  })
})

describe('timers in an account in start and end times', () => {
  const account = clockAccount

  it('stop with the span between their times, at now in the person’s zone', async () => {
    const { entry, work, pass } = openSandbox()
    const { id } = await entry('/v2/time_entries', {
      ...post,
      account,
      body: await work('Internal', 'Internal', { account }),
    })
    pass(95)
    expect(await entry(`/v2/time_entries/${id}/stop`, { ...patch, account })).toMatchObject({
      started_time: '10:30am',
      ended_time: '12:05pm',
      hours: 1.58,
      is_running: false,
    })
  })

  it('restart as a new entry with the same project, task, notes and date', async () => {
    const { entry, entries } = openSandbox()
    const [earlier] = await entries('', { account })
    const restarted = await entry(`/v2/time_entries/${earlier?.id}/restart`, { ...patch, account })
    expect(restarted.id).toBeGreaterThan(earlier?.id ?? Infinity)
    expect(restarted).toMatchObject({
      hours: 0,
      started_time: '10:30am',
      ended_time: null,
      is_running: true,
      notes: earlier?.notes,
      project: earlier?.project,
      task: earlier?.task,
      spent_date: earlier?.spent_date,
      external_reference: null,
    })
    expect(await entry(`/v2/time_entries/${earlier?.id}`, { account })).toEqual(earlier)
  })

  it('stop when an end is set, and shift when their start is', async () => {
    const { entry, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', {
      ...post,
      account,
      body: await work('Internal', 'Internal', { account }),
    })
    const shifted = await entry(`/v2/time_entries/${id}`, { ...patch, account, body: { started_time: '9:00am' } })
    expect(shifted).toMatchObject({ is_running: true, hours: 1.5, timer_started_at: '2026-03-11T08:00:00Z' })
    const ended = await entry(`/v2/time_entries/${id}`, { ...patch, account, body: { ended_time: '9:45am' } })
    expect(ended).toMatchObject({ is_running: false, hours: 0.75, ended_time: '9:45am' })
  })

  it('count across midnight', async () => {
    const { entry, work, pass } = openSandbox()
    const { id } = await entry('/v2/time_entries', {
      ...post,
      account,
      body: await work('Internal', 'Internal', { account }),
    })
    pass(15 * 60)
    expect(await entry(`/v2/time_entries/${id}/stop`, { ...patch, account })).toMatchObject({
      spent_date: '2026-03-11',
      started_time: '10:30am',
      ended_time: '1:30am',
      hours: 15,
    })
  })
})
