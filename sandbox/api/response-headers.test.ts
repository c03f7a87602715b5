import { describe, expect, it } from 'vitest'
import { hoursAccount, openSandbox, tokenOfPerson } from '../asking.ts'
import { freshState } from '../state.ts'
import { harvestApi } from './api.ts'
import { weakEtag } from './etag.ts'

const header = async (name: string, asked: Promise<Response>) => (await asked).headers.get(name)

async function requestIds(): Promise<(string | null)[]> {
  const { ask } = openSandbox()
  const paths = ['/v2/users/me', '/v2/users/me', '/v2/clients', '/v2/nothing']
  return Promise.all(paths.map((path) => header('x-request-id', ask(path))))
}

describe('headers of an answer', () => {
  it('name its type with the charset, keep it out of every cache and say nothing of the rate limit', async () => {
    const { headers } = await openSandbox().ask('/v2/users/me')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-cache, no-store')
    expect([...headers.keys()].filter((name) => /rate|retry/.test(name))).toEqual([])
  })

  it('have a weak Etag, another one when the body is another', async () => {
    const { ask } = openSandbox()
    const etag = await header('etag', ask('/v2/users/me'))
    expect(etag).toMatch(/^W\/"[\da-f]+"$/)
    expect(await header('etag', ask('/v2/users/me'))).toBe(etag)
    expect(await header('etag', ask('/v2/company'))).not.toBe(etag)
    expect(await header('etag', ask('/v2/time_entries'))).toMatch(/^W\/"[\da-f]+"$/)
    expect(await header('etag', ask('/v2/clients'))).toBeNull()
  })

  it('do not shorten an answer to who has its Etag already', async () => {
    const { ask } = openSandbox()
    const etag = (await header('etag', ask('/v2/users/me'))) ?? ''
    expect((await ask('/v2/users/me', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('have an X-Request-Id of their own, the same again after the same calls', async () => {
    const first = await requestIds()
    expect(new Set(first).size).toBe(4)
    for (const id of first) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/)
    expect(await requestIds()).toEqual(first)
  })

  it('start their X-Request-Id anew after a reset', async () => {
    const { ask } = openSandbox()
    const first = await header('x-request-id', ask('/v2/users/me'))
    await ask('/__sandbox/reset', { method: 'POST' })
    expect(await header('x-request-id', ask('/v2/users/me'))).toBe(first)
  })

  it('tell X-Runtime in seconds', async () => {
    expect(await header('x-runtime', openSandbox().ask('/v2/users/me'))).toMatch(/^\d+\.\d{6}$/)
  })

  it('have Strict-Transport-Security over https only', async () => {
    const name = 'strict-transport-security'
    expect(await header(name, openSandbox().ask('/v2/users/me'))).toBeNull()
    expect(await header(name, openSandbox().ask('https://api.sandbox.test/v2/users/me'))).toMatch(/^max-age=\d+$/)
  })

  it('say with a 401 that the type is plain application/json, and what was wrong in WWW-Authenticate', async () => {
    const { headers } = await openSandbox().ask('/v2/users/me', { account: null })
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('www-authenticate')).toBe(
      'Bearer realm="Protected by OAuth 2.0", error="invalid_token", error_description="The access token provided is expired, revoked, malformed or invalid for other reasons."',
    )
  })

  it.each([
    ['GET', '/v2/clients'],
    ['GET', '/v2/roles'],
    ['POST', '/v2/users'],
    ['GET', '/v2/reports/uninvoiced'],
  ])('repeat the message of a 403 in Hint: %s %s', async (method, path) => {
    const response = await openSandbox().ask(path, { method })
    expect([response.status, response.headers.get('hint')]).toEqual([403, 'Not authorized!'])
    expect(await response.json()).toEqual({ message: 'Not authorized!' })
  })
})

describe('an Etag', () => {
  it('depends on every character of a body, and is left to others for a long one', () => {
    const text = 'a'.repeat(60_000)
    const etags = [text, `${text}a`, `b${text.slice(1)}`, `${text.slice(1)}b`, ''].map(weakEtag)
    expect(new Set(etags).size).toBe(5)
    expect(weakEtag(text)).toBe(etags[0])
    expect(weakEtag(text + text)).toBeUndefined()
  })
})

function api() {
  const harvest = harvestApi(freshState({ now: () => Date.parse('2026-03-11T09:30:00Z') }))
  const headers = { authorization: `Bearer ${tokenOfPerson('Mira')}`, 'harvest-account-id': String(hoursAccount) }
  return async (path: string, method = 'GET') => harvest.request(`http://api.sandbox.test${path}`, { method, headers })
}

describe('a path', () => {
  it.each(['/v2/users/me.json', '/v2/users/me/', '/api/v2/users/me.json'])('may be written %s', async (path) => {
    const ask = api()
    const response = await ask(`${path}?x=1`)
    expect([response.status, await response.json()]).toEqual([200, await (await ask('/v2/users/me')).json()])
  })

  it('ends before .json and a slash also with an id, and in links', async () => {
    const ask = api()
    const { time_entries } = await (await ask('/v2/time_entries.json?per_page=1')).json()
    expect(await (await ask(`/v2/time_entries/${time_entries[0].id}.json`)).json()).toEqual(time_entries[0])
    for (const end of ['.json', '/']) {
      const { links } = await (await ask(`/api/v2/reports/time/team${end}?from=20260101&to=20260310`)).json()
      expect(new URL(links.first).pathname).toBe('/v2/reports/time/team')
    }
  })

  it.each(['/v2/company.xml', '/v2.json', '/.json'])('is unknown as %s', async (path) => {
    expect((await api()(path)).status).toBe(404)
  })
})

describe('HEAD', () => {
  it('is answered as GET, without a body', async () => {
    const ask = api()
    const [head, get] = [await ask('/v2/users/me', 'HEAD'), await ask('/v2/users/me')]
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', get.headers.get('etag')])
    expect((await ask('/v2/clients', 'HEAD')).status).toBe(403)
  })
})
