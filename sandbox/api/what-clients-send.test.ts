import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from '../asking.ts'

const post = { method: 'POST' }
const patch = { method: 'PATCH' }

describe('what clients that work with Harvest send', () => {
  it.each(['2026-03-10T22:15:00.123Z', '2026-03-10T22:15:00.123', '2026-03-10T00:15:00+02:00', '2026-03-10 22:15'])(
    'is a datetime for a date, %s, of which the date counts',
    async (spent_date) => {
      const { ask, entry, entries, work } = openSandbox()
      const body = { ...(await work('Learning', 'Meetings')), spent_date, hours: 1 }
      const created = await entry('/v2/time_entries', { ...post, body })
      expect(created.spent_date).toBe('2026-03-10')
      const range = new URLSearchParams({ from: spent_date, to: spent_date })
      expect((await entries(`${range}`))[0]?.id).toBe(created.id)
      const moved = { ...body, spent_date: spent_date.replace('10', '09') }
      expect((await entry(`/v2/time_entries/${created.id}`, { ...patch, body: moved })).spent_date).toBe('2026-03-09')
      const wrong = { ...body, spent_date: `${spent_date}, or so` }
      expect((await ask('/v2/time_entries', { ...post, body: wrong })).status).toBe(422)
    },
  )

  it.each([
    ['1:30', 1.5],
    ['0:05', 0.08],
    ['10:00', 10],
  ])('is hours and minutes for hours, %s', async (hours, decimal) => {
    const { entry, work } = openSandbox()
    const body = { ...(await work('Learning', 'Meetings')), hours }
    const created = await entry('/v2/time_entries', { ...post, body })
    expect([created.hours, created.is_running]).toEqual([decimal, false])
    expect((await entry(`/v2/time_entries/${created.id}`, { ...patch, body: { hours: '2:15' } })).hours).toBe(2.25)
  })

  it('is both hours and times, of which each account takes its own', async () => {
    const { entry, work } = openSandbox()
    const both = { hours: 2, started_time: '8:00am', ended_time: '9:30am' }
    const inHours = await entry('/v2/time_entries', {
      ...post,
      body: { ...(await work('Learning', 'Meetings')), ...both },
    })
    expect(inHours).toMatchObject({ hours: 2, started_time: null })
    const account = clockAccount
    const inTimes = await entry('/v2/time_entries', {
      ...post,
      account,
      body: { ...(await work('Internal', 'Internal', { account })), ...both },
    })
    expect(inTimes).toMatchObject({ hours: 1.5, started_time: '8:00am', ended_time: '9:30am' })
    const body = { ...both, ended_time: '10:00am' }
    expect((await entry(`/v2/time_entries/${inTimes.id}`, { ...patch, account, body })).hours).toBe(2)
  })

  it('is an entry as it was read, whole, with one field changed', async () => {
    const { entry, entries } = openSandbox()
    for (const account of [undefined, clockAccount]) {
      const of = account === undefined ? {} : { account }
      const [read] = await entries('', of)
      const body = { ...read, notes: 'sent back' }
      const changed = await entry(`/v2/time_entries/${read?.id}`, { ...patch, ...of, body })
      expect(changed).toEqual({ ...body, updated_at: '2026-03-11T09:30:00Z' })
    }
  })

  it('is a form, with what it was asked to show and a nested reference', async () => {
    const { entry, work } = openSandbox()
    const { project_id, task_id } = await work('Learning', 'Meetings')
    const body = new URLSearchParams({
      project_id: `${project_id}`,
      task_id: `${task_id}`,
      spent_date: '2026-03-11T10:30:00.000',
      fields: 'client.name,id,hours',
      'external_reference[id]': '0',
      'external_reference[permalink]': 'https://tracker.example/browse/OP-1',
    })
    expect(await entry('/v2/time_entries', { ...post, body })).toMatchObject({
      is_running: true,
      external_reference: { id: '0', service: 'tracker.example' },
    })
  })

  it('is null for a body when a timer stops or restarts', async () => {
    const { entry, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    expect((await entry(`/v2/time_entries/${id}/stop`, { ...patch, body: null })).is_running).toBe(false)
    expect((await entry(`/v2/time_entries/${id}/restart`, { ...patch, body: {} })).is_running).toBe(true)
  })

  it.each(['true', 'True', 'TRUE', '1'])('is %s for a claim that holds', async (value) => {
    const { entry, entries, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    expect((await entries(`is_running=${value}`)).map((running) => running.id)).toEqual([id])
  })

  it.each(['false', 'False', 'FALSE', '0'])('is %s for one that does not', async (value) => {
    const { entry, entries, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', { ...post, body: await work('Learning', 'Meetings') })
    const stopped = await entries(`is_running=${value}`)
    expect(stopped.length).toBeGreaterThan(0)
    expect(stopped.map((one) => one.id)).not.toContain(id)
  })

  it('is a number for a claim in a body', async () => {
    const { read } = openSandbox()
    const created = await read('/v2/tasks', { ...post, as: 'Jonas', body: { name: 'Filming', is_default: 1 } })
    expect(created.is_default).toBe(true)
    const path = `/v2/tasks/${created.id}`
    expect((await read(path, { ...patch, as: 'Jonas', body: { is_default: 0 } })).is_default).toBe(false)
  })

  it.each([
    '2026-03-11T09:30:00',
    '2026-03-11 09:30:00',
    '2026-03-11T09:30:00.000Z',
    '2026-03-11T09:30:00+00:00',
    '2026-03-11T10:30:00%2B01:00',
    '20260311T093000Z',
    '2026-03-11',
    '20260311',
  ])('is updated_since=%s, in UTC unless it says otherwise', async (since) => {
    const { entry, entries } = openSandbox()
    const [first] = await entries('from=2026-03-01')
    await entry(`/v2/time_entries/${first?.id}`, { ...patch, body: { notes: 'changed' } })
    const found = await entries(`from=2026-03-01&updated_since=${since}`)
    expect(found.map(({ id }) => id)).toContain(first?.id)
    expect(found.length).toBeLessThan((await entries('from=2026-03-01')).length)
  })

  it.each(['yesterday', '2026-13-01', '2026-03-11T25:00:00Z'])('is never updated_since=%s', async (since) => {
    expect((await openSandbox().ask(`/v2/time_entries?updated_since=${since}`)).status).toBe(422)
  })

  it('is never an empty per_page, which is refused', async () => {
    expect((await openSandbox().ask('/v2/time_entries?per_page=')).status).toBe(422)
  })
})
