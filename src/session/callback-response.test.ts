import { describe, expect, it } from 'vitest'
import { readCallback } from './callback-response.ts'
import { appBase, forgedCallbacks, goodAnswer, now, pendingText, state, token } from './forged-callbacks.ts'

const read = (tail: string, pending: string | null = pendingText()) =>
  readCallback(`${appBase}callback/${tail}`, pending, now, appBase)

const good = {
  granted: true,
  token,
  expiresAt: now + 1_209_599_000,
  scope: 'harvest:1307742',
  keep: false,
  returnTo: 'day/2026-03-09',
}

describe('a good answer', () => {
  it('is granted from the query', () => expect(read(`?${goodAnswer}`)).toEqual(good))
  it('is granted from the fragment', () => expect(read(`#${goodAnswer}`)).toEqual(good))
  it('is granted with an empty fragment after it', () => expect(read(`?${goodAnswer}#`)).toEqual(good))
  it('may bear parameters that Harvest adds', () =>
    expect(read(`?${goodAnswer}&region=eu&region=eu&__proto__=1&State=x&error[]=y`)).toEqual(good))
  it('may write bearer in any case', () => expect(read(`?${goodAnswer.replace('bearer', 'BeaReR')}`)).toEqual(good))
  it('may come at the last moment', () =>
    expect(read(`?${goodAnswer}`, pendingText({ createdAt: now - 600_000 }))).toEqual(good))
  it('remembers that it is to be kept', () =>
    expect(read(`?${goodAnswer}`, pendingText({ keep: true }))).toEqual({ ...good, keep: true }))

  it.each([
    ['expires_in=60', 60],
    ['expires_in=1209600', 1_209_600],
    ['expires_in=2592000', 2_592_000],
    ['region=eu', 3600],
  ])('with %s lasts %i seconds', (pair, seconds) =>
    expect(read(`?${goodAnswer.replace('expires_in=1209599', pair)}`)).toEqual({
      ...good,
      expiresAt: now + seconds * 1000,
    }),
  )

  it.each([
    ['scope=harvest:1307742', 'harvest:1307742'],
    ['scope=harvest%3A1+forecast%3A2%20harvest%3A3', 'harvest:1 forecast:2 harvest:3'],
    ['scope=harvest%3Aall', 'harvest:all'],
    ['scope=all', 'all'],
    ['scope=openid+all', 'openid all'],
    ['region=eu', ''],
  ])('with %s reaches %j', (pair, scope) =>
    expect(read(`?${goodAnswer.replace('scope=harvest%3A1307742', pair)}`)).toEqual({ ...good, scope }),
  )

  it.each(['12345678', 'a'.repeat(2048), 'AZaz09-._~%2B/==', 'V1.base64=='])('may bear the token %s', (given) =>
    expect(read(`?${goodAnswer.replace(token, given)}`)).toEqual({ ...good, token: decodeURIComponent(given) }),
  )
})

describe('the way back', () => {
  it.each(['', 'day/2026-03-09', 'day/not-a-date'])('leads to %j', (returnTo) =>
    expect(read(`?${goodAnswer}`, pendingText({ returnTo }))).toEqual({ ...good, returnTo }),
  )

  it.each([
    '//evil',
    '//evil.example/sheaf/day/2026-03-09',
    '/\\evil',
    '\\\\evil',
    '/',
    '/sheaf/day/2026-03-09',
    '/day/2026-03-09',
    './day/2026-03-09',
    '../day/2026-03-09',
    'day/../day/2026-03-09',
    'day/..',
    'day/%2e%2e',
    'day/2026-03-09/',
    'day/2026-03-09?next=//evil',
    'day/2026-03-09#access_token=1',
    'day/\t2026-03-09',
    'day/2026-03-09\n',
    ' day/2026-03-09',
    'DAY/2026-03-09',
    'https:evil',
    'https:day/2026-03-09',
    'https://evil.example/',
    'https://people.example/sheaf/day/2026-03-09',
    'https://people.example@evil.example/sheaf/',
    'javascript:alert(1)',
    'javascript:day/2026-03-09',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://people.example/1',
    '/%2f%2fevil',
    '%2f%2fevil',
    'day/%2f%2fevil',
    'callback/',
    'day/:date',
    '__proto__',
    `day/${'a'.repeat(8192)}`,
    '\u0000',
    '\ud800',
  ])('never leads to %j, but home', (returnTo) =>
    expect(read(`?${goodAnswer}`, pendingText({ returnTo }))).toEqual({ ...good, returnTo: '' }),
  )
})

describe('a forged answer', () => {
  const all = Object.values(forgedCallbacks).flat()

  it('has at least 300 shapes here', () => {
    expect(new Set(all.map((forged) => JSON.stringify(forged))).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(300)
  })

  it.each(Object.entries(forgedCallbacks))('is refused: %s', (_, rows) => {
    const told = rows.map(({ tail, pending }) => {
      const { granted, ...response } = read(tail, pending)
      return { tail, granted, because: 'because' in response ? response.because : undefined, pending }
    })
    expect(told).toEqual(rows.map((row) => ({ ...row, granted: false })))
  })

  it('never names the token', () => {
    const told = all.map(({ tail, pending }) => JSON.stringify(read(tail, pending)))
    expect(told.filter((text) => text.includes(token.slice(12, 40)))).toEqual([])
  })
})

const description = (text: string) => read(`?error=server_error&state=${state}&error_description=${text}`)

describe('Harvest’s own words', () => {
  it('come along', () =>
    expect(description('Please+try+later.')).toEqual({
      granted: false,
      because: 'harvest-error',
      description: 'Please try later.',
    }))
  it('lose what could make them read as others', () =>
    expect(description('a%E2%80%AEb%00c%0Ad%E2%80%A8e')).toMatchObject({ description: 'a b c d e' }))
  it('end after 300 characters, in none’s middle', () =>
    expect(description('a'.repeat(299) + '%F0%9F%98%80')).toMatchObject({ description: `${'a'.repeat(299)}\ufffd` }))
  it('are the error’s name when there are no others', () =>
    expect(description('')).toMatchObject({ description: 'server_error' }))
})
