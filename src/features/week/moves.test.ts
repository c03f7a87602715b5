import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowKey } from '../../domain/week-grid.ts'
import { below, besides, moved, type Place, standing, type Step } from './moves.ts'
import { audit, meetings, sheetOf, website } from './week-samples.ts'

const lines = sheetOf([])
const [first, second, third] = [rowKey(audit), rowKey(website), rowKey(meetings)]
const at = (line: string, column: number): Place => ({ line, column })
const steps: readonly Step[] = ['up', 'down', 'left', 'right', 'home', 'end', 'page-up', 'page-down', 'first', 'last']

describe('going through the sheet', () => {
  it('has the days, each client above its rows, and the total', () => {
    expect(lines.map(({ kind }) => kind)).toEqual(['days', 'client', 'row', 'client', 'row', 'row', 'total'])
  })

  it('passes the sums, so that they are heard', () => {
    expect(moved(lines, at(first, 3), 'down').line).toMatch(/^client-/)
    expect(moved(lines, at(third, 7), 'right')).toEqual(at(third, 8))
    expect(moved(lines, at(third, 8), 'down')).toEqual(at('total', 8))
    expect(moved(lines, at(first, 1), 'left')).toEqual(at(first, 0))
  })

  it('stays among the names of the days above', () => {
    expect(moved(lines, at('days', 1), 'left')).toEqual(at('days', 1))
    expect(moved(lines, at('days', 7), 'end')).toEqual(at('days', 7))
  })

  it('goes to the first and the last cell that take time', () => {
    expect(moved(lines, at('total', 8), 'first')).toEqual(at(first, 1))
    expect(moved(lines, at('days', 1), 'last')).toEqual(at(third, 7))
  })

  it('never leaves the sheet, wherever the steps go', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (taken) => {
        let place = standing(lines, undefined, 1)
        for (const step of taken) {
          place = moved(lines, place, step)
          expect(standing(lines, place, 1)).toEqual(place)
        }
      }),
    )
  })

  it('takes the first row where the one that somebody was in is gone', () => {
    expect(standing(lines, at('gone', 4), 2)).toEqual(at(first, 2))
    expect(standing(sheetOf([], []), undefined, 2)).toEqual(at('days', 2))
  })
})

describe('filling in', () => {
  it('goes from day to day, then to the next row, over the clients, and ends behind the last cell', () => {
    expect(besides(lines, at(first, 1), 1)).toEqual(at(first, 2))
    expect(besides(lines, at(first, 7), 1)).toEqual(at(second, 1))
    expect(besides(lines, at(second, 1), -1)).toEqual(at(first, 7))
    expect(besides(lines, at(third, 7), 1)).toBeUndefined()
    expect(besides(lines, at(first, 1), -1)).toBeUndefined()
  })

  it('goes on below where a row began, and stays in the last one', () => {
    expect(below(lines, at(first, 5), 1)).toEqual(at(second, 1))
    expect(below(lines, at(first, 5))).toEqual(at(second, 5))
    expect(below(lines, at(third, 5), 1)).toEqual(at(third, 5))
    expect(below(lines, at(second, 5), 5, -1)).toEqual(at(first, 5))
  })
})
