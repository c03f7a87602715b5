type AuthorizeRequest = {
  idOrigin: string
  clientId: string
  redirectUri: string
  state: string
  responseType: 'token' | 'code'
}

/** Harvest's authorize page: `token` is the implicit grant, `code` the code grant. No scope: the person decides about accounts there. */
export function authorizeAddress({ idOrigin, clientId, redirectUri, state, responseType }: AuthorizeRequest): string {
  const address = new URL('/oauth2/authorize', idOrigin)
  address.search = new URLSearchParams({
    client_id: clientId,
    response_type: responseType,
    state,
    redirect_uri: redirectUri,
  }).toString()
  return address.href
}
