import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenOutcome } from './token-outcome.ts'

const secrets = ['canary-secret', 'canary-refresh']

function outcomeOf(status: number, body: unknown, retryAfterSeconds?: number) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return tokenOutcome({ status, contentType: null, text, retryAfterSeconds }, secrets)
}

const tokens = { access_token: '7.at.a', refresh_token: '7.rt.r', token_type: 'bearer', expires_in: 1_209_599 }

describe('a grant', () => {
  it('is the tokens and their seconds, with a scope where one is said', () => {
    const granted = { accessToken: '7.at.a', refreshToken: '7.rt.r', expiresInSeconds: 1_209_599 }
    expect(outcomeOf(200, tokens)).toEqual({ outcome: 'granted', tokens: granted })
    expect(outcomeOf(200, { ...tokens, scope: 'harvest:7' })).toEqual({
      outcome: 'granted',
      tokens: { ...granted, scope: 'harvest:7' },
    })
  })

  it('is one all the same when it says no seconds, or no sensible ones', () => {
    for (const expires_in of [undefined, '1209600', 0, -1, 1.5, null])
      expect(outcomeOf(200, { ...tokens, expires_in })).toEqual({
        outcome: 'granted',
        tokens: { accessToken: '7.at.a', refreshToken: '7.rt.r' },
      })
  })

  it.each([
    ['HTML', '<h1>Down</h1>', 'Harvest’s answer is not what was expected.'],
    ['nothing', '', 'Harvest’s answer is not what was expected.'],
    ['a cut answer', '{"access_token":"7.at.a","refre', 'Harvest’s answer is not what was expected.'],
    ['no refresh token', { ...tokens, refresh_token: undefined }, 'Harvest’s answer has no readable refresh_token.'],
    ['a token of two lines', { ...tokens, access_token: 'a\nb' }, 'Harvest’s answer has no readable access_token.'],
    [
      'a token without end',
      { ...tokens, access_token: 'a'.repeat(2049) },
      'Harvest’s answer has no readable access_token.',
    ],
  ])('is unknown with %s, and what came is kept', (_, body, because) => {
    const answer = typeof body === 'string' ? body : JSON.stringify(body)
    expect(outcomeOf(200, body)).toEqual({ outcome: 'unknown', because, answer })
  })
})

describe('a refusal', () => {
  it('is an OAuth error about the code or token, in Harvest’s words', () => {
    for (const status of [400, 401, 403, 422])
      expect(outcomeOf(status, { error: 'invalid_grant', error_description: 'It is spent.' })).toEqual({
        outcome: 'refused',
        error: 'invalid_grant',
        words: 'It is spent.',
      })
    expect(outcomeOf(400, { error: 'invalid_grant' })).toMatchObject({ words: 'invalid_grant' })
  })

  it.each([
    [401, { error: 'invalid_client', error_description: 'Who are you?' }, 'Who are you?'],
    [400, { error: 'unauthorized_client' }, 'unauthorized_client'],
    [400, { error: 'unsupported_grant_type' }, 'unsupported_grant_type'],
    [400, 'A User-Agent is required.', 'A User-Agent is required.'],
    [404, { status: 404, error: 'Not Found' }, 'Not Found'],
    [403, '<h1>Blocked</h1>', 'Harvest answered 403 and gave no reason.'],
    [302, '', 'Harvest answered 302 and gave no reason.'],
  ])('turns everybody away with %i %j', (status, body, words) =>
    expect(outcomeOf(status, body)).toEqual({ outcome: 'turned-away', words }),
  )

  it('repeats no secret, and nothing that reads as another sentence', () => {
    const error_description = 'no canary-secret\u202e\u0007\nno canary-refresh'
    expect(outcomeOf(400, { error: 'invalid_grant', error_description })).toMatchObject({ words: 'no … no …' })
  })
})

describe('anything else', () => {
  it('is not done while Harvest is throttling', () => {
    expect(outcomeOf(429, '', 3)).toEqual({ outcome: 'throttled', retryAfterSeconds: 3 })
    expect(outcomeOf(429, '')).toEqual({ outcome: 'throttled' })
  })

  // which token a refusal is about stands in its body
  it.each([
    [400, 'application/json', '{"error":"invalid_grant","error_descript'],
    [401, null, ' {"error":"invalid_cl'],
    [400, 'application/json; charset=utf-8', ''],
    [422, 'application/problem+json', '"inv'],
  ])('may be done when a refusal is cut off: %i %s %s', (status, contentType, text) =>
    expect(tokenOutcome({ status, contentType, text, retryAfterSeconds: undefined }, secrets)).toEqual({
      outcome: 'unknown',
      because: `Harvest answered ${status} with a reason that cannot be read.`,
    }),
  )

  it('may be done', () => {
    for (const status of [408, 500, 502, 503, 504])
      expect(outcomeOf(status, { error: 'invalid_grant' })).toEqual({
        outcome: 'unknown',
        because: `Harvest answered ${status}.`,
      })
  })

  it('is a grant only with both tokens, whatever came', () => {
    const bodies = fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(tokens)))
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), bodies, (status, body) => {
        const { outcome } = outcomeOf(status, body)
        expect(outcome === 'granted').toBe(status >= 200 && status < 300 && body === JSON.stringify(tokens))
      }),
    )
  })
})
