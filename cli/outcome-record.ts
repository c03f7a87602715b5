import type { TokenOutcome } from '../src/harvest/token-outcome.ts'
import type { TokenRecord } from './journal-records.ts'

const answerBytes = 4096

/** What the journal says of an outcome. `askedAt` is epoch ms: an expiry counted from there is never too late. */
export function outcomeRecord(
  named: Pick<TokenRecord, 'token' | 'userKey'>,
  outcome: TokenOutcome,
  askedAt: number,
): TokenRecord {
  switch (outcome.outcome) {
    case 'granted': {
      const { accessToken, refreshToken, expiresInSeconds } = outcome.tokens
      const expiresAt = expiresInSeconds === undefined ? '' : isoOf(askedAt + expiresInSeconds * 1000)
      return { state: 'migrated', ...named, accessToken, refreshToken, expiresAt }
    }
    case 'refused': {
      const reason = outcome.words === outcome.error ? '' : ` Harvest says: ${outcome.words}`
      return { state: 'refused', ...named, reason: `${outcome.error}.${reason}` }
    }
    case 'turned-away':
      return { state: 'not-done', ...named, reason: `Harvest says: ${outcome.words}` }
    case 'throttled':
      return { state: 'not-done', ...named, reason: 'Harvest was getting too many requests.' }
    case 'not-sent':
      return { state: 'not-done', ...named, reason: 'Harvest could not be reached.' }
    case 'unknown': {
      const kept = outcome.answer === undefined ? {} : { answer: base64(outcome.answer) }
      return { state: 'unknown', ...named, reason: outcome.because, ...kept }
    }
  }
}

const base64 = (text: string) => Buffer.from(text).subarray(0, answerBytes).toString('base64')

// the year 275760 is the last one that a date can say
const isoOf = (time: number) => new Date(Math.min(time, 8.64e15)).toISOString()
