import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, monthOf, monthsBetween } from '../domain/day.ts'
import { runsOf, windowsFor } from './read-plan.ts'

const tenYears = monthsBetween(day('2016-04-01'), day('2026-03-31'))
const monthAt = (text: string) => monthOf(day(`${text}-01`))
const january = monthAt('2026-01')
const february = monthAt('2026-02')
const march = monthAt('2026-03')
const april = monthAt('2026-04')
const always = (entries: number) => () => entries

describe('what to ask for missing months', () => {
  it('is one range where few entries are expected', () => {
    expect(windowsFor([march, april], always(100))).toEqual([[march, april]])
    expect(windowsFor(tenYears, always(10))).toEqual([tenYears])
  })

  it('goes over months that are kept where reading them again costs less than another request', () => {
    expect(windowsFor([january, april], always(100))).toEqual([[january, february, march, april]])
    expect(windowsFor([january, april], always(900))).toEqual([[january], [april]])
  })

  it('is at most ten windows side by side, with about as many entries each', () => {
    const windows = windowsFor(tenYears, always(417))
    expect(windows.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 12))
  })

  it('has every missing month once, in order, whatever is expected', () => {
    fc.assert(
      fc.property(fc.subarray(tenYears, { minLength: 1 }), fc.infiniteStream(fc.nat(3000)), (missing, counts) => {
        const expected = new Map(tenYears.map((month) => [month, counts.next().value]))
        const windows = windowsFor(missing, (month) => expected.get(month) ?? 0)
        const asked = windows.flat()
        expect(asked).toEqual([...new Set(asked)].toSorted())
        expect(missing.filter((month) => !asked.includes(month))).toEqual([])
        expect(windows.length).toBeLessThanOrEqual(10)
        for (const window of windows) expect(runsOf(window)).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })
})
