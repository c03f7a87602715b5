import type { TokenOutcome, Tokens } from '../src/harvest/token-outcome.ts'

/** The tokens that were granted. Throws what became of the request instead, and what to do. */
export function tokensOf(outcome: TokenOutcome, next: string): Tokens {
  switch (outcome.outcome) {
    case 'granted':
      return outcome.tokens
    case 'refused':
      throw new Error(`Harvest refused: ${outcome.words} ${next}`)
    case 'turned-away':
      throw new Error(`Harvest turned this application away: ${outcome.words}`)
    case 'throttled':
      throw new Error('Harvest is getting too many requests. Try again in a minute.')
    case 'not-sent':
      throw new Error('Harvest could not be reached, and nothing was sent. Check the connection and try again.')
    case 'unknown':
      throw new Error(`${outcome.because} What was asked may have been done all the same. ${next}`)
  }
}
