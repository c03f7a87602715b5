import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClockTime } from './clock-time.ts'
import { formatDay } from './day.ts'
import { formatDuration, formatTimer, sayDuration } from './duration.ts'
import { plainText } from './plain-text.ts'

describe('a duration', () => {
  it('reads as the account shows it', () => {
    expect(formatDuration(27_000, 'hours-minutes')).toBe('7:30')
    expect(formatDuration(27_000, 'decimal')).toBe('7.50')
    expect(formatDuration(36, 'hours-minutes')).toBe('0:01')
    expect(formatDuration(36, 'decimal')).toBe('0.01')
    expect(formatDuration(0, 'hours-minutes')).toBe('0:00')
    expect(formatDuration(100 * 3600, 'hours-minutes')).toBe('100:00')
  })

  it('carries a rounded minute into the hour', () => {
    expect(formatDuration(3599, 'hours-minutes')).toBe('1:00')
  })

  it('loses nothing of hundredths of hours as decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2400 }), (hundredths) => {
        expect(Number(formatDuration(hundredths * 36, 'decimal'))).toBe(hundredths / 100)
      }),
    )
  })

  it('runs with its seconds', () => {
    expect(formatTimer(2527)).toBe('0:42:07')
    expect(formatTimer(36_000)).toBe('10:00:00')
  })

  it('is spoken in words', () => {
    expect(sayDuration(27_000)).toBe('7 hours 30 minutes')
    expect(sayDuration(3660)).toBe('1 hour 1 minute')
    expect(sayDuration(0)).toBe('0 minutes')
  })
})

it('shows clock times on both clocks', () => {
  expect([0, 545, 720, 1439].map((minute) => formatClockTime(minute, '12h'))).toEqual([
    '12:00am',
    '9:05am',
    '12:00pm',
    '11:59pm',
  ])
  expect([0, 545, 720, 1439].map((minute) => formatClockTime(minute, '24h'))).toEqual([
    '0:00',
    '9:05',
    '12:00',
    '23:59',
  ])
})

it('names a day the same in every zone', () => {
  expect(formatDay('2026-03-09', 'weekday')).toBe('Monday')
  expect(formatDay('2026-03-09', 'date')).toBe('9 March 2026')
})

describe('plain text', () => {
  it('drops what could make a name read as another', () => {
    expect(plainText('invoice\u202Efdp.exe\u0000')).toBe('invoicefdp.exe')
  })

  it('leaves line breaks, accents, emoji and other scripts alone', () => {
    expect(plainText('Café\n日本 👩‍💻 עברית')).toBe('Café\n日本 👩‍💻 עברית')
  })

  it('clamps what nobody could read', () => {
    expect(plainText('a'.repeat(1_000_000))).toHaveLength(2001)
  })
})
