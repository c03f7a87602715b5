import { ask, type Outside } from './ask.ts'
import { HarvestError } from './errors.ts'
import { retryAfterSeconds } from './retry-after.ts'
import { tokenOutcome, type TokenOutcome } from './token-outcome.ts'

/** An application registered at Harvest. Its secret is the caller's: none is known here, and none belongs in a page. */
export type Application = { clientId: string; clientSecret: string }

/** Harvest ID from a server's or a command's side. */
export type TokenEndpoint = Omit<Outside, 'userAgent'> & {
  idOrigin: string
  userAgent: string
  /** Whether a fetch that failed never left this machine. */
  neverLeft: (error: unknown) => boolean
}

type Question = {
  path: '/api/v2/oauth2/token' | '/api/v2/oauth2/migrate'
  /** In the order in which they are sent; those that are secret go nowhere else. */
  fields: Record<string, string>
  as: 'form' | 'json'
}

/** Asks for tokens, once: nothing here may be sent twice by itself. Never throws. */
export async function askForTokens(endpoint: TokenEndpoint, { path, fields, as }: Question): Promise<TokenOutcome> {
  let hasLeft = false
  const fetch = async (request: Request) => {
    hasLeft = true
    try {
      return await endpoint.fetch(request)
    } catch (error) {
      hasLeft = !endpoint.neverLeft(error)
      throw error
    }
  }
  const asRequest = (signal: AbortSignal) =>
    new Request(new URL(path, endpoint.idOrigin), {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'Content-Type': as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
        'User-Agent': endpoint.userAgent,
      },
      body: as === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
      // a redirect would carry the secrets along
      redirect: 'manual',
      signal,
    })

  try {
    const { response, text } = await ask({ fetch, clock: endpoint.clock }, `POST ${path}`, asRequest)
    const { status, headers } = response
    const answer = { status, contentType: headers.get('Content-Type'), text }
    return tokenOutcome({ ...answer, retryAfterSeconds: retryAfterSeconds(headers) }, secretsIn(fields))
  } catch (error) {
    if (!hasLeft) return { outcome: 'not-sent' }
    const because = error instanceof HarvestError ? reasons[error.kind] : undefined
    return { outcome: 'unknown', because: because ?? 'No answer came.' }
  }
}

const reasons: Partial<Record<HarvestError['kind'], string>> = {
  'timed-out': 'Harvest took longer than 30 seconds to answer.',
  'too-large': 'Harvest’s answer was larger than 20 MB.',
}

const secretsIn = (fields: Record<string, string>) =>
  Object.entries(fields).flatMap(([name, value]) => (/secret|token|^code$/.test(name) && value !== '' ? [value] : []))
