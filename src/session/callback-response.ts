import { appPathOf } from '../paths.ts'
import { parsePending } from './pending-sign-in.ts'
import type { Refusal, RefusalReason } from './refusal.ts'
import { parseScope } from './scope.ts'
import { isTokenForm } from './token-form.ts'

/** What Harvest handed over. `expiresAt` is epoch ms, `returnTo` a path of the app's, relative to its base. */
export type Grant = { token: string; expiresAt: number; scope: string; keep: boolean; returnTo: string }

export type CallbackResponse = ({ granted: true } & Grant) | ({ granted: false } & Refusal)

const parameters = new Set(['access_token', 'token_type', 'expires_in', 'scope', 'state', 'error', 'error_description'])

const longestAnswer = 8192
const longestState = 128
const pendingMilliseconds = 10 * 60 * 1000

/**
 * Reads Harvest's answer to a sign-in off the callback's address: one source, each parameter once, `state` before all else.
 * `pendingText` is the tab's pending record, `now` epoch ms. Refuses whatever is not exactly a grant; never throws.
 */
export function readCallback(
  address: string,
  pendingText: string | null,
  now: number,
  appBase: string,
): CallbackResponse {
  const pending = parsePending(pendingText)
  if (pending === undefined) return refused('not-started-here')

  const answer = parametersOf(address)
  const state = answer?.get('state')
  if (answer === undefined || (state ?? '').length > longestState) return refused('malformed')
  if (state !== pending.state) return refused('not-started-here')
  if (Math.abs(now - pending.createdAt) > pendingMilliseconds) return refused('stale')

  const token = answer.get('access_token')
  const error = answer.get('error')
  if (error !== undefined) {
    if (token !== undefined) return refused('malformed')
    if (error === 'access_denied') return refused('denied')
    return refused('harvest-error', plainWords(answer.get('error_description') || error))
  }

  const seconds = secondsOf(answer.get('expires_in'))
  const isBearer = answer.get('token_type')?.toLowerCase() === 'bearer'
  if (token === undefined || !isTokenForm(token) || !isBearer || seconds === undefined) return refused('malformed')

  const scope = answer.get('scope')
  if (scope !== undefined) {
    const { all, harvestAccountIds } = parseScope(scope)
    const reachesHarvest = all || harvestAccountIds.length > 0
    if (!reachesHarvest) return refused(/(^| )forecast:/.test(scope) ? 'no-harvest-access' : 'malformed')
  }

  // An address elsewhere resolves to another path than its own, if to any.
  const returnTo = appPathOf(pending.returnTo, appBase) === pending.returnTo ? pending.returnTo : ''
  return { granted: true, token, expiresAt: now + seconds * 1000, scope: scope ?? '', keep: pending.keep, returnTo }
}

const refused = (because: RefusalReason, description?: string): CallbackResponse => ({
  granted: false,
  because,
  ...(description === undefined ? {} : { description }),
})

/**
 * The known parameters of query or fragment. Undefined when both hold something or neither does, one stands twice or
 * cannot be decoded. Split by hand: URL drops tabs and line breaks, URLSearchParams lets broken percent signs pass.
 */
function parametersOf(address: string): Map<string, string> | undefined {
  const [beforeFragment = '', ...fragment] = address.split('#')
  const [, ...query] = beforeFragment.split('?')
  const sources = [query.join('?'), fragment.join('#')].filter((source) => source !== '')
  const [source] = sources
  if (source === undefined || sources.length > 1 || address.length > longestAnswer) return undefined

  const known = new Map<string, string>()
  for (const pair of source.split('&')) {
    const [name, ...value] = pair.split('=').map(decoded)
    if (name === undefined || value.includes(undefined)) return undefined
    // Harvest may add parameters of its own; ours count only under their exact names.
    if (!parameters.has(name)) continue
    if (known.has(name)) return undefined
    known.set(name, value.join('='))
  }
  return known
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** Whole seconds from a minute to 30 days; without a word from Harvest, an hour (RFC 6749 section 5.1 leaves it to us). */
function secondsOf(expiresIn: string | undefined): number | undefined {
  if (expiresIn === undefined) return 3600
  const seconds = /^[1-9]\d{1,6}$/.test(expiresIn) ? Number(expiresIn) : 0
  return seconds >= 60 && seconds <= 2_592_000 ? seconds : undefined
}

/** Without control, format and bidi characters, which could make a sentence read as another. */
const plainWords = (text: string): string =>
  text
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, 300)
    .toWellFormed()
