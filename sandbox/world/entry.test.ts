import { describe, expect, it } from 'vitest'
import { roundedHours } from './entry.ts'

describe('rounded hours', () => {
  it.each([
    [0.02, 0.25],
    [1.35, 1.5],
    [2.11, 2.25],
    [1.5, 1.5],
    [0, 0],
  ])('takes %d h up to the next quarter: %d h', (hours, rounded) => {
    expect(roundedHours(hours, { to: 'up', minutes: 15 })).toBe(rounded)
  })

  it.each([
    [1.04, 1],
    [1.05, 1.1],
    [1.1, 1.1],
    [2.33, 2.3],
  ])('takes %d h to the nearest six minutes: %d h', (hours, rounded) => {
    expect(roundedHours(hours, { to: 'nearest', minutes: 6 })).toBe(rounded)
  })

  it.each([
    ['up', 0.02, 0.5],
    ['up', 1.51, 2],
    ['nearest', 0.24, 0],
    ['nearest', 1.25, 1.5],
  ] as const)('takes half hours %s, too: %d h to %d h', (to, hours, rounded) => {
    expect(roundedHours(hours, { to, minutes: 30 })).toBe(rounded)
  })

  it('leaves what is a multiple already, whatever floating point thinks of it', () => {
    for (let steps = 0; steps <= 240; steps++) {
      expect(roundedHours(steps / 10, { to: 'up', minutes: 6 })).toBe(steps / 10)
    }
  })
})
