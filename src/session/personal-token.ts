import type { TokenSession } from './stored-session.ts'
import { isTokenForm } from './token-form.ts'

const lifetimeMilliseconds = 14 * 24 * 60 * 60 * 1000

type Pasted = { token: string; accountId: string; keep: boolean }

/** What is wrong, and in which field. */
type Problem = { field: 'token' | 'accountId'; sentence: string }

/**
 * Reads a pasted personal access token and, where given, the one account to use it for. `now` is epoch ms. Harvest ends
 * such a token never; we do after as long as Harvest's own sign-in lasts, so that no browser holds one for good.
 */
export function readPersonalToken(pasted: Pasted, now: number): { session: TokenSession } | { problem: Problem } {
  const token = pasted.token.trim().replace(/^Bearer\s+/i, '')
  const accountId = pasted.accountId.trim()
  if (!isTokenForm(token)) return { problem: { field: 'token', sentence: tokenSentence(token) } }
  if (accountId !== '' && !/^[1-9]\d{0,14}$/.test(accountId)) {
    const sentence =
      'An account ID is a number. Harvest shows it below the token; leave this empty to use all accounts.'
    return { problem: { field: 'accountId', sentence } }
  }
  const scope = accountId === '' ? 'all' : `harvest:${accountId}`
  return { session: { token, expiresAt: now + lifetimeMilliseconds, scope, kept: pasted.keep } }
}

function tokenSentence(token: string): string {
  if (token === '') return 'Paste your token here. Harvest shows it once, when you make it.'
  if (/\s/.test(token)) return 'This has a space or a line break in it. Copy the token alone and paste it again.'
  return 'This is not a whole token. Copy it again at Harvest, from its first character to its last.'
}
