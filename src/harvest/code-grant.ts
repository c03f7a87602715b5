import { type Application, askForTokens, type TokenEndpoint } from './ask-for-tokens.ts'
import type { TokenOutcome } from './token-outcome.ts'

// https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/ (2026-08)
const path = '/api/v2/oauth2/token'

/** Exchanges the code of a redirect. The endpoint's documentation does not list `redirect_uri`, but V1 and OAuth 2.0 want it. */
export const exchangeCode = (
  endpoint: TokenEndpoint,
  { clientId, clientSecret }: Application,
  { code, redirectUri }: { code: string; redirectUri: string },
): Promise<TokenOutcome> =>
  askForTokens(endpoint, {
    path,
    as: 'form',
    fields: {
      grant_type: 'authorization_code',
      code,
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
    },
  })

/** Exchanges a refresh token. Take the new one as its successor: the old one may be spent. */
export const refreshTokens = (
  endpoint: TokenEndpoint,
  { clientId, clientSecret }: Application,
  refreshToken: string,
): Promise<TokenOutcome> =>
  askForTokens(endpoint, {
    path,
    as: 'form',
    fields: {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    },
  })
