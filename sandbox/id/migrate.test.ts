import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { inkwell, oldLedger, signingIn, tidewater } from './signing-in.ts'

const refusalOf = async (response: Response) => [response.status, (await response.json()).error]

function migrating(opened = openSandbox()) {
  const [old, id] = [signingIn('v1', opened), signingIn('v2', opened)]
  const migrate = async (v1_refresh_token: string, changes: Record<string, string | undefined> = {}) => {
    const body = {
      v1_refresh_token,
      v1_client_id: oldLedger.clientId,
      v1_client_secret: oldLedger.clientSecret,
      v2_client_id: tidewater.clientId,
      v2_client_secret: tidewater.clientSecret,
      ...changes,
    }
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    return id.post('/api/v2/oauth2/migrate', JSON.stringify(body), headers)
  }
  return { old, id, migrate, ...opened }
}

describe('migration from V1', () => {
  it('makes a refresh token of V1 into tokens of V2', async () => {
    const { old, migrate, sandbox } = migrating()
    const response = await migrate((await old.tokens({ accounts: ['harvest:1533907'] })).refresh_token)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const answer = await response.json()
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^5120431\.at\.[\w-]{86}$/),
      refresh_token: expect.stringMatching(/^5120431\.rt\.[\w-]{86}$/),
      token_type: 'bearer',
      expires_in: 1_209_599,
    })
    const headers = { authorization: `Bearer ${answer.access_token}`, 'harvest-account-id': '1533907' }
    expect((await sandbox(new Request('http://api.sandbox.test/v2/users/me', { headers }))).status).toBe(200)
  })

  it('gives tokens that the V2 application can refresh, and no other', async () => {
    const { old, id, migrate } = migrating()
    const { refresh_token } = await (await migrate((await old.tokens()).refresh_token)).json()
    const other = { client_id: inkwell.clientId, client_secret: inkwell.clientSecret }
    expect(await refusalOf(await id.refresh(refresh_token, other))).toEqual([400, 'invalid_grant'])
    expect((await id.refresh(refresh_token)).status).toBe(200)
  })

  it('spends the refresh token, unless the profile says otherwise', async () => {
    const { old, migrate } = migrating()
    const { refresh_token } = await old.tokens()
    expect((await migrate(refresh_token)).status).toBe(200)
    expect(await refusalOf(await migrate(refresh_token))).toEqual([400, 'invalid_grant'])
    expect(await refusalOf(await old.refresh(refresh_token))).toEqual([400, 'invalid_grant'])

    const kind = migrating(openSandbox({ profile: { migratesOnce: false } }))
    const kept = await kind.old.tokens()
    for (let round = 0; round < 2; round++) expect((await kind.migrate(kept.refresh_token)).status).toBe(200)
    expect((await kind.old.refresh(kept.refresh_token)).status).toBe(200)
  })

  it('is for refresh tokens of V1’s code grant alone', async () => {
    const { old, id, migrate } = migrating()
    const implicit = new URL((await old.location({ query: { response_type: 'token' } })).replace('#', '?'))
    for (const token of [
      'unknown',
      implicit.searchParams.get('access_token') ?? '',
      (await old.tokens()).access_token,
      (await id.tokens()).refresh_token,
    ])
      expect(await refusalOf(await migrate(token))).toEqual([400, 'invalid_grant'])
  })

  it.each(['v1_refresh_token', 'v1_client_id', 'v1_client_secret', 'v2_client_id', 'v2_client_secret'])(
    'answers invalid_request without %s',
    async (name) => {
      const { old, migrate } = migrating()
      const { refresh_token } = await old.tokens()
      for (const value of [undefined, ''])
        expect(await refusalOf(await migrate(refresh_token, { [name]: value }))).toEqual([400, 'invalid_request'])
      expect((await migrate(refresh_token)).status).toBe(200)
    },
  )

  it.each([
    { v1_client_id: tidewater.clientId, v1_client_secret: tidewater.clientSecret },
    { v2_client_id: oldLedger.clientId, v2_client_secret: oldLedger.clientSecret },
    { v1_client_secret: 'wrong' },
    { v2_client_secret: 'wrong' },
    { v2_client_id: 'sheaf' },
  ])('answers invalid_client for %j', async (changes) => {
    const { old, migrate } = migrating()
    const { refresh_token } = await old.tokens()
    expect(await refusalOf(await migrate(refresh_token, changes))).toEqual([401, 'invalid_client'])
    expect((await migrate(refresh_token)).status).toBe(200)
  })

  it('answers invalid_request for anything but JSON', async () => {
    const { id } = migrating()
    for (const [body, type] of [
      ['{', 'application/json'],
      ['v1_refresh_token=x', 'application/x-www-form-urlencoded'],
    ] as const)
      expect(await refusalOf(await id.post('/api/v2/oauth2/migrate', body, { 'content-type': type }))).toEqual([
        400,
        'invalid_request',
      ])
  })
})
