import { describe, expect, it } from 'vitest'
import { monday } from '../../domain/week-grid-samples.ts'
import { rowKey } from '../../domain/week-grid.ts'
import { blockOf, cellsOf, isInBlock } from './block.ts'
import { rowsOf } from './lines.ts'
import { audit, meetings, sheetOf, website } from './week-samples.ts'

const lines = sheetOf([])
const place = (work: typeof website, column: number) => ({ line: rowKey(work), column })
const told = (block: ReturnType<typeof blockOf>) =>
  block && cellsOf(block).map((cells) => cells.map(({ row, day }) => `${row.work.task.name} ${day.slice(8)}`))

describe('what is selected', () => {
  it('is what lies between two corners, whichever comes first, without the clients between', () => {
    const corners = [place(website, 2), place(audit, 1)] as const
    const expected = [
      ['Design 09', 'Design 10'],
      ['Design 09', 'Design 10'],
    ]
    expect(told(blockOf(lines, corners[0], corners[1]))).toEqual(expected)
    expect(told(blockOf(lines, corners[1], corners[0]))).toEqual(expected)
  })

  it('is a whole row by its name', () => {
    const block = blockOf(lines, place(meetings, 0), place(meetings, 0))
    expect(told(block)?.flat()).toHaveLength(7)
    const [, , row] = rowsOf(lines)
    expect(row && isInBlock(block, row, 6)).toBe(true)
    expect(row?.cells[0]?.day).toBe(monday)
  })

  it('is nothing on a sum of several rows', () => {
    expect(blockOf(lines, { line: 'total', column: 2 }, { line: 'total', column: 2 })).toBeUndefined()
    expect(blockOf(lines, place(website, 2), { line: 'total', column: 2 })).toBeUndefined()
  })
})
