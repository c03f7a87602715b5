import type { State } from '../state.ts'
import { authenticated } from './applications.ts'
import { refusedExchange } from './oauth-errors.ts'
import { parametersOf } from './parameters.ts'
import { tokenAnswer } from './token-answer.ts'
import { lifetimeSeconds } from './tokens.ts'

const needed = ['v1_refresh_token', 'v1_client_id', 'v1_client_secret', 'v2_client_id', 'v2_client_secret']

/** Makes a V1 refresh token into tokens of V2, as the migration guide has it. The refusals are a guess. */
export async function migrate(request: Request, state: State): Promise<Response> {
  if (!request.headers.get('content-type')?.toLowerCase().includes('json')) throw refusedExchange('invalid_request')
  const parameters = await parametersOf(request)
  if (needed.some((name) => parameters(name) === '')) throw refusedExchange('invalid_request')
  const from = authenticated(parameters('v1_client_id'), parameters('v1_client_secret'), 'v1')
  const to = authenticated(parameters('v2_client_id'), parameters('v2_client_secret'), 'v2')
  if (!from || !to) throw refusedExchange('invalid_client')
  const refreshToken = parameters('v1_refresh_token')
  const consent = state.tokens.v1.refreshable(refreshToken, from.clientId)
  if (!consent) throw refusedExchange('invalid_grant')
  if (state.profile.migratesOnce) state.tokens.v1.forget(refreshToken)
  // by the migration guide; the token endpoint's documentation says one more
  return tokenAnswer({ ...consent, clientId: to.clientId }, state, {
    version: 'v2',
    expiresInSeconds: lifetimeSeconds.v2 - 1,
  })
}
