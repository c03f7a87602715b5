import type { TokenOutcome } from '../src/harvest/token-outcome.ts'

/** How the last outcomes went, in the order in which they came. */
export type Course = { lostInRow: number; unsentInRow: number; throttlesInRow: number }

export const fair: Course = { lostInRow: 0, unsentInRow: 0, throttlesInRow: 0 }

// an outage must not cost more than a few tokens their outcome
const mostLost = 5
// these cost nothing but time; several can be on their way when it begins
const mostUnsent = 20
const mostThrottles = 30

export const courseAfter = ({ lostInRow, unsentInRow, throttlesInRow }: Course, { outcome }: TokenOutcome): Course => ({
  lostInRow: outcome === 'unknown' ? lostInRow + 1 : 0,
  unsentInRow: outcome === 'not-sent' ? unsentInRow + 1 : 0,
  throttlesInRow: outcome === 'throttled' ? throttlesInRow + 1 : 0,
})

/** Whether the same token may be asked for again: only if it is certain that nothing was done. */
export const mayAskAgain = ({ outcome }: TokenOutcome): boolean => outcome === 'throttled' || outcome === 'not-sent'

/** Why nothing more is to be sent, or nothing. */
export function reasonToStop(course: Course, outcome: TokenOutcome): string | undefined {
  if (outcome.outcome === 'turned-away') return `Harvest turned this application away. It says: “${outcome.words}”`
  if (course.lostInRow >= mostLost) return `${mostLost} answers in a row were lost: ${reasonOf(outcome)}`
  if (course.unsentInRow >= mostUnsent) return 'Harvest could not be reached.'
  return course.throttlesInRow >= mostThrottles ? 'Harvest is getting too many requests.' : undefined
}

const reasonOf = (outcome: TokenOutcome) => ('because' in outcome ? outcome.because : '')

/** Milliseconds to wait after so many failures in a row: none after the first, then half a second to half a minute. `dice` is 0 to 1. */
export const backOffMs = (failures: number, dice: number): number =>
  failures < 2 ? 0 : Math.min(1000 * 2 ** (failures - 2), 30_000) * (0.5 + dice / 2)
