import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { applicationOf } from './applications.ts'
import { applicationNamed, inkwell, oldLedger, redirectUri, signingIn, tidewater } from './signing-in.ts'

const almanac = applicationNamed('Almanac')
const parametersOf = (location: string) => Object.fromEntries(new URL(location).searchParams)

describe('the redirect of the code grant', () => {
  it('carries code, scope and state in the query, in alphabetical order, state unchanged', async () => {
    const { location } = signingIn()
    expect(await location({ accounts: ['harvest:1482011', 'harvest:1533907'] })).toMatch(
      /^http:\/\/localhost:8080\/back\?code=[\w-]{43}&scope=harvest%3A1482011\+harvest%3A1533907&state=a%26b\+%3Dc$/,
    )
  })

  it('stays in the query where tokens come in the fragment', async () => {
    const { location } = signingIn('v2', openSandbox({ profile: { answerPlace: 'fragment' } }))
    expect(await location()).toContain('/back?code=')
    expect(await location({ press: 'deny' })).toContain('/back?error=access_denied')
  })

  it('sends access_denied with a description and the state', async () => {
    expect(parametersOf(await signingIn().location({ press: 'deny' }))).toEqual({
      error: 'access_denied',
      error_description: 'The end-user or authorization server denied the request.',
      state: 'a&b =c',
    })
  })

  it('sends unauthorized_client to an application without a secret', async () => {
    const sheaf = applicationOf('sheaf', 'v2')
    const { location } = signingIn()
    expect(parametersOf(await location({ ...(sheaf && { application: sheaf }) }))).toMatchObject({
      error: 'unauthorized_client',
      state: 'a&b =c',
    })
  })

  it('sends invalid_request without a response_type, and unsupported_response_type for others', async () => {
    const { location } = signingIn()
    for (const response_type of [null, ''])
      expect(parametersOf(await location({ query: { response_type } }))).toMatchObject({ error: 'invalid_request' })
    for (const response_type of ['id_token', 'code token', 'CODE'])
      expect(parametersOf(await location({ query: { response_type } }))).toMatchObject({
        error: 'unsupported_response_type',
        error_description: 'The requested response type is not supported by the authorization server.',
      })
  })

  it('ignores scope, prompt and what else OAuth libraries send', async () => {
    const query = { scope: 'openid all', prompt: 'consent', access_type: 'offline', code_challenge: 'x'.repeat(43) }
    expect(parametersOf(await signingIn().location({ query }))).toMatchObject({ scope: 'harvest:1482011' })
  })
})

describe('an application for one account', () => {
  it('lets one pick one account, with radio buttons', async () => {
    const page = await (await signingIn().page({ application: inkwell })).text()
    expect(page).toContain('Allow Inkwell to use your account?')
    expect(page).toContain('<legend>The account to hand over</legend>')
    expect(page.match(/<label><input type="radio" name="account"/g)).toHaveLength(2)
    expect(page).not.toContain('checkbox')
    // no choice is made for anybody who has several
    expect(page).not.toContain('checked')
  })

  it('has it picked for who has only one', async () => {
    const page = await (await signingIn().page({ application: inkwell, person: '5127766' })).text()
    expect(page.match(/type="radio"[^>]* checked/g)).toHaveLength(1)
  })

  it('gets exactly one product:id as its scope, from either grant', async () => {
    const { location } = signingIn()
    for (const response_type of ['code', 'token']) {
      const given = { application: inkwell, accounts: ['harvest:1533907'], query: { response_type } }
      expect(parametersOf(await location(given))).toMatchObject({ scope: 'harvest:1533907' })
    }
  })

  it.each([[], ['harvest:1482011', 'harvest:1533907'], ['forecast:1482630'], ['harvest:1']])(
    'asks again for %s',
    async (...accounts) => {
      const response = await signingIn().answer({ application: inkwell, accounts })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<p role="alert">Choose one account, or deny.</p>')
    },
  )

  it('can only be denied by somebody without an account', async () => {
    const { page, answer, location } = signingIn()
    const nobody = { application: inkwell, person: '5133870', accounts: [] }
    const text = await (await page(nobody)).text()
    expect(text).toContain('You have no account that Inkwell could use.')
    expect(text).not.toContain('value="allow"')
    expect((await answer(nobody)).status).toBe(200)
    expect(await location({ ...nobody, press: 'deny' })).toContain('error=access_denied')
  })
})

describe('the products of an application', () => {
  it('are what it can be handed', async () => {
    const { page } = signingIn()
    const choices = async (application = tidewater, query = {}) =>
      [...(await (await page({ application, query })).text()).matchAll(/value="(\w+:\d+)"/g)].map(([, value]) => value)
    expect(await choices()).toEqual(['harvest:1482011', 'harvest:1533907'])
    expect(await choices(almanac, { redirect_uri: null })).toEqual([
      'harvest:1482011',
      'forecast:1482630',
      'harvest:1533907',
    ])
  })

  it('are all there is in the scope of all', async () => {
    const { location } = signingIn('v2', openSandbox({ profile: { scopeOfAll: 'all' } }))
    const accounts = ['harvest:1482011', 'harvest:1533907']
    expect(parametersOf(await location({ accounts }))).toMatchObject({ scope: 'harvest:all' })
    const nobody = { application: almanac, person: '5133870', accounts: [], query: { redirect_uri: null } }
    expect(parametersOf(await location(nobody))).toMatchObject({ scope: 'harvest:all forecast:all' })
  })
})

const to = (redirect_uri: string) => ({ application: almanac, query: { redirect_uri } })

describe('the registered Redirect URL', () => {
  it('is what redirect_uri must begin with', async () => {
    const { location, answer } = signingIn()
    expect(await location(to('https://almanac.example/harvest/back?x=1'))).toContain('/harvest/back?x=1&code=')
    for (const elsewhere of [
      'https://almanac.example/',
      'http://almanac.example/harvest/',
      'https://almanac.example:8443/harvest/',
      'https://almanac.example.elsewhere.example/harvest/',
      'https://elsewhere.example/?https://almanac.example/harvest/',
      redirectUri,
    ]) {
      const response = await answer(to(elsewhere))
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
      expect(await response.text()).toContain('Invalid redirect_uri is given')
    }
  })

  it('is used when redirect_uri is left out', async () => {
    const { location } = signingIn()
    const query = { redirect_uri: null }
    expect(await location({ application: almanac, query })).toContain('https://almanac.example/harvest/?code=')
    expect(await location({ query })).toContain('http://localhost:8080/?code=')
  })

  it('stands for any other address of this machine when it is one, unless the profile names another', async () => {
    const query = { redirect_uri: 'http://127.0.0.1:3000/auth/harvest/callback' }
    expect(await signingIn().location({ query })).toContain('http://127.0.0.1:3000/auth/harvest/callback?code=')
    const registeredRedirect = 'http://localhost:8080/'
    const { answer, location } = signingIn('v2', openSandbox({ profile: { registeredRedirect } }))
    expect((await answer({ query })).status).toBe(400)
    expect(await location()).toContain('http://localhost:8080/back?code=')
  })

  it('is of no use to a client id of V1', async () => {
    const response = await signingIn().answer({ application: oldLedger })
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(await response.text()).toContain('Invalid client_id is given')
  })
})
