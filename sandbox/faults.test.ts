import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from './asking.ts'
import type { FaultRule } from './fault-rules.ts'
import { readRules } from './fault-rules.ts'
import { Dropped } from './faults.ts'

const faulty = (...faults: FaultRule[]) => openSandbox({ faults })
const post = { method: 'POST' }

const statuses = async (seed: number) => {
  const { ask } = faulty({ path: '/v2/company', probability: 0.4, seed, fault: { status: 502 } })
  return Promise.all(Array.from({ length: 40 }, async () => (await ask('/v2/company')).status))
}

describe('faults', () => {
  it('answer with any status, body and headers in Harvest’s place', async () => {
    const { ask, entries } = faulty(
      { path: '/v2/users/me', fault: { status: 503, body: '<h1>Down</h1>', headers: { 'retry-after': '3' } } },
      { path: '/v2/company', fault: { status: 200, body: { odd: true }, contentType: 'text/html' } },
      { path: '/v2/time_entries', method: 'post', fault: { status: 500 } },
    )
    const down = await ask('/v2/users/me')
    expect([down.status, down.headers.get('retry-after'), down.headers.get('content-type'), await down.text()]).toEqual(
      [503, '3', 'text/html; charset=utf-8', '<h1>Down</h1>'],
    )
    const odd = await ask('/v2/company')
    expect([odd.headers.get('content-type'), await odd.json()]).toEqual(['text/html', { odd: true }])
    const before = await entries('from=2026-03-11')
    expect((await ask('/v2/time_entries', { ...post, body: { hours: 1 } })).status).toBe(500)
    expect(await entries('from=2026-03-11')).toEqual(before)
  })

  it('set CORS as told, whatever the profile', async () => {
    const { ask } = faulty(
      { path: '/v2/company', fault: { status: 429, cors: true } },
      { path: '/v2/users/me', fault: { status: 422, body: {}, cors: false } },
    )
    expect((await ask('/v2/company')).headers.has('access-control-allow-origin')).toBe(true)
    expect((await ask('/v2/users/me')).headers.has('access-control-allow-origin')).toBe(false)
  })

  it('strike so often, and then no more', async () => {
    const { ask } = faulty({ path: '/v2/users/me', times: 2, fault: { status: 502 } })
    const statuses = []
    for (let call = 0; call < 4; call++) statuses.push((await ask('/v2/users/me')).status)
    expect(statuses).toEqual([502, 502, 200, 200])
  })

  it('strike by chance, the same calls for the same seed', async () => {
    const struck = await statuses(3)
    expect(await statuses(3)).toEqual(struck)
    expect(await statuses(4)).not.toEqual(struck)
    expect(struck.filter((status) => status === 502).length).toBeGreaterThan(5)
    expect(struck).toContain(200)
  })

  it('strike where method, account and pattern fit, never preflights unasked', async () => {
    const { ask } = faulty(
      { path: '^/v2/time_entries\\?.*\\bpage=2\\b', fault: { status: 500 } },
      { path: '/v2/company', accountId: clockAccount, fault: { status: 500 } },
      { path: '/v2/users/me', method: 'PATCH', fault: { status: 500 } },
      { path: '/v2/', method: 'OPTIONS', times: 1, fault: { status: 403, cors: false } },
    )
    expect((await ask('/v2/time_entries?per_page=10&page=2')).status).toBe(500)
    expect((await ask('/v2/time_entries?per_page=10&page=20')).status).toBe(200)
    expect((await ask('/v2/company')).status).toBe(200)
    expect((await ask('/v2/company', { account: clockAccount })).status).toBe(500)
    expect((await ask('/v2/users/me')).status).toBe(200)
    expect((await ask('/v2/users/me', { method: 'OPTIONS' })).status).toBe(403)
    expect((await ask('/v2/users/me', { method: 'OPTIONS' })).status).toBe(204)
  })

  it('hold a request back before Harvest hears of it, and let a further fault strike', async () => {
    const waited: number[] = []
    const { ask } = openSandbox({
      faults: [
        { path: '/v2/', fault: { delayMs: 95_000 } },
        { path: '/v2/', fault: { status: 502 } },
      ],
      wait: async (ms) => void waited.push(ms),
    })
    expect((await ask('/v2/users/me')).status).toBe(502)
    expect(waited).toEqual([95_000])
  })

  it('drop the connection before Harvest did anything', async () => {
    const { ask, entries, work } = faulty({ path: '/v2/time_entries', method: 'POST', fault: { drop: 'before' } })
    const before = await entries()
    const body = { ...(await work('Learning', 'Meetings')), hours: 1 }
    await expect(ask('/v2/time_entries', { ...post, body })).rejects.toThrow(Dropped)
    expect(await entries()).toEqual(before)
  })

  it('drop the connection after Harvest did it', async () => {
    const { ask, entries, work } = faulty({ path: '/v2/time_entries', method: 'POST', fault: { drop: 'after' } })
    const before = await entries('from=2026-03-11')
    const body = { ...(await work('Learning', 'Meetings')), hours: 1 }
    await expect(ask('/v2/time_entries', { ...post, body })).rejects.toThrow(TypeError)
    expect(await entries('from=2026-03-11')).toHaveLength(before.length + 1)
  })

  it('cut an answer short', async () => {
    const whole = await (await openSandbox().ask('/v2/company')).text()
    const { ask } = faulty({ path: '/v2/company', fault: { cutAfterBytes: 25 } })
    const cut = await ask('/v2/company')
    expect([cut.status, await cut.text()]).toEqual([200, whole.slice(0, 25)])
  })

  it('leave a field out, of one thing or of every item', async () => {
    const { read } = faulty(
      { path: '/v2/company', fault: { removeField: 'clock' } },
      { path: '/v2/time_entries', fault: { removeField: 'time_entries.*.project.name' } },
    )
    expect(await read('/v2/company')).not.toHaveProperty('clock')
    const { time_entries } = await read('/v2/time_entries?from=2026-03-10')
    for (const entry of time_entries) expect(Object.keys(entry.project)).toEqual(['id', 'code'])
  })

  it.each([
    {},
    [{ path: '/v2/' }],
    [{ fault: { status: 500 } }],
    [{ path: '/v2/', fault: {} }],
    [{ path: '/v2/', fault: { status: 500, delayMs: 1 } }],
    [{ path: '^(', fault: { status: 500 } }],
  ])('make no sense as %j', (rules) => {
    expect(() => readRules(rules)).toThrow(/rule/i)
  })
})
