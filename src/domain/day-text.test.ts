import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateForms, dateInWords, formatDate } from '../ui/format/day.ts'
import { addDays, day, daysBetween, isDay, weekday } from './day.ts'
import { dayWords, daysOfText } from './day-text.ts'

// a Wednesday
const today = day('2026-03-11')
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays(today, days))

describe('a typed day', () => {
  it.each([
    ['today', '2026-03-11'],
    ['Yesterday', '2026-03-10'],
    ['tomorrow', '2026-03-12'],
    ['mon', '2026-03-09'],
    ['Tues', '2026-03-10'],
    ['wednesday', '2026-03-11'],
    ['last wed', '2026-03-04'],
    ['thu', '2026-03-05'],
    ['last friday', '2026-03-06'],
    ['-2', '2026-03-09'],
    ['10 days ago', '2026-03-01'],
    ['3 mar', '2026-03-03'],
    ['3. März', undefined],
    ['mar 3', '2026-03-03'],
    ['3rd March 2024', '2024-03-03'],
    ['20 dec', '2025-12-20'],
    ['March 5th, 2025', '2025-03-05'],
    ['next wed', '2026-03-18'],
    ['next monday', '2026-03-16'],
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['5.3.', '2026-03-05'],
    ['5.3.25', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['29 feb 2024', '2024-02-29'],
    ['25/2', '2026-02-25'],
  ])('%s is read', (text, expected) => {
    expect(daysOfText(text, today)).toEqual(expected ? [expected] : [])
  })

  it('can be of this year or the last when the coming one is nearer', () => {
    expect(daysOfText('20 mar', today)).toEqual(['2026-03-20', '2025-03-20'])
  })

  it('can be day and month or month and day, when written with a slash', () => {
    expect(daysOfText('5/3', today)).toEqual(['2026-03-05', '2026-05-03', '2025-05-03'])
    expect(daysOfText('3/3/2026', today)).toEqual(['2026-03-03'])
    expect(daysOfText('3/5', today, true)).toEqual(['2026-03-05', '2026-05-03', '2025-05-03'])
  })

  it.each([
    '',
    'mo',
    'someday',
    '31 feb',
    '2026-02-30',
    '5.3',
    '5 3',
    '13/13',
    'mar',
    '-',
    '3000-01-01',
    'next',
    '2026-3/5',
    'in 2 days',
  ])('%j is none', (text) => {
    expect(daysOfText(text, today)).toEqual([])
  })

  it('is, as a weekday, within the last seven days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...dayWords.slice(3)), (from, name) => {
        const [found, ...more] = daysOfText(name, from)
        expect(more).toEqual([])
        const back = daysBetween(found ?? from, from)
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThan(7)
        expect(weekday(found ?? from)).toBe(dayWords.slice(3).indexOf(name))
      }),
    )
  })

  it('is read back from all that is shown', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...dateForms), (shown, form) => {
        const isMonthFirst = form.startsWith('%m')
        expect(daysOfText(formatDate(shown, form), today, isMonthFirst)[0]).toBe(shown)
        expect(daysOfText(dateInWords(shown, form), today, isMonthFirst)).toEqual([shown])
      }),
    )
  })

  it('is read back from its own text, and is never anything but a day', () => {
    const keys = fc.constantFrom(...'0123456789-./ marsunlt'.split(''))
    fc.assert(
      fc.property(anyDay, fc.oneof(fc.string(), fc.string({ unit: keys, maxLength: 9 })), (one, text) => {
        expect(daysOfText(one, today)).toEqual([one])
        expect(daysOfText(text, one).every(isDay)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
