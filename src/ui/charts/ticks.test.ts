import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepUpTo, ticksUpTo } from './ticks.ts'

const hour = 3600
const most = fc.double({ min: 0, max: 1e8, noNaN: true })

it('counts hours as people do', () => {
  expect(ticksUpTo(7.5 * hour, hour).map((tick) => tick / hour)).toEqual([0, 2, 4, 6, 8])
  expect(ticksUpTo(40 * hour, hour).map((tick) => tick / hour)).toEqual([0, 10, 20, 30, 40])
  expect(ticksUpTo(1700 * hour, hour).map((tick) => tick / hour)).toEqual([0, 500, 1000, 1500, 2000])
  expect(ticksUpTo(0, hour).map((tick) => tick / hour)).toEqual([0, 0.25])
})

it('reaches the largest value, with few and even steps, and not a step further', () => {
  fc.assert(
    fc.property(most, fc.integer({ min: 1, max: 8 }), (most, count) => {
      const ticks = ticksUpTo(most, hour, count)
      const step = stepUpTo(most, hour, count)
      const last = ticks.at(-1) ?? 0
      expect(last).toBeGreaterThanOrEqual(most * (1 - 1e-6))
      expect(last - step).toBeLessThan(Math.max(most, 1))
      expect(ticks.length).toBeLessThanOrEqual(count + 1)
    }),
  )
})
