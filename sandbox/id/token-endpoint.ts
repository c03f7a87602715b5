import type { State } from '../state.ts'
import { authenticated } from './applications.ts'
import type { Application, Version } from './applications.ts'
import { credentialsOf } from './client-credentials.ts'
import { refusedExchange } from './oauth-errors.ts'
import { parametersOf } from './parameters.ts'
import type { Parameters } from './parameters.ts'
import { tokenAnswer } from './token-answer.ts'
import { lifetimeSeconds } from './tokens.ts'

// both by their documentation, in which V1 says what remains
const expiresInSeconds: Record<Version, number> = { v1: lifetimeSeconds.v1 - 1, v2: lifetimeSeconds.v2 }

/** Exchanges a code or a refresh token for new tokens. Throws the refusals of OAuth 2.0. */
export async function tokenEndpoint(request: Request, state: State, version: Version): Promise<Response> {
  const parameters = await parametersOf(request)
  const grantType = parameters('grant_type')
  if (grantType === '') throw refusedExchange('invalid_request')
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token')
    throw refusedExchange('unsupported_grant_type')
  const { clientId, clientSecret } = credentialsOf(request, parameters)
  const application = authenticated(clientId, clientSecret, version)
  if (!application) throw refusedExchange('invalid_client')
  return grantType === 'authorization_code'
    ? codeExchanged(parameters, application, state)
    : refreshed(parameters, application, state)
}

function codeExchanged(parameters: Parameters, { clientId, version }: Application, state: State): Response {
  const [code, redirectUri] = [parameters('code'), parameters('redirect_uri')]
  // V1 demands it, V2 does not even list it
  if (code === '' || (version === 'v1' && redirectUri === '')) throw refusedExchange('invalid_request')
  const consent = state.tokens[version].redeem(code, { clientId, redirectUri }, state.now())
  if (!consent) throw refusedExchange('invalid_grant')
  return tokenAnswer(consent, state, { version, expiresInSeconds: expiresInSeconds[version] })
}

function refreshed(parameters: Parameters, { clientId, version }: Application, state: State): Response {
  const refreshToken = parameters('refresh_token')
  if (refreshToken === '') throw refusedExchange('invalid_request')
  const consent = state.tokens[version].refreshable(refreshToken, clientId)
  if (!consent) throw refusedExchange('invalid_grant')
  const { refreshRotates } = state.profile
  if (refreshRotates) state.tokens[version].forget(refreshToken)
  const keptRefreshToken = refreshRotates ? undefined : refreshToken
  return tokenAnswer(consent, state, { version, expiresInSeconds: expiresInSeconds[version], keptRefreshToken })
}
