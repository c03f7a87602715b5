import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowed, timeThere } from './harvest-clock.ts'
import { day } from './day.ts'
import { clockReadingOf, elapsed, type TimeEntry } from './time-entry.ts'

const start = Date.parse('2026-03-09T08:00:00Z')

function running(seconds: number): TimeEntry {
  return {
    id: 1,
    accountId: 1,
    day: day('2026-03-09'),
    seconds,
    notes: '',
    client: { id: 1, name: 'Client' },
    project: { id: 1, name: 'Project' },
    task: { id: 1, name: 'Task' },
    billable: true,
    isRunning: true,
    updatedAt: 0,
    timer: { startedAt: start, secondsBefore: 0 },
  }
}

/** An answer at `now` on Harvest's clock, over a line with `latency` each way, seen by a steady clock that began at `begun`. */
function answer(now: number, begun: number, latency: number) {
  const hundredths = Math.floor((now - start) / 36_000)
  const steady = now - begun
  const reading = clockReadingOf(running(hundredths * 36), { sentAt: steady - latency, receivedAt: steady + latency })
  if (!reading) throw new Error('a running entry tells the time')
  return reading
}

describe('the running timer on a device whose clock is wrong', () => {
  it('stays within the seconds that Harvest has given away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_000_000 }),
        fc.integer({ min: -26 * 3_600_000, max: 26 * 3_600_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.array(fc.integer({ min: 1_000, max: 300_000 }), { minLength: 1, maxLength: 12 }),
        (since, wrongBy, latency, gaps) => {
          const begun = start - 5_000
          let now = start + since
          let offset = narrowed(undefined, answer(now, begun, latency))
          for (const gap of gaps) {
            now += gap
            offset = narrowed(offset, answer(now, begun, latency))
          }
          const shown = elapsed(running(0), timeThere(offset, now - begun, now + wrongBy))
          expect(Math.abs(shown - (now - start) / 1000)).toBeLessThanOrEqual(77)
        },
      ),
    )
  })

  it('is exact to the second once a timer was started from here', () => {
    const begun = start - 60_000
    const offset = narrowed(undefined, { named: start, toWithin: 1000, sentAt: 59_900, receivedAt: 60_100 })
    const now = start + 600_000
    const shown = elapsed(running(0), timeThere(offset, now - begun, now + 26 * 3_600_000))
    expect(Math.abs(shown - 600)).toBeLessThanOrEqual(1)
  })

  it('believes the device where it fits', () => {
    const offset = { least: 1_000_000, most: 1_072_000 }
    expect(timeThere(offset, 500, 1_050_500)).toBe(1_050_500)
    expect(timeThere(offset, 500, 9_000_000)).toBe(1_036_500)
  })

  it('starts over when readings contradict each other', () => {
    const known = { least: 0, most: 1_000 }
    expect(narrowed(known, { named: 90_000, toWithin: 1_000, sentAt: 10, receivedAt: 20 })).toEqual({
      least: 89_980,
      most: 90_990,
    })
  })
})
