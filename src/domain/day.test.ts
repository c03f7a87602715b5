import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  day,
  dayAt,
  daysBetween,
  monthOf,
  monthRange,
  monthsBetween,
  isDay,
  type Weekday,
  weekday,
  weekOf,
} from './day.ts'

const anyDay = fc.integer({ min: -200_000, max: 400_000 }).map((days) => addDays(day('2026-03-09'), days))
const anyWeekday = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)

describe('isDay', () => {
  it.each(['2026-03-09', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '0000-00-00',
    '2026-3-9',
    '10000-01-01',
    'today',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(RangeError)
  })
})

describe('a day', () => {
  it('moves over month ends, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28')
  })

  it('comes back when it goes as far the other way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  it('belongs to one week of seven days, whichever day weeks begin on', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (within, firstWeekday) => {
        const week = weekOf(within, firstWeekday)
        expect(week).toHaveLength(7)
        expect(week.filter((other) => other === within)).toHaveLength(1)
        expect(week.map(weekday)[0]).toBe(firstWeekday)
        for (const other of week) expect(weekOf(other, firstWeekday)).toEqual(week)
      }),
    )
  })
})

describe('a month', () => {
  it('runs from its first to its last day', () => {
    expect(monthRange(monthOf(day('2024-02-10')))).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(monthRange(monthOf(day('2026-12-31')))).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })

  it('is named once for every range that touches it', () => {
    expect(monthsBetween(day('2026-02-23'), day('2026-03-01'))).toEqual(['2026-02', '2026-03'])
    expect(monthsBetween(day('2025-12-31'), day('2026-02-01'))).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(monthsBetween(day('2026-03-09'), day('2026-03-09'))).toEqual(['2026-03'])
  })
})

describe('dayAt', () => {
  const instant = Date.parse('2026-03-08T23:30:00Z')

  it('follows the zone, not the browser', () => {
    expect(dayAt(instant, 'UTC')).toBe('2026-03-08')
    expect(dayAt(instant, 'Europe/Berlin')).toBe('2026-03-09')
    expect(dayAt(instant, 'America/Los_Angeles')).toBe('2026-03-08')
    expect(dayAt(instant, 'Pacific/Kiritimati')).toBe('2026-03-09')
  })

  it('holds on the days the clocks change', () => {
    expect(dayAt(Date.parse('2026-03-29T22:30:00Z'), 'Europe/Berlin')).toBe('2026-03-30')
    expect(dayAt(Date.parse('2026-10-25T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25')
  })
})
