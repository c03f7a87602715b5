import type { State } from '../state.ts'
import type { Version } from './applications.ts'
import { neverKept } from './oauth-errors.ts'
import type { Consent } from './tokens.ts'

type Terms = { version: Version; expiresInSeconds: number; keptRefreshToken?: string | undefined }

/** New tokens for what was allowed, the refresh token too unless one is kept. */
export function tokenAnswer(consent: Consent, state: State, terms: Terms): Response {
  const tokens = state.tokens[terms.version]
  const answer = {
    access_token: tokens.access(consent, state.now()),
    refresh_token: terms.keptRefreshToken ?? tokens.refresh(consent),
    token_type: 'bearer',
    expires_in: terms.expiresInSeconds,
  }
  return Response.json(answer, { headers: neverKept })
}
