import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayAt } from './day.ts'
import { doubtAbout } from './forgotten-timer.ts'
import { startOfDay } from './instant.ts'

const hour = 3_600_000
const tenHours = 10 * 3600
const berlin = (text: string) => Date.parse(`${text}+01:00`)
const zone = fc.constantFrom('UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo')
const instant = fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2030, 0, 1) })
const runs = { numRuns: 2000 }

describe('doubt about a timer', () => {
  it('comes at midnight, and not before', () => {
    const since = berlin('2026-03-11T22:00')
    expect(doubtAbout(since, berlin('2026-03-11T23:59'), tenHours, 'Europe/Berlin')).toBeUndefined()
    expect(doubtAbout(since, berlin('2026-03-12T00:00'), tenHours, 'Europe/Berlin')).toBe('midnight')
  })

  it('comes at the limit', () => {
    const since = berlin('2026-03-11T08:00')
    expect(doubtAbout(since, berlin('2026-03-11T17:59'), tenHours, 'Europe/Berlin')).toBeUndefined()
    expect(doubtAbout(since, berlin('2026-03-11T18:00'), tenHours, 'Europe/Berlin')).toBe('long')
  })

  it('is there on another day in any zone, or after the limit, and never else', () => {
    fc.assert(
      fc.property(zone, instant, fc.nat(60 * hour), fc.nat(86_400), (timeZone, since, run, limit) => {
        const now = since + run
        const isOtherDay = now >= startOfDay(addDays(dayAt(since, timeZone), 1), timeZone)
        const expected = isOtherDay ? 'midnight' : run >= limit * 1000 ? 'long' : undefined
        expect(doubtAbout(since, now, limit, timeZone)).toBe(expected)
      }),
      runs,
    )
  })

  it('never goes away by itself', () => {
    fc.assert(
      fc.property(zone, instant, fc.nat(60 * hour), fc.nat(60 * hour), (timeZone, since, run, more) => {
        const isDoubtful = (now: number) => doubtAbout(since, now, tenHours, timeZone) !== undefined
        expect(!isDoubtful(since + run) || isDoubtful(since + run + more)).toBe(true)
      }),
      runs,
    )
  })
})
