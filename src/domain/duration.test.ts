import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentages, roundToTotal, secondsOfHours } from './duration.ts'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

describe('secondsOfHours', () => {
  it('adds up as Harvest adds hundredths of hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2400 }), { maxLength: 50 }), (hundredths) => {
        const seconds = hundredths.reduce((sum, hundredth) => sum + secondsOfHours(hundredth / 100), 0)
        expect(seconds).toBe(hundredths.reduce((sum, hundredth) => sum + hundredth, 0) * 36)
      }),
    )
  })
})

describe('roundToTotal', () => {
  it('shows three entries of 0.33 h as minutes that add up to their total', () => {
    const parts = [0.33, 0.33, 0.33].map(secondsOfHours)
    expect(roundToTotal(parts, 60).map((seconds) => seconds / 60)).toEqual([20, 20, 19])
  })

  it('never moves a part by a whole unit, and always meets the rounded total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 40 }),
        fc.constantFrom(36, 60, 900),
        (parts, unit) => {
          const rounded = roundToTotal(parts, unit)
          expect(sum(rounded)).toBe(Math.round(sum(parts) / unit) * unit)
          rounded.forEach((value, index) => expect(Math.abs(value - (parts[index] ?? 0))).toBeLessThan(unit))
        },
      ),
    )
  })
})

describe('percentages', () => {
  it('add up to 100, unless there is nothing', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
    expect(percentages([0, 0])).toEqual([0, 0])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 40 }), (parts) => {
        expect(sum(percentages(parts))).toBe(sum(parts) === 0 ? 0 : 100)
      }),
    )
  })
})
