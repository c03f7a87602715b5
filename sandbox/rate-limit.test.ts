import { describe, expect, it } from 'vitest'
import { openSandbox } from './asking.ts'
import { RateLimit } from './rate-limit.ts'

const seconds = 1000

describe('the rate limit', () => {
  it('lets 100 calls through in fifteen seconds, and tells the rest when the window ends', () => {
    const limit = new RateLimit()
    for (let call = 0; call < 100; call++) expect(limit.secondsToWait('a', false, call * 10)).toBeUndefined()
    expect(limit.secondsToWait('a', false, 1 * seconds)).toBe(14)
    expect(limit.secondsToWait('a', false, 14.5 * seconds)).toBe(1)
    expect(limit.secondsToWait('a', false, 15 * seconds)).toBeUndefined()
  })

  it('counts each token by itself, and reports apart, for fifteen minutes', () => {
    const limit = new RateLimit()
    for (let call = 0; call < 100; call++) limit.secondsToWait('a', true, 0)
    expect(limit.secondsToWait('a', false, 0)).toBeUndefined()
    expect(limit.secondsToWait('b', true, 0)).toBeUndefined()
    expect(limit.secondsToWait('a', true, 60 * seconds)).toBe(14 * 60)
    expect(limit.secondsToWait('a', true, 15 * 60 * seconds)).toBeUndefined()
  })

  it('is prolonged by every call that it refuses when the profile says so', async () => {
    const { ask, pass } = openSandbox({ profile: { blockedCallsProlong: true } })
    for (let call = 0; call < 100; call++) await ask('/v2/users/me')
    pass(0.2)
    expect((await ask('/v2/users/me')).headers.get('retry-after')).toBe('15')
    pass(0.2)
    expect((await ask('/v2/users/me')).status).toBe(429)
    pass(0.25)
    expect((await ask('/v2/users/me')).status).toBe(200)
  })

  it('answers 429 with an empty body called HTML, and with Retry-After', async () => {
    const { ask, pass } = openSandbox()
    for (let call = 0; call < 100; call++) await ask('/v2/users/me')
    const answer = await ask('/v2/users/me')
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([429, 'text/html', ''])
    expect(answer.headers.get('retry-after')).toBe('15')
    expect((await ask('/v2/users/me', { as: 'Noor' })).status).toBe(200)
    pass(0.25)
    expect((await ask('/v2/users/me')).status).toBe(200)
  })

  it('leaves Retry-After out when the profile says so', async () => {
    const { ask } = openSandbox({ profile: { sendsRetryAfter: false } })
    for (let call = 0; call < 100; call++) await ask('/v2/users/me')
    expect((await ask('/v2/users/me')).headers.has('retry-after')).toBe(false)
  })

  it('counts reports, preflights not', async () => {
    const { ask } = openSandbox()
    for (let call = 0; call < 101; call++) await ask('/v2/users/me', { method: 'OPTIONS' })
    for (let call = 0; call < 100; call++)
      expect((await ask('/v2/reports/time/team?from=20260301&to=20260311')).status).toBe(200)
    expect((await ask('/v2/reports/time/team')).status).toBe(429)
    expect((await ask('/v2/users/me')).status).toBe(200)
  })
})
