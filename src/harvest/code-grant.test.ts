import { describe, expect, it } from 'vitest'
import { asFetch } from '../../sandbox/as-fetch.ts'
import { openSandbox } from '../../sandbox/asking.ts'
import { oldLedger, redirectUri, signingIn, tidewater } from '../../sandbox/id/signing-in.ts'
import { exchangeCode, refreshTokens } from './code-grant.ts'
import { migrateToken } from './migrate-token.ts'
import { endpointOver } from './sample-endpoint.ts'

function open(options?: Parameters<typeof openSandbox>[0]) {
  const opened = openSandbox(options)
  const { endpoint } = endpointOver(asFetch(opened.sandbox))
  return { endpoint, v1: signingIn('v1', opened), v2: signingIn('v2', opened) }
}

const granted = (seconds: number) => ({
  outcome: 'granted',
  tokens: {
    accessToken: expect.stringMatching(/^5120431\.at\./),
    refreshToken: expect.stringMatching(/^5120431\.rt\./),
    expiresInSeconds: seconds,
  },
})

const refused = { outcome: 'refused', error: 'invalid_grant', words: expect.stringContaining('expired') }

describe('the code grant', () => {
  it('gives tokens for a code, once', async () => {
    const { endpoint, v2 } = open()
    const code = await v2.code()
    expect(await exchangeCode(endpoint, tidewater, { code, redirectUri })).toEqual(granted(1_209_600))
    expect(await exchangeCode(endpoint, tidewater, { code, redirectUri })).toEqual(refused)
  })

  it('gives new tokens for a refresh token, once', async () => {
    const { endpoint, v2 } = open()
    const { refresh_token } = await v2.tokens()
    expect(await refreshTokens(endpoint, tidewater, refresh_token)).toEqual(granted(1_209_600))
    expect(await refreshTokens(endpoint, tidewater, refresh_token)).toEqual(refused)
  })

  it('turns an application with a wrong secret away', async () => {
    const { endpoint, v2 } = open()
    const application = { clientId: tidewater.clientId, clientSecret: 'wrong' }
    expect(await exchangeCode(endpoint, application, { code: await v2.code(), redirectUri })).toMatchObject({
      outcome: 'turned-away',
    })
  })
})

describe('migration', () => {
  const applications = { v1: oldLedger, v2: tidewater }

  it('gives tokens of V2 for a refresh token of V1, once, and they can be refreshed', async () => {
    const { endpoint, v1 } = open()
    const { refresh_token } = await v1.tokens()
    const outcome = await migrateToken(endpoint, applications, refresh_token)
    expect(outcome).toEqual(granted(1_209_599))
    expect(await migrateToken(endpoint, applications, refresh_token)).toEqual(refused)
    const { refreshToken } = outcome.outcome === 'granted' ? outcome.tokens : { refreshToken: '' }
    expect(await refreshTokens(endpoint, tidewater, refreshToken)).toEqual(granted(1_209_600))
  })

  it('turns applications of the wrong version away', async () => {
    const { endpoint, v1 } = open()
    const { refresh_token } = await v1.tokens()
    for (const wrong of [
      { v1: tidewater, v2: tidewater },
      { v1: oldLedger, v2: oldLedger },
    ])
      expect(await migrateToken(endpoint, wrong, refresh_token)).toMatchObject({ outcome: 'turned-away' })
    expect(await migrateToken(endpoint, applications, refresh_token)).toMatchObject({ outcome: 'granted' })
  })
})
