import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { applicationNamed, credentialsIn, inkwell, oldLedger, redirectUri, signingIn, tidewater } from './signing-in.ts'

const refusalOf = async (response: Response) => [response.status, (await response.json()).error]
// as the strictest clients do
const escaped = (text: string) => text.replace(/[-_]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
const basic = (clientId: string, clientSecret: string) => ({
  authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
})

describe('the exchange of a code', () => {
  it('answers access and refresh token, kind and seconds, for no cache', async () => {
    const { code, exchange } = signingIn()
    const response = await exchange({ code: await code() })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^5120431\.at\.[\w-]{86}$/),
      refresh_token: expect.stringMatching(/^5120431\.rt\.[\w-]{86}$/),
      token_type: 'bearer',
      expires_in: 1_209_600,
    })
  })

  it('gives a token that reaches what was handed over, for fourteen days', async () => {
    const { tokens, sandbox, pass } = signingIn()
    const headers = { authorization: `Bearer ${(await tokens({ accounts: ['harvest:1533907'] })).access_token}` }
    const status = async (account: number) => {
      const named = { ...headers, 'harvest-account-id': String(account) }
      return (await sandbox(new Request('http://api.sandbox.test/v2/users/me', { headers: named }))).status
    }
    expect([await status(1533907), await status(1482011)]).toEqual([200, 401])
    const accounts = await sandbox(new Request('http://id.sandbox.test/api/v2/accounts', { headers }))
    expect((await accounts.json()).accounts).toMatchObject([{ id: 1533907 }])
    pass(14 * 24 * 60 - 1)
    expect(await status(1533907)).toBe(200)
    pass(1)
    expect(await status(1533907)).toBe(401)
  })

  it('takes a form or JSON, and the credentials by HTTP Basic, escaped as a form or not', async () => {
    const { code, post, askToken } = signingIn()
    const fields = { grant_type: 'authorization_code', redirect_uri: redirectUri }
    const { clientId, clientSecret } = tidewater
    const json = JSON.stringify({ ...fields, ...credentialsIn(tidewater), code: await code() })
    const type = { 'content-type': 'application/json', accept: 'application/json' }
    expect((await post('/api/v2/oauth2/token', json, type)).status).toBe(200)
    for (const headers of [basic(clientId, clientSecret), basic(escaped(clientId), escaped(clientSecret))])
      expect((await askToken({ ...fields, code: await code() }, headers)).status).toBe(200)
    const named = { ...fields, client_id: clientId, code: await code() }
    expect((await askToken(named, basic(clientId, clientSecret))).status).toBe(200)
  })

  it('answers under its older name too, as the accounts do', async () => {
    const { code, post, sandbox } = signingIn()
    const fields = { grant_type: 'authorization_code', code: await code(), ...credentialsIn(tidewater) }
    const answer = await (await post('/api/v1/oauth2/token', new URLSearchParams(fields))).json()
    const headers = { authorization: `Bearer ${answer.access_token}` }
    const accounts = await sandbox(new Request('http://id.sandbox.test/api/v1/accounts', { headers }))
    expect((await accounts.json()).user.id).toBe(5120431)
  })

  it('works once', async () => {
    const { code, exchange } = signingIn()
    const given = { code: await code() }
    expect((await exchange(given)).status).toBe(200)
    expect(await refusalOf(await exchange(given))).toEqual([400, 'invalid_grant'])
  })

  it('works for ten minutes', async () => {
    const { code, exchange, pass } = signingIn()
    const [early, late] = [await code(), await code()]
    pass(9)
    expect((await exchange({ code: early })).status).toBe(200)
    pass(1)
    expect(await refusalOf(await exchange({ code: late }))).toEqual([400, 'invalid_grant'])
  })

  it('works for the application that the code was given to, without using it up for others', async () => {
    const { code, exchange } = signingIn()
    const given = { code: await code() }
    expect(await refusalOf(await exchange({ ...given, ...credentialsIn(inkwell) }))).toEqual([400, 'invalid_grant'])
    expect((await exchange(given)).status).toBe(200)
  })

  it('needs no redirect_uri, but the right one if any', async () => {
    const { code, exchange } = signingIn()
    expect((await exchange({ code: await code(), redirect_uri: '' })).status).toBe(200)
    const wrong = await exchange({ code: await code(), redirect_uri: `${redirectUri}/other` })
    expect(await wrong.json()).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(/^The provided access grant is invalid, expired, or revoked \(e\.g\. /),
    })
  })

  it('gives the nth token since the start the same text every time', async () => {
    expect(await signingIn().tokens()).toEqual(await signingIn().tokens())
  })
})

