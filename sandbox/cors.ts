import type { Profile } from './profile.ts'

const methods = 'GET, POST, PATCH, DELETE, OPTIONS'
const headers = 'Authorization, Harvest-Account-Id, Content-Type, Accept'

/** The answer to a preflight, which carries no token and needs none. */
export function preflight(profile: Profile): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': methods,
      'access-control-allow-headers': profile.allowsUserAgent ? `${headers}, User-Agent` : headers,
    },
  })
}

/** Makes an answer readable to pages of other origins, if the profile lets them read such a status. */
export function withCors(
  response: Response,
  profile: Profile,
  isReadable = readable(response.status, profile),
): Response {
  if (!isReadable) return response
  response.headers.set('access-control-allow-origin', '*')
  if (profile.exposedHeaders.length > 0)
    response.headers.set('access-control-expose-headers', profile.exposedHeaders.join(', '))
  return response
}

function readable(status: number, profile: Profile): boolean {
  if (status === 429) return profile.corsOnThrottling
  if (status >= 500) return profile.corsOnBreakdowns
  return status < 400 || profile.corsOnRefusals
}
