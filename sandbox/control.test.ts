import { describe, expect, it } from 'vitest'
import { openSandbox, tokenOfPerson } from './asking.ts'
import type { LoggedRequest } from './request-log.ts'

const post = (body?: unknown) => ({ method: 'POST', ...(body !== undefined && { body }) })

describe('control of the sandbox', () => {
  it('forgets everything at a reset', async () => {
    const { ask, entries, read } = openSandbox({ faults: [{ path: '/v2/company', times: 1, fault: { status: 500 } }] })
    const before = await entries('from=2026-03-09')
    await ask(`/v2/time_entries/${before[0]?.id}`, { method: 'DELETE' })
    await ask('/v2/company')
    await ask('/__sandbox/faults', post([{ path: '/', fault: { status: 500 } }]))
    expect((await ask('/__sandbox/reset', { method: 'POST' })).status).toBe(204)
    expect(await read('/__sandbox/requests')).toEqual([])
    expect(await entries('from=2026-03-09')).toEqual(before)
    // what it was made with strikes again
    expect((await ask('/v2/company')).status).toBe(500)
  })

  it('starts its clock where it is told, and lets it run', async () => {
    const { ask, entry, entries, work, pass } = openSandbox()
    await ask('/__sandbox/reset', post({ now: '2025-10-24T21:59:00Z' }))
    expect((await entries())[0]?.spent_date).toBe('2025-10-24')
    const { id } = await entry('/v2/time_entries', post(await work('Learning', 'Meetings')))
    pass(30)
    expect(await entry(`/v2/time_entries/${id}`)).toMatchObject({ created_at: '2025-10-24T21:59:00Z', hours: 0.5 })
  })

  it('sets its clock forward, and by nothing else', async () => {
    const { ask, entry, work } = openSandbox()
    const { id } = await entry('/v2/time_entries', post(await work('Learning', 'Meetings')))
    expect((await ask('/__sandbox/clock', post({ forwardMs: 90 * 60_000 }))).status).toBe(204)
    expect(await entry(`/v2/time_entries/${id}`)).toMatchObject({ hours: 1.5 })
    for (const forwardMs of [-1, 0.5, '60', undefined]) {
      expect((await ask('/__sandbox/clock', post({ forwardMs }))).status).toBe(400)
    }
    expect(await entry(`/v2/time_entries/${id}`)).toMatchObject({ hours: 1.5 })
  })

  it('takes another profile until the next reset', async () => {
    const { ask } = openSandbox()
    await ask('/__sandbox/reset', post({ profile: { memberReadsCompany: false } }))
    expect((await ask('/v2/company')).status).toBe(403)
    await ask('/__sandbox/reset', post({}))
    expect((await ask('/v2/company')).status).toBe(200)
  })

  it('makes a world of another size, until the next reset', async () => {
    const { ask, read } = openSandbox()
    const total = async () => (await read('/v2/time_entries')).total_entries
    const before = await total()
    await ask('/__sandbox/reset', post({ world: { entries: 50, accounts: 3 } }))
    expect(await total()).toBe(17)
    expect((await read('/api/v2/accounts')).accounts).toHaveLength(4)
    await ask('/__sandbox/reset', post({}))
    expect(await total()).toBe(before)
  })

  it('replaces all faults', async () => {
    const { ask } = openSandbox()
    await ask('/__sandbox/faults', post([{ path: '/v2/company', fault: { status: 500 } }]))
    expect((await ask('/v2/company')).status).toBe(500)
    await ask('/__sandbox/faults', post([{ path: '/v2/users', fault: { status: 502 } }]))
    expect((await ask('/v2/company')).status).toBe(200)
    expect((await ask('/v2/users/me')).status).toBe(502)
  })

  it('tells what was asked since, tokens included, itself not counted', async () => {
    const { ask, read } = openSandbox({ faults: [{ path: '/v2/company', fault: { drop: 'before' } }] })
    await ask('/v2/time_entries?from=2026-03-09')
    await ask('/v2/company').catch(() => undefined)
    await ask('/api/v2/accounts', { method: 'OPTIONS' })
    const requests: LoggedRequest[] = await read('/__sandbox/requests')
    expect(requests).toMatchObject([
      {
        host: 'api',
        method: 'GET',
        path: '/v2/time_entries?from=2026-03-09',
        headers: { authorization: `Bearer ${tokenOfPerson('Mira')}`, 'harvest-account-id': '1482011' },
        time: '2026-03-11T09:30:00.000Z',
        status: 200,
      },
      { method: 'GET', path: '/v2/company', status: null },
      { host: 'id', method: 'OPTIONS', path: '/api/v2/accounts', status: 204 },
    ])
    expect(requests).toHaveLength(3)
  })

  it('has connections refused until told otherwise, which nobody hears of', async () => {
    const { ask, read } = openSandbox()
    const outcome = (path: string) => ask(path).then(({ status }) => status, String)
    expect((await ask('/__sandbox/connections', post({ api: 'refused' }))).status).toBe(204)
    expect(await outcome('/v2/company')).toBe('TypeError: Failed to fetch')
    expect(await outcome('/api/v2/accounts')).toBe(200)
    await ask('/__sandbox/connections', post({ id: 'refused', api: 'open' }))
    expect(await outcome('/v2/company')).toBe(200)
    expect(await outcome('/api/v2/accounts')).toBe('TypeError: Failed to fetch')
    const requests: LoggedRequest[] = await read('/__sandbox/requests')
    expect(requests.map(({ host, status }) => [host, status])).toEqual([
      ['id', 200],
      ['api', 200],
    ])
    await ask('/__sandbox/reset', post({}))
    expect(await outcome('/api/v2/accounts')).toBe(200)
  })

  it.each([
    ['/__sandbox/reset', { now: 'soon' }],
    ['/__sandbox/reset', { profile: { colour: 'red' } }],
    ['/__sandbox/reset', { profile: { pageSize: 'many' } }],
    ['/__sandbox/reset', { world: { entries: 'many' } }],
    ['/__sandbox/reset', { world: { accounts: 0 } }],
    ['/__sandbox/reset', { world: { dragons: 1 } }],
    ['/__sandbox/reset', { world: { entries: 900_000, years: 1 } }],
    ['/__sandbox/faults', [{ path: '/v2/' }]],
    ['/__sandbox/connections', []],
    ['/__sandbox/connections', { api: 'closed' }],
    ['/__sandbox/connections', { web: 'open' }],
    ['/__sandbox/connections', { id: 'refused', api: 'refused' }],
  ])('says what is wrong with %s %j', async (path, body) => {
    const response = await openSandbox().ask(path, post(body))
    expect(response.status).toBe(400)
    expect((await response.json()).message).not.toBe('')
  })

  it('knows nothing else', async () => {
    expect((await openSandbox().ask('/__sandbox/reset')).status).toBe(404)
    expect((await openSandbox().ask('/__sandbox/other')).status).toBe(404)
  })
})
