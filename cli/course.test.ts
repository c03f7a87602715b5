import { describe, expect, it } from 'vitest'
import type { TokenOutcome } from '../src/harvest/token-outcome.ts'
import { backOffMs, courseAfter, fair, mayAskAgain, reasonToStop } from './course.ts'

const lost: TokenOutcome = { outcome: 'unknown', because: 'No answer came.' }
const granted: TokenOutcome = { outcome: 'granted', tokens: { accessToken: 'a', refreshToken: 'r' } }
const refused: TokenOutcome = { outcome: 'refused', error: 'invalid_grant', words: 'Spent.' }
const throttled: TokenOutcome = { outcome: 'throttled' }
const unsent: TokenOutcome = { outcome: 'not-sent' }

/** After which of these outcomes it stops, counted from 1, and why. */
function stopOf(...outcomes: TokenOutcome[]) {
  let course = fair
  for (const [place, outcome] of outcomes.entries()) {
    course = courseAfter(course, outcome)
    const reason = reasonToStop(course, outcome)
    if (reason !== undefined) return [place + 1, reason]
  }
  return undefined
}

const times = (count: number, outcome: TokenOutcome) => Array.from({ length: count }, () => outcome)

describe('a migration', () => {
  it('asks again only where nothing was done', () =>
    expect([granted, refused, lost, throttled, unsent].map(mayAskAgain)).toEqual([false, false, false, true, true]))

  it('stops when five answers in a row are lost', () => {
    expect(stopOf(...times(9, lost))).toEqual([5, '5 answers in a row were lost: No answer came.'])
    expect(stopOf(...times(4, lost), granted, ...times(4, lost), refused, ...times(4, lost))).toBeUndefined()
  })

  it('stops at once when Harvest turns the application away', () =>
    expect(stopOf(granted, { outcome: 'turned-away', words: 'Who?' })).toEqual([
      2,
      'Harvest turned this application away. It says: “Who?”',
    ]))

  it('has patience while nothing is done, and not for ever', () => {
    expect(stopOf(...times(19, unsent))).toBeUndefined()
    expect(stopOf(...times(99, unsent))).toEqual([20, 'Harvest could not be reached.'])
    expect(stopOf(...times(99, throttled))).toEqual([30, 'Harvest is getting too many requests.'])
  })

  it('never minds refusals', () => expect(stopOf(...times(1000, refused))).toBeUndefined())

  it('waits longer the longer it goes wrong, and at most half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((failures) => backOffMs(failures, 1))).toEqual([
      0, 0, 1000, 2000, 4000, 8000, 30_000,
    ])
    expect(backOffMs(2, 0)).toBe(500)
  })
})
