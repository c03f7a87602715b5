import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { oldLedger, signingIn, tidewater } from '../id/signing-in.ts'

const many = (count: unknown) => ({ method: 'POST', body: { count } })

describe('POST /__sandbox/v1-tokens', () => {
  it('gives ten thousand refresh tokens at once, no two alike, the same after every reset', async () => {
    const { ask, read } = openSandbox()
    const tokens: string[] = await read('/__sandbox/v1-tokens', many(10_000))
    expect(new Set(tokens).size).toBe(10_000)
    await ask('/__sandbox/reset', { method: 'POST' })
    expect(await read('/__sandbox/v1-tokens', many(10_000))).toEqual(tokens)
  })

  it('spreads them over everybody with an account, for the application of V1 to migrate or refresh', async () => {
    const opened = openSandbox()
    const tokens: string[] = await opened.read('/__sandbox/v1-tokens', many(10))
    const ids = []
    for (const v1_refresh_token of tokens.slice(0, 5)) {
      const body = JSON.stringify({
        v1_refresh_token,
        v1_client_id: oldLedger.clientId,
        v1_client_secret: oldLedger.clientSecret,
        v2_client_id: tidewater.clientId,
        v2_client_secret: tidewater.clientSecret,
      })
      const headers = { 'content-type': 'application/json' }
      const answer = await signingIn('v2', opened).post('/api/v2/oauth2/migrate', body, headers)
      ids.push(parseInt((await answer.json()).access_token, 10))
    }
    expect(ids.toSorted((one, other) => one - other)).toEqual([5098112, 5120431, 5120431, 5127766, 5140218])
    expect((await signingIn('v1', opened).refresh(tokens[9] ?? '')).status).toBe(200)
  })

  it.each([0, -1, 1.5, 'many', undefined, 1_000_001])('says what is wrong with %s', async (count) => {
    const response = await openSandbox().ask('/__sandbox/v1-tokens', many(count))
    expect(response.status).toBe(400)
    expect((await response.json()).message).toContain('"count"')
  })
})
