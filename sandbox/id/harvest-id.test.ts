import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'

const request = {
  client_id: 'sheaf',
  response_type: 'token',
  redirect_uri: 'http://localhost:5173/callback/',
  state: 'a&b =c',
}

const authorize = (changes: Record<string, string | undefined> = {}) => {
  const query = Object.entries({ ...request, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `/oauth2/authorize?${new URLSearchParams(query)}`
}

const everything = ['harvest:1482011', 'forecast:1482630', 'harvest:1533907']

type Given = { person?: string; accounts?: string[]; press?: string; changes?: Record<string, string | undefined> }

async function answer({ sandbox } = openSandbox(), given: Given = {}) {
  const { person = '5120431', accounts = everything, press = 'allow', changes } = given
  const form = new URLSearchParams(accounts.map((account) => ['account', account]))
  form.set('answer', press)
  const url = `http://id.sandbox.test${authorize({ person, ...changes })}`
  const response = await sandbox(new Request(url, { method: 'POST', body: form }))
  return { response, location: response.headers.get('location') ?? '' }
}

describe('the authorize page', () => {
  it('lets one choose among the people', async () => {
    const response = await openSandbox().ask(authorize())
    expect(response.status).toBe(200)
    const page = await response.text()
    for (const name of ['Mira Falk', 'Jonas Brandt', 'Noor Haddad', 'Leyla Aydin', 'Theo Marsh'])
      expect(page).toContain(`>${name}</a>`)
  })

  it('asks the chosen person to allow or deny, with every account ticked', async () => {
    const page = await (await openSandbox().ask(authorize({ person: '5120431' }))).text()
    expect(page.match(/type="checkbox"[^>]* checked/g)).toHaveLength(3)
    expect(page).toContain('value="allow"')
    expect(page).toContain('value="deny"')
  })

  it('allows no script, no frame, and forms only to itself and the application', async () => {
    const response = await openSandbox().ask(authorize({ person: '5120431' }))
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' http://localhost:5173; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(await response.text()).not.toContain('<script')
    expect((await openSandbox().ask('/oauth2/authorize.css')).headers.get('content-type')).toContain('text/css')
  })

  it('writes what it was given as text', async () => {
    const page = await (await openSandbox().ask(authorize({ person: '5120431', client_id: '"><img src=x>' }))).text()
    expect(page).not.toContain('<img')
  })

  it('cannot be read by pages of other origins', async () => {
    expect((await openSandbox().ask(authorize())).headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('the redirect of the implicit grant', () => {
  it('carries the token in the query, parameters in alphabetical order, state unchanged', async () => {
    const { response, location } = await answer()
    expect(response.status).toBe(302)
    expect(location).toMatch(
      /^http:\/\/localhost:5173\/callback\/\?access_token=5120431\.at\.[\w-]{86}&expires_in=1209599&scope=harvest%3A1482011\+forecast%3A1482630\+harvest%3A1533907&state=a%26b\+%3Dc&token_type=bearer$/,
    )
  })

  it('carries it in the fragment when the profile says so', async () => {
    const { location } = await answer(openSandbox({ profile: { answerPlace: 'fragment' } }))
    expect(location).toContain('/callback/#access_token=')
  })

  it('goes behind a query that is there already', async () => {
    const { location } = await answer(openSandbox(), {
      changes: { redirect_uri: 'http://127.0.0.1:5173/back?from=sheaf' },
    })
    expect(location).toContain('/back?from=sheaf&access_token=')
  })

  it('leaves state out when none was sent', async () => {
    expect((await answer(openSandbox(), { changes: { state: undefined } })).location).not.toContain('state=')
  })

  it('names only what was handed over', async () => {
    const { location } = await answer(openSandbox(), { accounts: ['harvest:1533907'] })
    expect(new URL(location).searchParams.get('scope')).toBe('harvest:1533907')
  })

  it('hands over nothing that is somebody else’s', async () => {
    const { location } = await answer(openSandbox(), { person: '5127766', accounts: everything })
    expect(new URL(location).searchParams.get('scope')).toBe('harvest:1482011')
  })

  it('says all when the profile says so and everything is handed over', async () => {
    const { location } = await answer(openSandbox({ profile: { scopeOfAll: 'all' } }))
    expect(new URL(location).searchParams.get('scope')).toBe('harvest:all forecast:all')
  })

  it('asks again when nothing was chosen', async () => {
    const { response } = await answer(openSandbox(), { accounts: [] })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Choose at least one account')
  })

  it('gives the nth token since the start the same text every time, and no two alike', async () => {
    const [one, other] = [openSandbox(), openSandbox()]
    const first = await answer(one)
    expect((await answer(other)).location).toBe(first.location)
    expect((await answer(one)).location).not.toBe(first.location)
  })
})

describe('denial and errors of the authorize request', () => {
  it('sends access_denied with a description and the state', async () => {
    const { location } = await answer(openSandbox(), { press: 'deny' })
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'The end-user or authorization server denied the request.',
      state: 'a&b =c',
    })
  })

  it('sends unsupported_response_type for what is neither token nor code', async () => {
    const response = await openSandbox().ask(authorize({ response_type: 'id_token' }))
    expect(response.headers.get('location')).toContain('error=unsupported_response_type')
  })

  it.each([undefined, '', 'unknown-client'])(
    'shows a page and does not redirect for the client id %s',
    async (client_id) => {
      const response = await openSandbox().ask(authorize({ client_id }))
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
      expect(await response.text()).toContain('Invalid client_id is given')
    },
  )

  it.each([
    undefined,
    'https://elsewhere.example/callback/',
    'http://localhost:5173@elsewhere.example/',
    'http://localhost.elsewhere.example/',
    'sheaf://callback',
    'http://localhost:5173/#here',
    'callback',
  ])('shows a page and does not redirect to %s', async (redirect_uri) => {
    for (const response of [
      await openSandbox().ask(authorize({ redirect_uri })),
      (await answer(openSandbox(), { changes: { redirect_uri } })).response,
    ]) {
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
      expect(await response.text()).toContain('Invalid redirect_uri is given')
    }
  })

  it('takes a redirect_uri that begins with the registered one, and the registered one for none', async () => {
    const opened = openSandbox({ profile: { registeredRedirect: 'https://sheaf.example/app/' } })
    const to = async (redirect_uri: string | undefined) =>
      (await answer(opened, { changes: { redirect_uri } })).response
    expect((await to('https://sheaf.example/app/callback/')).headers.get('location')).toContain('/app/callback/?access')
    expect((await to(undefined)).headers.get('location')).toContain('https://sheaf.example/app/?access')
    expect((await to('https://sheaf.example/')).status).toBe(400)
  })
})

describe('GET /api/v2/accounts', () => {
  it('names the person and every account, Forecast’s among them', async () => {
    const { read } = openSandbox()
    expect(await read('/api/v2/accounts', { account: null })).toEqual({
      user: { id: 5120431, first_name: 'Mira', last_name: 'Falk', email: 'mira@falk.example' },
      accounts: [
        { id: 1482011, name: 'Nordlicht Werkstatt', product: 'harvest', google_sign_in_required: false },
        { id: 1482630, name: 'Nordlicht Werkstatt', product: 'forecast', google_sign_in_required: false },
        { id: 1533907, name: 'Pinecrest Analytics', product: 'harvest', google_sign_in_required: false },
      ],
    })
  })

  it('is empty for somebody without any', async () => {
    expect((await openSandbox().read('/api/v2/accounts', { as: 'Theo' })).accounts).toEqual([])
  })

  it('names only the accounts of the token’s scope', async () => {
    const opened = openSandbox()
    const { location } = await answer(opened, { accounts: ['harvest:1533907'] })
    const token = new URL(location).searchParams.get('access_token')
    const read = async (path: string, account: number) =>
      opened.ask(path, { account, headers: { authorization: `Bearer ${token}` } })
    expect((await (await read('/api/v2/accounts', 0)).json()).accounts).toHaveLength(1)
    expect((await read('/v2/users/me', 1533907)).status).toBe(200)
    expect((await read('/v2/users/me', 1482011)).status).toBe(401)
  })

  it('refuses a token after its fourteen days', async () => {
    const opened = openSandbox()
    const { location } = await answer(opened)
    const headers = { authorization: `Bearer ${new URL(location).searchParams.get('access_token')}` }
    expect((await opened.ask('/api/v2/accounts', { headers })).status).toBe(200)
    opened.pass(14 * 24 * 60)
    expect((await opened.ask('/api/v2/accounts', { headers })).status).toBe(401)
    expect((await opened.ask('/v2/users/me', { headers })).status).toBe(401)
  })
})
