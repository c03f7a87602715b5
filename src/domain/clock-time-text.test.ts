import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClockTime } from '../ui/format/clock-time.ts'
import { minuteOfText } from './clock-time-text.ts'

describe('a typed time of day', () => {
  it.each([
    ['8', 480],
    ['8:05', 485],
    ['08:05', 485],
    ['805', 485],
    ['0805', 485],
    ['8.05', 485],
    ['8:05am', 485],
    ['805p', 1205],
    ['8p', 1200],
    ['20:15', 1215],
    ['2015', 1215],
    ['20', 1200],
    ['0', 0],
    ['12', 720],
    ['12am', 0],
    ['12:30 a', 30],
    ['12pm', 720],
    ['23:59', 1439],
  ])('%s is read', (text, minute) => {
    expect(minuteOfText(text)).toBe(minute)
  })

  it('may hold spaces anywhere but inside a number, and capitals', () => {
    expect(minuteOfText(' 8 : 05\u202FP M ')).toBe(1205)
    for (const text of ['1 2', '8 05', '8. 05', '20 15']) expect(minuteOfText(text)).toBeUndefined()
  })

  it.each([
    '',
    ' ',
    ...': am noon :30 8: 8:5 8.5 8,05 8:60 860 24 24:00 2400 25:00 0am 0:30pm 13pm 20:15pm'.split(' '),
    ...'8ampm 8m 8x 12345 8:05:00 -8 8-9 ٨ 8e0'.split(' '),
  ])('%j is not read', (text) => {
    expect(minuteOfText(text)).toBeUndefined()
  })

  it('is read back from either clock, every minute of the day', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      expect(minuteOfText(formatClockTime(minute, '12h'))).toBe(minute)
      expect(minuteOfText(formatClockTime(minute, '24h'))).toBe(minute)
    }
  })

  it('is a minute of the day or nothing, whatever is typed', () => {
    const keys = fc.constantFrom(...'0123456789:.apmPM '.split(''))
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: keys, maxLength: 6 }))
    fc.assert(
      fc.property(typed, (text) => {
        const minute = minuteOfText(text) ?? 0
        expect(Number.isInteger(minute)).toBe(true)
        expect(Math.min(Math.max(minute, 0), 1439)).toBe(minute)
      }),
      { numRuns: 2000 },
    )
  })
})
