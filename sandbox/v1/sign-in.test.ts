import { describe, expect, it } from 'vitest'
import { credentialsIn, inkwell, oldLedger, redirectUri, signingIn } from '../id/signing-in.ts'

const refusalOf = async (response: Response) => [response.status, (await response.json()).error]
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the authorize page of V1', () => {
  it('lets one pick one account of Harvest', async () => {
    const page = await (await signingIn('v1').page()).text()
    expect(page.match(/type="radio"/g)).toHaveLength(2)
    expect(page).not.toContain('forecast')
    const style = await signingIn('v1').sandbox(new Request('http://api.sandbox.test/oauth2/authorize.css'))
    expect(style.headers.get('content-type')).toContain('text/css')
  })

  it('offers at an account’s own address that one alone', async () => {
    const origin = 'https://pinecrestanalytics.harvestapp.com'
    const { page, answer } = signingIn('v1')
    const text = await (await page({ origin })).text()
    expect(text.match(/type="radio"[^>]* checked/g)).toHaveLength(1)
    expect(text).toContain('value="harvest:1533907"')
    expect((await answer({ origin, accounts: ['harvest:1482011'] })).status).toBe(200)
    expect((await answer({ origin, accounts: ['harvest:1533907'] })).status).toBe(302)
  })

  it('sends the token of the implicit grant in the fragment, good for 64799 seconds', async () => {
    expect(await signingIn('v1').location({ query: { response_type: 'token' } })).toMatch(
      /^http:\/\/localhost:8080\/back#access_token=[\w%]+%3D%3D&expires_in=64799&state=a%26b\+%3Dc&token_type=bearer$/,
    )
  })

  it('sends code and state in the query', async () => {
    expect(await signingIn('v1').location()).toMatch(
      /^http:\/\/localhost:8080\/back\?code=[\w-]{43}&state=a%26b\+%3Dc$/,
    )
  })

  it('sends access_denied where the answer would have been', async () => {
    const { location } = signingIn('v1')
    expect(await location({ press: 'deny' })).toContain('/back?error=access_denied&')
    expect(await location({ press: 'deny', query: { response_type: 'token' } })).toContain('/back#error=access_denied&')
  })

  it('shows a page and does not redirect for an application of V2, an unknown one, or another address', async () => {
    const { answer } = signingIn('v1')
    for (const response of [
      await answer({ application: inkwell }),
      await answer({ query: { client_id: 'unknown' } }),
      await answer({ query: { redirect_uri: 'https://elsewhere.example/' } }),
    ])
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
  })

  it('cannot be read by pages of other origins', async () => {
    const { page, exchange, code } = signingIn('v1')
    for (const { headers } of [await page(), await exchange({ code: await code() })])
      expect(headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('the token endpoint of V1', () => {
  it('answers base64 that ends in ==, a refresh token, kind and seconds', async () => {
    const { code, exchange } = signingIn('v1')
    expect(await (await exchange({ code: await code() })).json()).toEqual({
      access_token: expect.stringMatching(/^[\w+/]{85}[AQgw]==$/),
      refresh_token: expect.stringMatching(/^[\w+/]{85}[AQgw]==$/),
      token_type: 'bearer',
      expires_in: 64_799,
    })
  })

  it('takes forms alone', async () => {
    const { code, post } = signingIn('v1')
    const fields = {
      grant_type: 'authorization_code',
      code: await code(),
      redirect_uri: redirectUri,
      ...credentialsIn(oldLedger),
    }
    const json = await post('/oauth2/token', JSON.stringify(fields), { 'content-type': 'application/json' })
    expect(await refusalOf(json)).toEqual([400, 'invalid_request'])
    expect((await post('/oauth2/token', String(new URLSearchParams(fields)), form)).status).toBe(200)
  })

  it('needs the redirect_uri of the code', async () => {
    const { code, exchange } = signingIn('v1')
    const given = { code: await code() }
    expect(await refusalOf(await exchange({ ...given, redirect_uri: '' }))).toEqual([400, 'invalid_request'])
    const other = await exchange({ ...given, redirect_uri: 'http://localhost:8080/other' })
    expect(await refusalOf(other)).toEqual([400, 'invalid_grant'])
    expect((await exchange(given)).status).toBe(200)
  })

  it('says invalid_grant in the words seen live for a code that was used, and knows its own applications alone', async () => {
    const { code, exchange } = signingIn('v1')
    const given = { code: await code() }
    await exchange(given)
    const response = await exchange(given)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: 'invalid_grant',
      error_description:
        'The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).',
    })
    expect(await refusalOf(await exchange({ ...given, ...credentialsIn(inkwell) }))).toEqual([401, 'invalid_client'])
  })

  it('refreshes', async () => {
    const { tokens, refresh } = signingIn('v1')
    const first = await tokens()
    const second = await (await refresh(first.refresh_token)).json()
    expect(second).toMatchObject({ token_type: 'bearer', expires_in: 64_799 })
    expect(new Set([...Object.values(first), second.access_token, second.refresh_token]).size).toBe(6)
  })
})
