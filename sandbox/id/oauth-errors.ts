import { Refused } from '../refusals.ts'

// the words of rack-oauth2, which Harvest is built on; seen live for invalid_grant only, the rest is a guess
const descriptions = {
  access_denied: 'The end-user or authorization server denied the request.',
  unsupported_response_type: 'The requested response type is not supported by the authorization server.',
  unauthorized_client: 'The client is not authorized to use the requested response type.',
  invalid_request:
    'The request is missing a required parameter, includes an unsupported parameter or parameter value, or is otherwise malformed.',
  invalid_grant:
    'The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).',
  invalid_client:
    'The client identifier provided is invalid, the client failed to authenticate, the client did not include its credentials, provided multiple client credentials, or used unsupported credentials type.',
  unsupported_grant_type:
    'The access grant included - its type or another attribute - is not supported by the authorization server.',
}

export type OauthErrorName = keyof typeof descriptions

/** An error as redirects and token endpoints tell it. */
export const oauthError = (error: OauthErrorName): { error: OauthErrorName; error_description: string } => ({
  error,
  error_description: descriptions[error],
})

/** A token endpoint's refusal: 401 for a client that it does not know, 400 for the rest. */
export function refusedExchange(error: OauthErrorName): Refused {
  const isClient = error === 'invalid_client'
  return new Refused(
    Response.json(oauthError(error), {
      status: isClient ? 401 : 400,
      headers: {
        ...neverKept,
        ...(isClient && { 'www-authenticate': 'Basic realm="OAuth2 Token Endpoint"' }),
      },
    }),
  )
}

/** Headers of whatever may hold a token. */
export const neverKept = { 'cache-control': 'no-store', pragma: 'no-cache' }
