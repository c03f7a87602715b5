import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { choicesFor, decisionOf, endProblem } from './forgotten-choices.ts'

const hour = 3_600_000
const since = Date.UTC(2026, 2, 11, 9)

const timer = (inTimes: boolean): TimeEntry => ({
  id: 5,
  accountId: 7,
  day: day('2026-03-11'),
  seconds: 0,
  notes: '',
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
  isRunning: true,
  updatedAt: 0,
  timer: { startedAt: since, secondsBefore: 0 },
  ...(inTimes && { startMinute: 540 }),
})

const valuesFor = (isOverMidnight: boolean, isEnding: boolean, inTimes: boolean, hours = 16) =>
  choicesFor({ isOverMidnight, isEnding, entry: timer(inTimes), now: since + hours * hour }).map(({ value }) => value)

describe('what can be said of a timer that may have been forgotten', () => {
  it('is over midnight everything', () => {
    expect(valuesFor(true, false, false)).toEqual(['ended', 'midnight', 'each-day', 'right'])
    expect(valuesFor(true, false, true)).toEqual(['ended', 'midnight', 'each-day', 'right'])
  })

  it('has no midnight before that', () => {
    expect(valuesFor(false, false, false)).toEqual(['ended', 'right'])
  })

  it('leaves out one entry that Harvest may not take', () => {
    expect(valuesFor(true, true, false)).toContain('right')
    expect(valuesFor(true, true, true)).not.toContain('right')
    expect(valuesFor(true, true, false, 25)).not.toContain('right')
  })

  it('does what it says', () => {
    const run = { since, now: since + 16 * hour, midnight: since + 15 * hour, endedAt: since + 8 * hour }
    expect(decisionOf('ended', run, false)).toEqual({ kind: 'ended', at: since + 8 * hour })
    expect(decisionOf('midnight', run, true)).toEqual({ kind: 'ended', at: since + 15 * hour })
    expect(decisionOf('each-day', run, false)).toEqual({ kind: 'split' })
    expect(decisionOf('each-day', run, true)).toEqual({ kind: 'ended', at: run.now })
    expect(decisionOf('right', run, false)).toEqual({ kind: 'right' })
    expect(decisionOf('right', run, true)).toEqual({ kind: 'whole' })
  })

  it('is an end between its begin and now', () => {
    const problem = (endedAt: number | undefined) =>
      endProblem({ since, now: since + 16 * hour, midnight: since + 15 * hour, endedAt })
    expect(problem(since + hour)).toBeUndefined()
    expect([problem(undefined), problem(since), problem(since + 17 * hour)]).toEqual([
      'Say when it ended.',
      'That is before it began.',
      'That is still to come.',
    ])
  })
})
