import { ask, type Outside } from './ask.ts'
import { errorFromAnswer } from './error-answer.ts'
import { HarvestError } from './errors.ts'
import { retryAfterSeconds } from './retry-after.ts'

export type HarvestRequest = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  url: URL
  token: string
  /** For the API host; the ID host takes none. */
  accountId?: number
  body?: object
  /** Whether nobody waits for it, so that all else goes first. */
  isBackground?: boolean
}

/** Method and path: names a request without its query. */
export const operationOf = ({ method, url }: HarvestRequest): string => `${method} ${url.pathname}`

/** Sends one request once; gives the JSON of a 2xx answer, or undefined for DELETE. Throws HarvestError or the abort. */
export async function exchange(outside: Outside, request: HarvestRequest, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted()
  const operation = operationOf(request)
  // fetch would refuse such a token in words that repeat it
  if (!/^[\x21-\x7e]+$/.test(request.token)) throw new HarvestError('signed-out', operation)
  const { response, text } = await ask(
    outside,
    operation,
    (stop) => asRequest(request, outside.userAgent, stop),
    signal,
  )
  if (!response.ok) {
    const facts = {
      status: response.status,
      contentType: response.headers.get('Content-Type'),
      text,
      retryAfterSeconds: retryAfterSeconds(response.headers),
    }
    throw errorFromAnswer(facts, operation, request.token)
  }
  // what a DELETE answers is not documented: once the deleted object, perhaps nothing now; but never somebody else's page
  if (request.method === 'DELETE' && text.trim() === '') return undefined
  try {
    const answer = parsed(text)
    return request.method === 'DELETE' ? undefined : answer
  } catch {
    throw new HarvestError('broken', operation, { status: response.status })
  }
}

function asRequest(
  { method, url, token, accountId, body }: HarvestRequest,
  agent: string | undefined,
  signal: AbortSignal,
) {
  const headers = new Headers({ Authorization: `Bearer ${token}`, Accept: 'application/json' })
  if (accountId !== undefined) headers.set('Harvest-Account-Id', String(accountId))
  if (body) headers.set('Content-Type', 'application/json')
  if (agent !== undefined) headers.set('User-Agent', agent)
  return new Request(url, {
    method,
    headers,
    signal,
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(body && { body: JSON.stringify(body) }),
  })
}

// an own `__proto__` key would change a prototype the day somebody copies the object by assignment
function parsed(text: string): unknown {
  if (!/__proto__|\\u005f/i.test(text)) return JSON.parse(text)
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
}
