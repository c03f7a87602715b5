import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyEnds } from './likely-ends.ts'

const hour = 3_600_000
const berlin = (text: string) => Date.parse(`${text}+01:00`)
const zone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo')
const instant = fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2030, 0, 1) })
const runs = { numRuns: 2000 }

describe('the likely ends of a forgotten timer', () => {
  const since = berlin('2026-03-11T09:00')
  const known = { since, now: since + 24 * hour, lastSeenAt: undefined, dayEndsAt: 18 * 60, timeZone: 'Europe/Berlin' }

  it('are when the person was last seen, and the end of the day on which it began', () => {
    const lastSeenAt = berlin('2026-03-11T17:42')
    expect(likelyEnds({ ...known, lastSeenAt })).toEqual([
      { at: lastSeenAt, because: 'seen' },
      { at: berlin('2026-03-11T18:00'), because: 'day-end' },
    ])
  })

  it('lie inside of its run', () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.nat(60 * hour),
        fc.integer({ min: -60 * hour, max: 60 * hour }),
        fc.integer({ min: 0, max: 1439 }),
        (timeZone, begin, run, seen, dayEndsAt) => {
          const now = begin + run
          for (const { at } of likelyEnds({ since: begin, now, lastSeenAt: begin + seen, dayEndsAt, timeZone })) {
            expect(at).toBeGreaterThan(begin)
            expect(at).toBeLessThan(now)
          }
        },
      ),
      runs,
    )
  })
})
