import type { Day } from '../../domain/day.ts'
import type { GridCell } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { type Line, type Row, rowsOf } from './lines.ts'
import { firstDay, lastDay, type Place } from './moves.ts'

/** The cells between two corners: some rows, and days by their index, from and to. */
export type Block = { rows: readonly Row[]; from: number; to: number }

/** What is selected from one corner to the other. A row's head or sum stands for all of its days; elsewhere nothing is. */
export function blockOf(lines: readonly Line[], anchor: Place, active: Place): Block | undefined {
  const rows = rowsOf(lines)
  const indexes = [anchor, active].map(({ line }) => rows.findIndex(({ key }) => key === line))
  if (indexes.includes(-1)) return undefined
  const columns = [anchor, active].flatMap(({ column }) =>
    column < firstDay || column > lastDay ? [firstDay, lastDay] : [column],
  )
  return {
    rows: rows.slice(Math.min(...indexes), Math.max(...indexes) + 1),
    from: Math.min(...columns) - firstDay,
    to: Math.max(...columns) - firstDay,
  }
}

export const isInBlock = (block: Block | undefined, row: Row, dayIndex: number): boolean =>
  block !== undefined && block.from <= dayIndex && dayIndex <= block.to && block.rows.includes(row)

export type BlockCell = { row: Row; day: Day; cell: GridCell<ShownEntry> }

export const cellsOf = ({ rows, from, to }: Block): BlockCell[][] =>
  rows.map((row) => row.cells.slice(from, to + 1).map((cell) => ({ row, day: cell.day, cell })))
