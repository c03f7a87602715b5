import type { ErrorBody } from '../src/harvest/wire.ts'

/** An answer other than a success, thrown where the reason is found. */
export class Refused extends Error {
  readonly response: Response

  constructor(response: Response) {
    super(`Refused with ${response.status}`)
    this.response = response
  }
}

const invalidToken = 'The access token provided is expired, revoked, malformed or invalid for other reasons.'

/** The one 401: for a missing or bad token, and for an account that the token does not reach. */
export const unauthorized = (): Refused =>
  refused(
    401,
    { error: 'invalid_token', error_description: invalidToken },
    {
      'content-type': 'application/json',
      'www-authenticate': `Bearer realm="Protected by OAuth 2.0", error="invalid_token", error_description="${invalidToken}"`,
    },
  )

/** A token in the header and another in the query; what Harvest says to that is a guess. */
export const tokenTwice = (): Refused =>
  refused(400, {
    error: 'invalid_request',
    error_description: 'Both Authorization header and payload includes access token.',
  })

export const forbidden = (): Refused => refused(403, { message: 'Not authorized!' }, { hint: 'Not authorized!' })

export const notFound = (): Refused => refused(404, { status: 404, error: 'Not Found' })

/** A validation that failed; several sentences are joined as Harvest joins them. */
export const invalid = (...messages: string[]): Refused => refused(422, { message: messages.join(', ') })

/** A state that does not allow it; the hint repeats the message, as live. */
export const refusedWith = (status: 403 | 422, message: string): Refused =>
  refused(status, { message }, { hint: message })

export const locked = (status: 403 | 422): Refused => refusedWith(status, 'This entry is locked.')

export const badRequest = (text: string): Response =>
  new Response(text, { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** V2 speaks JSON and takes forms; what it says to XML is a guess. */
export const unsupportedBody = (): Refused =>
  new Refused(
    new Response('Send JSON or a form.', { status: 415, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  )

/** What a route that does not exist answers, whatever was accepted. */
export const noSuchPage = (): Response => htmlPage(404, 'The page you were looking for doesn’t exist')

export const brokenPage = (status: number): Response => htmlPage(status, 'We’re sorry, but something went wrong')

function refused(status: number, body: ErrorBody, headers: Record<string, string> = {}): Refused {
  return new Refused(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache, no-store', ...headers },
    }),
  )
}

function htmlPage(status: number, title: string): Response {
  const page = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}.</h1></body></html>\n`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
