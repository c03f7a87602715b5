import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readAccounts } from '../src/harvest/accounts.ts'
import type { TokenEndpoint } from '../src/harvest/ask-for-tokens.ts'
import { authorizeAddress } from '../src/harvest/authorize-address.ts'
import { systemClock } from '../src/harvest/clock.ts'
import { exchangeCode, refreshTokens } from '../src/harvest/code-grant.ts'
import { connectHarvest } from '../src/harvest/connection.ts'
import { readArguments, wholeNumber } from './arguments.ts'
import { lock } from './lock.ts'
import { openLoopback } from './loopback.ts'
import { neverLeft } from './node-fetch.ts'
import { runCommand, startPath } from './run-command.ts'
import { application, origins, userAgent } from './settings.ts'
import { keepTokens, keptRefreshToken } from './token-file.ts'
import { tokensOf } from './tokens-of.ts'

const usage = {
  command: 'sign-in',
  about: `Signs you in to Harvest with the code grant, and keeps the tokens in a file that you alone can read.
The application comes from HARVEST_V2_CLIENT_ID, HARVEST_V2_CLIENT_SECRET and SHEAF_CONTACT, or is asked for. Its Redirect
URL is http://localhost:8080/, or with the port that you name.`,
  values: { out: 'file for the tokens', port: 'port to come back to (8080); 0 takes a free one' },
  switches: { refresh: 'exchange the refresh token of that file for new tokens' },
}

await runCommand(async (surroundings) => {
  const { given, environment, terminal, signal } = surroundings
  const read = readArguments(given, usage)
  const out = read.values.get('out')
  if (out === undefined) throw new Error('Say with --out where to keep the tokens. --help tells more.')
  const path = resolve(startPath(environment), out)
  const isRefresh = read.switches.has('refresh')
  const port = wholeNumber(read, 'port', { least: 0, most: 65_535, otherwise: 8080 })
  if (!isRefresh && existsSync(path)) throw new Error(`${path} is there already. Choose another, or use --refresh.`)

  const ofV2 = await application('V2', surroundings)
  const agent = await userAgent(surroundings)
  const { idOrigin, apiOrigin } = origins(environment)
  const outside = { clock: systemClock, fetch: (request: Request) => fetch(request), userAgent: agent }
  const endpoint: TokenEndpoint = { ...outside, idOrigin, neverLeft }

  const release = await lock(`${path}.lock`)
  try {
    const tokens = isRefresh ? await refreshed() : await signedIn()
    const connection = connectHarvest({ ...outside, idOrigin, apiOrigin, random: Math.random })
    const { user, accounts } = await readAccounts(connection, tokens.accessToken, signal)
    terminal.say(`${user.first_name} ${user.last_name} is signed in. The tokens are in ${path}.`)
    for (const { id, name, product } of accounts) terminal.say(`  ${id}  ${name} (${product})`)
    return 0
  } finally {
    await release()
  }

  async function signedIn() {
    const loopback = await openLoopback(port, signal)
    try {
      const { redirectUri } = loopback
      const state = randomBytes(32).toString('base64url')
      const { clientId } = ofV2
      const address = authorizeAddress({ idOrigin, clientId, redirectUri, state, responseType: 'code' })
      terminal.say(`Open this in a browser on this machine:\n\n  ${address}\n`)
      const code = await loopback.code(state)
      const askedAt = Date.now()
      const tokens = tokensOf(await exchangeCode(endpoint, ofV2, { code, redirectUri }), 'Sign in again.')
      await keepTokens(path, tokens, askedAt)
      return tokens
    } finally {
      loopback.close()
    }
  }

  async function refreshed() {
    const askedAt = Date.now()
    const outcome = await refreshTokens(endpoint, ofV2, await keptRefreshToken(path))
    const tokens = tokensOf(outcome, `If it stays so, sign in anew into another file. ${path} is as it was.`)
    await keepTokens(path, tokens, askedAt)
    return tokens
  }
})
