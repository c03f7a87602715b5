import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapBetween, type Tick } from './timer-gap.ts'

const minute = 60_000
const start: Tick = { steady: 1000, device: Date.UTC(2026, 2, 11, 9), isVisible: true }
const hidden = { ...start, isVisible: false }
const later = ({ steady, device }: Tick, onSteady: number, onDevice: number): Tick => ({
  steady: steady + onSteady,
  device: device + onDevice,
  isVisible: true,
})

describe('a gap between two ticks', () => {
  it('is a sleep in which the steady clock stood still, whether or not the page was in sight', () => {
    const gap = { from: start.device, to: start.device + 52 * minute }
    expect(gapBetween(start, later(start, 250, 52 * minute))).toEqual(gap)
    expect(gapBetween(hidden, later(hidden, 250, 52 * minute))).toEqual(gap)
  })

  it('is a sleep in which both clocks went on, of a page in sight', () => {
    expect(gapBetween(start, later(start, 52 * minute, 52 * minute))).toEqual({
      from: start.device,
      to: start.device + 52 * minute,
    })
  })

  it('is none while a page out of sight was frozen', () => {
    expect(gapBetween(hidden, later(hidden, 52 * minute, 52 * minute))).toBeUndefined()
  })

  it('is none of less than five minutes, and none when the clock was set back', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(60 * minute),
        fc.integer({ min: -3000 * minute, max: 5 * minute - 1 }),
        (isVisible, onSteady, onDevice) => {
          const before = { ...start, isVisible }
          expect(gapBetween(before, later(before, onSteady, onDevice))).toBeUndefined()
        },
      ),
    )
  })

  it('has the length that the clock on the wall tells', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(3000 * minute), fc.nat(3000 * minute), (isVisible, steady, asleep) => {
        const before = { ...start, isVisible }
        const gap = gapBetween(before, later(before, steady, steady + asleep))
        expect(gap ? gap.to - gap.from : steady + asleep).toBe(steady + asleep)
        // what a steady clock slept through is always found
        expect(gap !== undefined || asleep < 5 * minute).toBe(true)
      }),
    )
  })
})
