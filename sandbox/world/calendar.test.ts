import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf, isHoliday, mondayOf, monthStart, weekday, yearsBefore } from './calendar.ts'
import { instantOf, localTime } from './zone.ts'

describe('the calendar', () => {
  it.each(['2024-03-29', '2025-04-21', '2026-04-06', '2026-05-14', '2027-05-17', '2026-10-03'])(
    'has a holiday on %s',
    (day) => {
      expect(isHoliday(dayNumber(day))).toBe(true)
    },
  )

  it('has none on an ordinary Tuesday', () => {
    expect(isHoliday(dayNumber('2026-03-10'))).toBe(false)
  })

  it('knows weekdays, weeks and months', () => {
    const day = dayNumber('2026-03-11')
    expect(weekday(day)).toBe(3)
    expect(dayOf(mondayOf(day))).toBe('2026-03-09')
    expect(dayOf(monthStart(day, -1))).toBe('2026-02-01')
    expect(dayOf(yearsBefore(day, 3))).toBe('2023-03-11')
  })
})

describe('time in a zone', () => {
  it('reads an instant off the wall', () => {
    expect(localTime(Date.parse('2026-03-11T23:30:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-03-12', minutes: 30 })
    expect(localTime(Date.parse('2026-03-11T03:30:00Z'), 'America/New_York')).toEqual({
      day: '2026-03-10',
      minutes: 23 * 60 + 30,
    })
  })

  it('finds the instant back, on days when clocks change too', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York']) {
      for (const day of ['2026-03-08', '2026-03-29', '2026-07-01', '2026-10-25', '2026-11-01']) {
        for (const minutes of [0, 60, 240, 720, 1439]) {
          expect(localTime(instantOf({ day, minutes }, zone), zone)).toEqual({ day, minutes })
        }
      }
    }
  })
})
