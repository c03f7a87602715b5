import * as v from 'valibot'
import { harvestsWords } from './error-answer.ts'
import { record } from './fields.ts'

/** `expiresInSeconds` counts from the answer; Harvest says 14 days. `scope` comes with some answers. */
export type Tokens = { accessToken: string; refreshToken: string; expiresInSeconds?: number; scope?: string }

/** What became of one request for tokens. */
export type TokenOutcome =
  | { outcome: 'granted'; tokens: Tokens }
  /** Harvest does not take this code or refresh token; `error` is OAuth's name for it. */
  | { outcome: 'refused'; error: string; words: string }
  /** It was not about the code or token: wrong credentials, a wrong address. Others would fare the same. */
  | { outcome: 'turned-away'; words: string }
  /** Not done. */
  | { outcome: 'throttled'; retryAfterSeconds?: number }
  /** Not done: it never left this machine. */
  | { outcome: 'not-sent' }
  /** Maybe done. `answer` is what came of a success that cannot be read: it may hold the tokens. */
  | { outcome: 'unknown'; because: string; answer?: string }

type Answer = {
  status: number
  contentType: string | null
  text: string
  retryAfterSeconds: number | undefined
}

const token = v.pipe(v.string('is not text'), v.regex(/^[\x21-\x7e]{1,2048}$/, 'is not a token'))
const granted = record({ access_token: token, refresh_token: token })
const seconds = v.object({ expires_in: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) })
const scope = v.object({ scope: v.pipe(v.string(), v.maxLength(2048)) })
const oauthError = v.object({ error: v.pipe(v.string(), v.regex(/^[a-z][a-z_]{2,60}$/)) })

// RFC 6749 section 5.2: these are about the application, whatever the code or token
const ofApplication = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope'])

/**
 * Reads an answer of Harvest's token or migrate endpoint. What these refuse with is documented nowhere but in OAuth 2.0,
 * so whatever is neither a grant nor an OAuth error either turns everybody away (3xx, 4xx) or leaves it unknown (5xx, 408,
 * a success that cannot be read, a refusal that was cut off). `secrets` are blotted out of Harvest's words.
 */
export function tokenOutcome(answer: Answer, secrets: readonly string[]): TokenOutcome {
  const { status, text, retryAfterSeconds } = answer
  const body = parsed(text)
  if (status >= 200 && status < 300) return ofSuccess(body, text)
  if (status === 429) return { outcome: 'throttled', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
  if (status === 408 || status >= 500) return { outcome: 'unknown', because: `Harvest answered ${status}.` }
  // whose refusal it was, the token's or the application's, stood in what is missing
  if (status >= 400 && body === undefined && isMeantAsJson(answer))
    return { outcome: 'unknown', because: `Harvest answered ${status} with a reason that cannot be read.` }

  const said = harvestsWords(answer, secrets)
  const words = said === '' ? `Harvest answered ${status} and gave no reason.` : said
  const refusal = v.safeParse(oauthError, body)
  if (!refusal.success || ofApplication.has(refusal.output.error)) return { outcome: 'turned-away', words }
  return { outcome: 'refused', error: refusal.output.error, words }
}

function ofSuccess(body: unknown, text: string): TokenOutcome {
  const check = v.safeParse(granted, body, { abortEarly: true })
  if (!check.success) {
    const field = v.getDotPath(check.issues[0])
    const reason = field === null ? 'is not what was expected' : `has no readable ${field}`
    return { outcome: 'unknown', because: `Harvest’s answer ${reason}.`, answer: text }
  }
  const expiry = v.safeParse(seconds, body)
  const scoped = v.safeParse(scope, body)
  return {
    outcome: 'granted',
    tokens: {
      accessToken: check.output.access_token,
      refreshToken: check.output.refresh_token,
      ...(expiry.success && { expiresInSeconds: expiry.output.expires_in }),
      ...(scoped.success && { scope: scoped.output.scope }),
    },
  }
}

const isMeantAsJson = ({ contentType, text }: Answer) =>
  /[/+]json\b/i.test(contentType ?? '') || text.trimStart().startsWith('{')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