describe('the refresh', () => {
  it('gives new tokens for the same accounts, and refuses the old refresh token afterwards', async () => {
    const { tokens, refresh, sandbox } = signingIn()
    const first = await tokens()
    const answer = await refresh(first.refresh_token)
    const second = await answer.json()
    expect(second).toMatchObject({ token_type: 'bearer', expires_in: 1_209_600 })
    expect(new Set([...Object.values(first), second.access_token, second.refresh_token]).size).toBe(6)
    const headers = { authorization: `Bearer ${second.access_token}` }
    const accounts = await sandbox(new Request('http://id.sandbox.test/api/v2/accounts', { headers }))
    expect((await accounts.json()).accounts).toMatchObject([{ id: 1482011 }])
    expect(await refusalOf(await refresh(first.refresh_token))).toEqual([400, 'invalid_grant'])
    expect((await refresh(second.refresh_token)).status).toBe(200)
  })

  it('keeps the refresh token when the profile says so', async () => {
    const { tokens, refresh } = signingIn('v2', openSandbox({ profile: { refreshRotates: false } }))
    const { refresh_token } = await tokens()
    for (let round = 0; round < 2; round++)
      expect(await (await refresh(refresh_token)).json()).toMatchObject({ refresh_token })
  })

  it('works after the access token has expired', async () => {
    const { tokens, refresh, pass } = signingIn()
    const { refresh_token } = await tokens()
    pass(60 * 24 * 60)
    expect((await refresh(refresh_token)).status).toBe(200)
  })

  it('refuses what is another application’s, an access token, and nothing', async () => {
    const { tokens, refresh } = signingIn()
    const { access_token, refresh_token } = await tokens()
    expect(await refusalOf(await refresh(refresh_token, credentialsIn(inkwell)))).toEqual([400, 'invalid_grant'])
    expect(await refusalOf(await refresh(access_token))).toEqual([400, 'invalid_grant'])
    expect(await refusalOf(await refresh(''))).toEqual([400, 'invalid_request'])
  })
})

