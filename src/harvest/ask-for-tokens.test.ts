import { describe, expect, it } from 'vitest'
import { Dropped } from '../../sandbox/dropped.ts'
import { askForTokens } from './ask-for-tokens.ts'
import { endpointOver, userAgent } from './sample-endpoint.ts'

const fields = { code: 'a&b=c', client_id: 'application', client_secret: 'canary-secret' }
const question = { path: '/api/v2/oauth2/token', fields, as: 'form' } as const

describe('what is sent', () => {
  it('is one form, with a User-Agent and without a bearer token', async () => {
    const { endpoint, requests } = endpointOver(async () => new Response(null, { status: 500 }))
    await askForTokens(endpoint, question)
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ method: 'POST', url: 'http://id.sandbox.test/api/v2/oauth2/token' })
    expect(Object.fromEntries(requests[0]!.headers)).toEqual({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': userAgent,
    })
    expect(await requests[0]!.text()).toBe('code=a%26b%3Dc&client_id=application&client_secret=canary-secret')
  })

  it('is JSON where that is asked for', async () => {
    const { endpoint, requests } = endpointOver(async () => new Response(null, { status: 500 }))
    await askForTokens(endpoint, { ...question, as: 'json' })
    expect(requests[0]!.headers.get('content-type')).toBe('application/json')
    expect(await requests[0]!.json()).toEqual(fields)
  })

  it('follows no redirect, which would carry the secret along', async () => {
    const { endpoint, requests } = endpointOver(async () => Response.redirect('https://elsewhere.example/', 307))
    expect(await askForTokens(endpoint, question)).toMatchObject({ outcome: 'turned-away' })
    expect(requests.map(({ redirect }) => redirect)).toEqual(['manual'])
  })
})

describe('what becomes of it', () => {
  it('is unknown once it has left and no answer came', async () => {
    const { endpoint } = endpointOver(async () => {
      throw new Dropped()
    })
    expect(await askForTokens(endpoint, question)).toEqual({ outcome: 'unknown', because: 'No answer came.' })
  })

  it('is not sent when it never left, or could not even be put together', async () => {
    const { endpoint } = endpointOver(async () => {
      throw new RangeError()
    })
    expect(await askForTokens(endpoint, question)).toEqual({ outcome: 'not-sent' })
    expect(await askForTokens({ ...endpoint, userAgent: 'two\nlines' }, question)).toEqual({ outcome: 'not-sent' })
  })

  it('is unknown after 30 seconds', async () => {
    const { endpoint, clock } = endpointOver(
      (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason))
        }),
    )
    expect(await clock.until(askForTokens(endpoint, question))).toEqual({
      outcome: 'unknown',
      because: 'Harvest took longer than 30 seconds to answer.',
    })
    expect(clock.now()).toBe(30_000)
  })

  it('repeats no secret that Harvest repeats', async () => {
    const { endpoint } = endpointOver(async () => new Response('No canary-secret for a&b=c', { status: 400 }))
    expect(await askForTokens(endpoint, question)).toEqual({ outcome: 'turned-away', words: 'No … for …' })
  })
})
