import { describe, expect, it } from 'vitest'
import { errorFromAnswer } from './error-answer.ts'

const token = 'canary-token'

const errorOf = (status: number, text: string, contentType: string | null = 'application/json; charset=utf-8') =>
  errorFromAnswer({ status, text, contentType, retryAfterSeconds: undefined }, 'POST /v2/time_entries', token)

describe('every body that Harvest has been seen to send', () => {
  it('401: the sign-in is over', () => {
    const description = 'The access token provided is expired, revoked, malformed or invalid for other reasons.'
    expect(errorOf(401, JSON.stringify({ error: 'invalid_token', error_description: description }))).toMatchObject({
      kind: 'signed-out',
      status: 401,
      detail: description,
      message: 'Harvest no longer accepts this sign-in. Sign in again.',
      operation: 'POST /v2/time_entries',
    })
  })

  it('403: the role does not allow it', () => {
    expect(errorOf(403, '{"message":"Not authorized!"}')).toMatchObject({
      kind: 'forbidden',
      detail: 'Not authorized!',
      message: 'Harvest does not let you do this in this account. Ask an administrator of the account if you need it.',
    })
  })

  it('404 for a record, in JSON', () => {
    expect(errorOf(404, '{"status":404,"error":"Not Found"}')).toMatchObject({
      kind: 'missing',
      detail: 'Not Found',
      message: 'Harvest does not have this, or does not show it to you. Refresh to see what is there now.',
    })
  })

  it('404 for a route, an HTML page, whose markup nobody is shown', () => {
    const error = errorOf(404, '<!DOCTYPE html><title>Lost</title>', 'text/html; charset=utf-8')
    expect(error.kind).toBe('missing')
    expect(error.detail).toBeUndefined()
  })

  it('422: the person reads Harvest’s reasons', () => {
    const message = "Project can't be blank, Task can't be blank"
    expect(errorOf(422, JSON.stringify({ message }))).toMatchObject({
      kind: 'refused',
      detail: message,
      message: `Harvest did not accept this. It says: “${message}” Check what you entered, then try again.`,
    })
  })

  it('429: empty, called HTML', () => {
    const error = errorOf(429, '', 'text/html')
    expect(error.kind).toBe('throttled')
    expect(error.detail).toBeUndefined()
    expect(error.message).toBe('Harvest is getting too many requests. Try again in a minute.')
  })

  it('400: plain text', () => {
    const words = 'HTTP GET requests with a body are not accepted.'
    expect(errorOf(400, words, 'text/plain')).toMatchObject({ kind: 'refused', detail: words })
  })

  it('409: refused, and without a reason it says so', () => {
    expect(errorOf(409, '')).toMatchObject({
      kind: 'refused',
      message: 'Harvest did not accept this and gave no reason. Check what you entered, then try again.',
    })
  })

  it.each([
    [500, '<html><h1>We are sorry</h1></html>', 'text/html'],
    [502, '<html>', null],
    [503, '', null],
    [504, 'upstream timed out', 'text/plain'],
    [418, '{}', 'application/json'],
    [405, '[]', 'application/json'],
    [304, '', null],
  ])('%i: a fault at Harvest, and a change may have gone through', (status, text, contentType) => {
    expect(errorOf(status, text, contentType)).toMatchObject({
      kind: 'broken',
      status,
      message:
        'Something is wrong at Harvest. Your change may have been saved all the same: look before you try again.',
    })
  })
})

it('reads JSON whatever the content type claims', () => {
  expect(errorOf(422, '{"message":"Hours is not a number"}', 'text/html').detail).toBe('Hours is not a number')
})

it.each([
  'null',
  '7',
  'true',
  '[]',
  '{"message":null}',
  '{"message":{"a":1}}',
  '{"error":["x"]}',
  '{"message":""}',
  ' ',
])('finds no words in %s', (text) => {
  expect(errorOf(422, text).detail).toBeUndefined()
})

it('gives Harvest’s words as plain text: no controls, no direction overrides, no half characters, 500 at most', () => {
  expect(errorOf(422, '{"message":"a\\u0000b\\u202Ec\\u2066d\\n\\n  e\\ud800"}').detail).toBe('abcd e\uFFFD')
  const long = errorOf(422, JSON.stringify({ message: '🧵'.repeat(400) })).detail ?? ''
  expect(long).toHaveLength(500)
  expect(long.isWellFormed()).toBe(true)
})

it('blots out the token should an answer repeat it, even when it is broken up', () => {
  const error = errorOf(401, JSON.stringify({ message: `Bad ${token} and canary\u200B-token.` }))
  expect(error.detail).toBe('Bad … and ….')
})

const throttled = (retryAfterSeconds: number) =>
  errorFromAnswer({ status: 429, text: '', contentType: null, retryAfterSeconds }, 'GET /v2/company', token)

it.each([
  [1, 'a second'],
  [42, '42 seconds'],
  [60, 'a minute'],
  [90, '2 minutes'],
])('tells to wait %i s in words', (seconds, words) => {
  expect(throttled(seconds)).toMatchObject({
    retryAfterSeconds: seconds,
    message: `Harvest is getting too many requests. Try again in ${words}.`,
  })
})
