import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { freeTime, gapsIn, isFree, lastMinute, type Span, spansOf } from './free-time.ts'
import { entryOf, workNamed } from './week-grid-samples.ts'

const hours = { startMinute: 540, endMinute: 1020 }
const span = (startMinute: number, endMinute: number) => ({ startMinute, endMinute })
const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
  .map(([start, minutes]) => span(start, Math.min(start + minutes, lastMinute)))

describe('free time of a day', () => {
  it('is at the start of the working hours when nothing is tracked', () => {
    expect(freeTime([], 90, hours)).toEqual(span(540, 630))
  })

  it('is behind the last entry', () => {
    expect(freeTime([span(480, 600), span(660, 720)], 90, hours)).toEqual(span(720, 810))
  })

  it('is in a gap of the working hours when it is too late after the last entry', () => {
    expect(freeTime([span(540, 600), span(700, 1400)], 90, hours)).toEqual(span(600, 690))
  })

  it('is not there when no gap is long enough', () => {
    expect(freeTime([span(540, 1400)], 90, hours)).toBeUndefined()
    expect(freeTime([], 24 * 60, hours)).toBeUndefined()
  })

  it('takes nothing from anybody, and ends before midnight', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), fc.integer({ min: 1, max: 1500 }), (taken, minutes) => {
        const found = freeTime(taken, minutes, hours)
        expect(found === undefined || (isFree(taken, found) && found.endMinute - found.startMinute === minutes)).toBe(
          true,
        )
        expect(found?.endMinute ?? 0).toBeLessThanOrEqual(lastMinute)
        // nothing is refused that a gap of the working hours could hold
        const longest = Math.max(0, ...gapsIn(taken, hours).map((gap) => gap.endMinute - gap.startMinute))
        expect(found !== undefined || longest < minutes).toBe(true)
      }),
    )
  })
})

const isIn = (minute: number) => (each: Span) => each.startMinute <= minute && minute < each.endMinute

describe('gaps', () => {
  it('fill up the day together with what takes place', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), (taken) => {
        const gaps = gapsIn(taken, span(0, 1440))
        const minutes = Array.from({ length: 1440 }, (_, minute) => minute)
        expect(minutes.filter((minute) => gaps.some(isIn(minute)) === taken.some(isIn(minute)))).toEqual([])
      }),
    )
  })
})

const of = (fields: object) => entryOf(workNamed(2, 'Audit'), day('2026-03-09'), fields)

it('a timer and what ends after midnight take the rest of the day', () => {
  expect(
    spansOf([of({ startMinute: 1320, endMinute: 60 }), of({ startMinute: 600, isRunning: true }), of({})]),
  ).toEqual([span(600, 1440), span(1320, 1440)])
})
