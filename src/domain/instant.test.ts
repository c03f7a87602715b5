import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayAt, daysBetween, minuteAt } from './day.ts'
import { instantAt, startOfDay, stretchesBetween } from './instant.ts'

const zones = [
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  // clocks go forward at midnight
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Kathmandu',
]
const zone = fc.constantFrom(...zones)
const anyDay = fc.integer({ min: 0, max: 4500 }).map((days) => addDays(day('2018-01-01'), days))
const minute = fc.integer({ min: 0, max: 1439 })
const runs = { numRuns: 2000 }
const hour = 3_600_000

const utc = (text: string) => Date.parse(`${text}Z`)

describe('the instant of a time of day', () => {
  it('shows that time, but where the clock leaves it out', () => {
    fc.assert(
      fc.property(zone, anyDay, minute, (timeZone, ofDay, wanted) => {
        const instant = instantAt(ofDay, wanted, timeZone)
        const shown = daysBetween(ofDay, dayAt(instant, timeZone)) * 1440 + minuteAt(instant, timeZone)
        // left out: at most an hour later on the clock
        expect(shown - wanted).toBeGreaterThanOrEqual(0)
        expect(shown - wanted).toBeLessThanOrEqual(60)
        // and then a clock that was not changed would show it
        expect(shown === wanted || minuteAt(instant - (shown - wanted) * 60_000, timeZone) !== wanted).toBe(true)
      }),
      runs,
    )
  })

  it('is the first of the two where the clock shows it twice', () => {
    expect(instantAt(day('2026-10-25'), 150, 'Europe/Berlin')).toBe(utc('2026-10-25T00:30'))
  })

  it('is an hour later on the clock where that leaves it out', () => {
    expect(instantAt(day('2026-03-29'), 150, 'Europe/Berlin')).toBe(utc('2026-03-29T01:30'))
  })

  it('is the begin of a day, also of one that has no midnight', () => {
    expect(startOfDay(day('2026-04-24'), 'Africa/Cairo')).toBe(utc('2026-04-23T22:00'))
    expect(minuteAt(utc('2026-04-23T22:00'), 'Africa/Cairo')).toBe(60)
    fc.assert(
      fc.property(zone, anyDay, (timeZone, ofDay) => {
        const start = startOfDay(ofDay, timeZone)
        expect([dayAt(start, timeZone), dayAt(start - 1, timeZone)]).toEqual([ofDay, addDays(ofDay, -1)])
      }),
      runs,
    )
  })
})

const hours = (from: string, to: string) =>
  stretchesBetween(utc(from), utc(to), 'Europe/Berlin').map((one) => (one.to - one.from) / hour)

describe('the stretches between two instants', () => {
  const instant = fc.integer({ min: utc('2018-01-01T00:00'), max: utc('2030-01-01T00:00') })
  const length = fc.integer({ min: 0, max: 100 * hour })

  it('lose nothing and add nothing, and lie on one day each', () => {
    fc.assert(
      fc.property(zone, instant, length, (timeZone, from, long) => {
        const stretches = stretchesBetween(from, from + long, timeZone)
        expect(stretches.reduce((sum, one) => sum + one.to - one.from, 0)).toBe(long)
        stretches.forEach((one, index) => {
          expect(one.from).toBe(stretches[index - 1]?.to ?? from)
          expect([dayAt(one.from, timeZone), dayAt(one.to - 1, timeZone)]).toEqual([one.day, one.day])
          expect(one.startMinute).toBe(minuteAt(one.from, timeZone))
          expect(one.endMinute).toBeGreaterThanOrEqual(one.startMinute)
          expect(one.from).toBe(index === 0 ? from : startOfDay(one.day, timeZone))
        })
      }),
      runs,
    )
  })

  it('are as long as the days are, when clocks change', () => {
    // from eight in the evening to eight in the morning after next
    expect(hours('2026-03-28T19:00', '2026-03-30T06:00')).toEqual([4, 23, 8])
    expect(hours('2026-10-24T18:00', '2026-10-26T07:00')).toEqual([4, 25, 8])
  })

  it('end a minute before midnight on the clock', () => {
    expect(stretchesBetween(utc('2026-03-11T21:00'), utc('2026-03-12T00:10'), 'Europe/Berlin')).toMatchObject([
      { day: '2026-03-11', startMinute: 1320, endMinute: 1439 },
      { day: '2026-03-12', startMinute: 0, endMinute: 70 },
    ])
  })

  it('are none where nothing lies between', () => {
    expect(stretchesBetween(5, 5, 'UTC')).toEqual([])
  })
})
