import { describe, expect, it } from 'vitest'
import { openSandbox } from './asking.ts'

const allowed = 'access-control-allow-origin'

describe('calls from a page', () => {
  it('answers a preflight without token or account, on both hosts', async () => {
    const { sandbox } = openSandbox()
    for (const url of ['http://api.sandbox.test/v2/time_entries/5', 'http://id.sandbox.test/api/v2/accounts']) {
      const response = await sandbox(
        new Request(url, { method: 'OPTIONS', headers: { origin: 'http://localhost:5173' } }),
      )
      expect(response.status).toBe(204)
      expect(Object.fromEntries(response.headers)).toEqual({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE, OPTIONS',
        'access-control-allow-headers': 'Authorization, Harvest-Account-Id, Content-Type, Accept',
      })
    }
  })

  it('does not let a page send its own User-Agent unless the profile does', async () => {
    for (const allowsUserAgent of [false, true]) {
      const answer = await openSandbox({ profile: { allowsUserAgent } }).ask('/v2/company', { method: 'OPTIONS' })
      expect(answer.headers.get('access-control-allow-headers')?.includes('User-Agent')).toBe(allowsUserAgent)
    }
  })

  it('lets a page read successes and refusals, but no header beyond the common ones', async () => {
    const { ask } = openSandbox()
    const answers = [
      await ask('/v2/users/me'),
      await ask('/v2/users/me', { account: null }),
      await ask('/v2/company', { as: 'Noor' }),
      await ask('/v2/time_entries/1'),
      await ask('/v2/time_entries', { method: 'POST', body: {} }),
      await ask('/api/v2/accounts'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 403, 404, 422, 200])
    for (const answer of answers) {
      expect(answer.headers.get(allowed)).toBe('*')
      expect(answer.headers.has('access-control-expose-headers')).toBe(false)
    }
  })

  it('lets no page read a 429 or a 5xx', async () => {
    for (const status of [429, 500, 502, 503]) {
      const { ask } = openSandbox({ faults: [{ path: '/v2/', fault: { status } }] })
      const answer = await ask('/v2/users/me')
      expect([answer.status, answer.headers.has(allowed)]).toEqual([status, false])
    }
  })

  it('can be kinder, or unkinder still, by its profile', async () => {
    const faults = [
      { path: '/v2/company', fault: { status: 429 } },
      { path: '/v2/users', fault: { status: 500 } },
    ]
    const kind = openSandbox({
      faults,
      profile: { corsOnThrottling: true, corsOnBreakdowns: true, exposedHeaders: ['Retry-After', 'Location'] },
    })
    for (const path of ['/v2/company', '/v2/users/me']) expect((await kind.ask(path)).headers.get(allowed)).toBe('*')
    const answer = await kind.ask('/v2/time_entries?from=2026-03-11')
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After, Location')

    const { ask } = openSandbox({ profile: { corsOnRefusals: false } })
    expect((await ask('/v2/time_entries/1')).headers.has(allowed)).toBe(false)
  })
})