describe('what the token endpoint refuses', () => {
  const good = { grant_type: 'refresh_token', refresh_token: 'x', ...credentialsIn(tidewater) }

  it.each([
    [{ grant_type: '' }, 400, 'invalid_request'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    [{ grant_type: 'authorization_code' }, 400, 'invalid_request'],
    [{ grant_type: 'authorization_code', code: 'x' }, 400, 'invalid_grant'],
    [{ client_secret: `${tidewater.clientSecret}x` }, 401, 'invalid_client'],
    [{ client_secret: '' }, 401, 'invalid_client'],
    [{ client_id: '' }, 401, 'invalid_client'],
    [{ client_id: 'sheaf', client_secret: '' }, 401, 'invalid_client'],
    [credentialsIn(oldLedger), 401, 'invalid_client'],
    [{}, 400, 'invalid_grant'],
  ])('%j with %i', async (fields, status, error) => {
    const response = await signingIn().askToken({ ...good, ...fields })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('www-authenticate')).toBe(status === 401)
    expect(await refusalOf(response)).toEqual([status, error])
  })

  it('is credentials that differ between header and body, or cannot be read', async () => {
    const { askToken } = signingIn()
    const { client_id, client_secret, ...fields } = good
    for (const answer of [
      await askToken({ ...fields, client_id: inkwell.clientId }, basic(client_id, client_secret)),
      await askToken({ ...fields, client_secret: 'x' }, basic(client_id, client_secret)),
      await askToken(fields, { authorization: 'Basic ****' }),
      await askToken(fields, { authorization: `Basic ${btoa('nothing')}` }),
    ])
      expect(await refusalOf(answer)).toEqual([401, 'invalid_client'])
  })

  it('is a body that cannot be read', async () => {
    const { post } = signingIn()
    for (const [body, type] of [
      ['{"grant_type":', 'application/json'],
      ['<xml/>', 'application/xml'],
      ['grant_type=refresh_token', 'text/plain'],
      ['[]', 'application/json'],
      ['{"grant_type":{"a":1},"__proto__":{"code":"x"}}', 'application/json'],
    ] as const)
      expect(await refusalOf(await post('/api/v2/oauth2/token', body, { 'content-type': type }))).toEqual([
        400,
        'invalid_request',
      ])
  })

  it('is always said as an OAuth error, whatever was sent', async () => {
    const { askToken } = signingIn()
    const fields = fc.dictionary(
      fc.constantFrom('grant_type', 'code', 'refresh_token', 'client_id', 'client_secret', 'redirect_uri'),
      fc.oneof(fc.string(), fc.constantFrom('refresh_token', 'authorization_code', ...Object.values(good))),
    )
    await fc.assert(
      fc.asyncProperty(fields, async (given) => {
        const response = await askToken(given)
        expect([400, 401]).toContain(response.status)
        expect(Object.keys(await response.json())).toEqual(['error', 'error_description'])
      }),
      { numRuns: 200 },
    )
  })

  it('cannot be read by pages, which have no secret', async () => {
    const { sandbox, exchange, code } = signingIn()
    const answers = [await exchange({ code: await code() }), await exchange({ code: 'x' })]
    for (const path of ['/api/v2/oauth2/token', '/api/v1/oauth2/token', '/api/v2/oauth2/migrate'])
      answers.push(await sandbox(new Request(`http://id.sandbox.test${path}`, { method: 'OPTIONS' })))
    for (const { headers } of answers) expect([...headers.keys()].join()).not.toContain('access-control')
  })
})

describe('a bearer token', () => {
  it('may be in the query, of the accounts too', async () => {
    const { tokens, sandbox } = signingIn()
    const query = `access_token=${(await tokens()).access_token}`
    const asked = async (url: string) => (await sandbox(new Request(url))).status
    expect(await asked(`http://id.sandbox.test/api/v2/accounts?${query}`)).toBe(200)
    expect(await asked(`http://api.sandbox.test/v2/users/me?account_id=1482011&${query}`)).toBe(200)
  })

  it('is refused in both places at once', async () => {
    const { tokens, sandbox } = signingIn()
    const { access_token } = await tokens()
    const headers = { authorization: `Bearer ${access_token}`, 'harvest-account-id': '1482011' }
    for (const path of ['id.sandbox.test/api/v2/accounts', 'api.sandbox.test/v2/users/me']) {
      const response = await sandbox(new Request(`http://${path}?access_token=${access_token}`, { headers }))
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({
        error: 'invalid_request',
        error_description: 'Both Authorization header and payload includes access token.',
      })
    }
  })

  it('is no refresh token, and of Almanac reaches Forecast too', async () => {
    const almanac = applicationNamed('Almanac')
    const { code, exchange, sandbox } = signingIn()
    const accounts = ['harvest:1482011', 'forecast:1482630']
    const given = { application: almanac, accounts, query: { redirect_uri: null } }
    const answer = await exchange({ code: await code(given), redirect_uri: '', ...credentialsIn(almanac) })
    const { access_token, refresh_token } = await answer.json()
    const asked = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` }
      return sandbox(new Request('http://id.sandbox.test/api/v2/accounts', { headers }))
    }
    expect((await (await asked(access_token)).json()).accounts).toMatchObject([
      { id: 1482011, product: 'harvest' },
      { id: 1482630, product: 'forecast' },
    ])
    expect((await asked(refresh_token)).status).toBe(401)
  })
})
