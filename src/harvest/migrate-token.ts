import { type Application, askForTokens, type TokenEndpoint } from './ask-for-tokens.ts'
import type { TokenOutcome } from './token-outcome.ts'

/**
 * Exchanges one user's refresh token of V1 for tokens of V2, as Harvest's guide from V1 to V2 has it. Take it that the old
 * one is spent then, and that what was given is given once: store it before anything else.
 */
export const migrateToken = (
  endpoint: TokenEndpoint,
  { v1, v2 }: { v1: Application; v2: Application },
  v1RefreshToken: string,
): Promise<TokenOutcome> =>
  askForTokens(endpoint, {
    path: '/api/v2/oauth2/migrate',
    as: 'json',
    fields: {
      v1_refresh_token: v1RefreshToken,
      v1_client_id: v1.clientId,
      v1_client_secret: v1.clientSecret,
      v2_client_id: v2.clientId,
      v2_client_secret: v2.clientSecret,
    },
  })
