import { openSandbox } from '../asking.ts'
import { registered } from './applications.ts'
import type { Application, Version } from './applications.ts'

export const redirectUri = 'http://localhost:8080/back'

/** A registered application by its name, with a secret for certain. */
export function applicationNamed(name: string): Application & { clientSecret: string } {
  const found = registered.find((one) => one.name === name)
  if (found?.clientSecret === undefined) throw new Error(`No application is called ${name}`)
  return { ...found, clientSecret: found.clientSecret }
}

export const inkwell = applicationNamed('Inkwell')
export const tidewater = applicationNamed('Tidewater')
export const oldLedger = applicationNamed('Old Ledger')

export const credentialsIn = ({ clientId, clientSecret }: typeof inkwell) => ({
  client_id: clientId,
  client_secret: clientSecret,
})

type Given = {
  application?: Application
  person?: string
  accounts?: string[]
  press?: 'allow' | 'deny'
  /** Parameters of the authorize request; null leaves one out. */
  query?: Record<string, string | null>
  origin?: string
}

/** For tests: people who sign in to an application, and applications that ask the token endpoint. */
export function signingIn(version: Version = 'v2', opened = openSandbox()) {
  const { sandbox } = opened
  const home = version === 'v1' ? 'http://api.sandbox.test' : 'http://id.sandbox.test'
  const tokenPath = version === 'v1' ? '/oauth2/token' : '/api/v2/oauth2/token'

  const addressOf = ({
    application = version === 'v1' ? oldLedger : tidewater,
    person = '5120431',
    query,
    origin = home,
  }: Given) => {
    const parameters = {
      client_id: application.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      state: 'a&b =c',
      person,
      ...query,
    }
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null)
    return `${origin}/oauth2/authorize?${new URLSearchParams(given)}`
  }

  const page = async (given: Given = {}) => sandbox(new Request(addressOf(given)))

  /** What the consent page's form is answered with. */
  const answer = async (given: Given = {}) => {
    const { accounts = ['harvest:1482011'], press = 'allow' } = given
    const body = new URLSearchParams([...accounts.map((account) => ['account', account]), ['answer', press]])
    return sandbox(new Request(addressOf(given), { method: 'POST', body }))
  }

  const location = async (given?: Given) => (await answer(given)).headers.get('location') ?? ''

  const code = async (given?: Given) => new URL(await location(given)).searchParams.get('code') ?? ''

  const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    sandbox(new Request(`${home}${path}`, { method: 'POST', headers, body }))

  /** Asks the token endpoint with a form. */
  const askToken = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    post(tokenPath, new URLSearchParams(fields), headers)

  const exchange = async (fields: Record<string, string> = {}) =>
    askToken({
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      ...credentialsIn(version === 'v1' ? oldLedger : tidewater),
      ...fields,
    })

  const refresh = async (refreshToken: string, fields: Record<string, string> = {}) =>
    askToken({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      ...credentialsIn(version === 'v1' ? oldLedger : tidewater),
      ...fields,
    })

  /** The tokens of somebody who has just signed in. */
  const tokens = async (given?: Given): Promise<{ access_token: string; refresh_token: string }> =>
    (await exchange({ code: await code(given) })).json()

  return { ...opened, page, answer, location, code, post, askToken, exchange, refresh, tokens }
}
