import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAccount, openSandbox } from './asking.ts'
import { Dropped } from './dropped.ts'
import type { FaultRule } from './fault-rules.ts'
import { Faults } from './faults.ts'

const faulty = (...faults: FaultRule[]) => openSandbox({ faults })
const post = { method: 'POST' }
const broken = (kind: 'drop' | 'reset', when: 'before' | 'after') =>
  kind === 'drop' ? { drop: when } : { reset: when }

/** What strikes each of the requests, one after the other. */
const struck = (rules: FaultRule[], requests: Request[]) => {
  const faults = new Faults(rules)
  return requests.map((request) => faults.striking(request))
}

const anyRule = fc.record(
  {
    path: fc.constantFrom('/v2/', '/v2/users', '^/v2/.*page=2'),
    method: fc.constantFrom('GET', 'post'),
    times: fc.integer({ min: 0, max: 5 }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer(),
    fault: fc.oneof(fc.record({ delayMs: fc.nat() }), fc.record({ status: fc.constantFrom(429, 500) })),
  },
  { requiredKeys: ['path', 'fault'] },
)

const anyRequest = fc
  .record({ path: fc.constantFrom('/v2/users/me', '/v2/clients?page=2'), method: fc.constantFrom('GET', 'POST') })
  .map(({ path, method }) => new Request(`http://api.sandbox.test${path}`, { method }))

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

  it('strike the same requests for the same rules and seeds', () => {
    fc.assert(
      fc.property(fc.array(anyRule), fc.array(anyRequest), (rules, requests) => {
        expect(struck(rules, requests)).toEqual(struck(rules, requests))
      }),
    )
  })

  it('strike others for another seed', () => {
    const requests = Array.from({ length: 40 }, () => new Request('http://api.sandbox.test/v2/company'))
    const rule = { path: '/v2/', probability: 0.4, fault: { status: 502 } }
    expect(struck([{ ...rule, seed: 3 }], requests)).not.toEqual(struck([{ ...rule, seed: 4 }], requests))
  })

  it('strike about as often as their probability says', () => {
    const requests = Array.from({ length: 2000 }, () => new Request('http://api.sandbox.test/v2/company'))
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (probability, seed) => {
        const rule = { path: '/v2/', probability, seed, fault: { status: 502 } }
        const share = struck([rule], requests).filter((faults) => faults.length > 0).length / 2000
        // five times the widest standard deviation
        expect(Math.abs(share - probability)).toBeLessThan(0.056)
      }),
      { numRuns: 50 },
    )
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

  it('delay a request before Harvest hears of it, and let a further fault strike', async () => {
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

  it.each(['drop', 'reset'] as const)('%s the connection before Harvest did anything', async (kind) => {
    const { ask, entries, work } = faulty({ path: '/v2/time_entries', method: 'POST', fault: broken(kind, 'before') })
    const before = await entries()
    const body = { ...(await work('Learning', 'Meetings')), hours: 1 }
    await expect(ask('/v2/time_entries', { ...post, body })).rejects.toThrow(Dropped)
    expect(await entries()).toEqual(before)
  })

  it.each(['drop', 'reset'] as const)('%s the connection after Harvest did it', async (kind) => {
    const { ask, entries, work } = faulty({ path: '/v2/time_entries', method: 'POST', fault: broken(kind, 'after') })
    const before = await entries('from=2026-03-11')
    const body = { ...(await work('Learning', 'Meetings')), hours: 1 }
    await expect(ask('/v2/time_entries', { ...post, body })).rejects.toThrow(TypeError)
    expect(await entries('from=2026-03-11')).toHaveLength(before.length + 1)
  })
})
