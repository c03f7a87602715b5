import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day } from '../../domain/day.ts'
import { piecesOf, someEntries } from '../../domain/sample-pieces.ts'
import { sumBy } from '../../domain/sum-by.ts'
import { spans, unitOf } from './spans.ts'

const range = (from: string, to: string) => ({ from: day(from), to: day(to) })

it('takes bars as fine as can be seen', () => {
  expect(unitOf(range('2026-03-01', '2026-03-31'))).toBe('day')
  expect(unitOf(range('2026-01-01', '2026-03-31'))).toBe('week')
  expect(unitOf(range('2026-01-01', '2026-12-31'))).toBe('month')
})

it('cuts the first and the last bar to the range', () => {
  expect(spans.week(range('2026-03-04', '2026-03-10'), 1)).toEqual([
    { key: '2026-03-02', from: '2026-03-04', to: '2026-03-08' },
    { key: '2026-03-09', from: '2026-03-09', to: '2026-03-10' },
  ])
  expect(spans.month(range('2026-02-27', '2026-03-02'), 1)).toEqual([
    { key: '2026-02', from: '2026-02-27', to: '2026-02-28' },
    { key: '2026-03', from: '2026-03-01', to: '2026-03-02' },
  ])
})

it('has a bar for every key that time is summed up under, and each bar holds what its days hold', () => {
  const start = fc.integer({ min: -60, max: 30 }).map((days) => addDays(day('2026-01-01'), days))
  const unit = fc.constantFrom('day', 'week', 'month')
  fc.assert(
    fc.property(
      someEntries,
      start,
      fc.nat({ max: 80 }),
      unit,
      fc.constantFrom(0, 1, 6),
      (entries, from, length, unit, firstWeekday) => {
        const whole = { from, to: addDays(from, length) }
        const pieces = piecesOf(entries)
        const groups = sumBy(pieces, { ...whole, by: [unit], firstWeekday }).parts
        const bars = spans[unit](whole, firstWeekday)
        const inBars = bars.map(({ key, from, to }) => ({ key, seconds: sumBy(pieces, { from, to }).seconds }))
        expect(inBars.filter(({ seconds }) => seconds > 0)).toEqual(
          groups.filter(({ seconds }) => seconds > 0).map(({ key, seconds }) => ({ key, seconds })),
        )
        expect(bars[0]?.from).toBe(whole.from)
        expect(bars.at(-1)?.to).toBe(whole.to)
      },
    ),
  )
})
