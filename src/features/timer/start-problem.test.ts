import { describe, expect, it } from 'vitest'
import { startProblem } from './start-problem.ts'

const minute = 60_000
const now = Date.UTC(2026, 2, 11, 10)
const start = { initial: now - 30 * minute, now, inTimes: false }

describe('a corrected start', () => {
  it('is right up to now, and for a day', () => {
    for (const ago of [0, 28, 32, 1440]) expect(startProblem({ ...start, since: now - ago * minute })).toBeUndefined()
  })

  it('cannot be in the future', () => {
    expect(startProblem({ ...start, since: now + 1 })).toContain('still to come')
  })

  it('cannot make more than Harvest takes', () => {
    expect(startProblem({ ...start, since: now - 1441 * minute })).toContain('24 hours')
  })

  it('of a minute counts only where there are clock times', () => {
    const since = start.initial - minute
    expect(startProblem({ ...start, since })).toContain('two minutes')
    expect(startProblem({ ...start, since, inTimes: true })).toBeUndefined()
  })
})
