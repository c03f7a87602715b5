import { columnsOf } from './columns.ts'
import { wanted } from './month-sums.ts'
import type { Piece } from './piece.ts'
import type { Grouping } from './sum-by.ts'
import type { TimeEntry } from './time-entry.ts'

/** The entries that `sumBy` counts for the same question, in the order of the pieces. */
export function matching(pieces: readonly Piece[], question: Omit<Grouping, 'by' | 'now'>): TimeEntry[] {
  const { from, to, filter = {}, firstWeekday = 1 } = question
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  return pieces.flatMap((piece) => {
    if ((to !== undefined && to < `${piece.month}-01`) || (from !== undefined && from > `${piece.month}-31`)) return []
    const isWanted = wanted(columnsOf(piece), { filter, firstWeekday, ...range })
    return isWanted ? piece.entries.filter((_, index) => isWanted[index] === 1) : piece.entries
  })
}
