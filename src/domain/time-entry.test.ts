import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { elapsed, type TimeEntry, totalSeconds } from './time-entry.ts'

const startedAt = Date.parse('2026-03-09T08:00:00Z')
const stopped: TimeEntry = {
  id: 1,
  accountId: 7,
  day: day('2026-03-09'),
  seconds: 5400,
  notes: 'Plan',
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
  isRunning: false,
  updatedAt: startedAt,
}
const running: TimeEntry = {
  ...stopped,
  id: 2,
  seconds: 3636,
  isRunning: true,
  timer: { startedAt, secondsBefore: 3600 },
}

describe('elapsed', () => {
  it('is what was tracked, for a stopped entry', () => {
    expect(elapsed(stopped, startedAt + 1e9)).toBe(5400)
  })

  it('adds the seconds since the timer started to those before it', () => {
    expect(elapsed(running, startedAt + 90_500)).toBe(3690)
  })

  it('is what Harvest last said while no clock is known', () => {
    expect(elapsed(running, undefined)).toBe(3636)
  })

  it('never runs backwards past what was tracked before', () => {
    expect(elapsed(running, startedAt - 5_000)).toBe(3600)
  })
})

it('totals stopped and running entries together', () => {
  expect(totalSeconds([stopped, running], startedAt + 60_000)).toBe(5400 + 3660)
})
