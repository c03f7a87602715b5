import type { ShownEntry } from '../../outbox/overlay.ts'
import type { Line, Row } from './lines.ts'
import { firstDay, lastDay, type Place } from './moves.ts'

/** The entries behind a figure of the sheet. */
export function entriesAt(lines: readonly Line[], { line, column }: Place): ShownEntry[] {
  const found = lines.find(({ key }) => key === line)
  if (!found || found.kind === 'days') return []
  return entriesOf(found.kind === 'row' ? [found.row] : found.rows, column)
}

/** The entries of some rows on the day of a column; of all days beside these. */
export function entriesOf(rows: readonly Row[], column: number): ShownEntry[] {
  const isDay = column >= firstDay && column <= lastDay
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ entries }, index) => (!isDay || index === column - firstDay ? entries : [])),
  )
}
