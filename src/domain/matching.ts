import { columnsOf } from './columns.ts'
import { wanted } from './month-sums.ts'
import type { Piece } from './piece.ts'
import type { Grouping } from './sum-by.ts'
import type { TimeEntry } from './time-entry.ts'

type Question = Pick<Grouping, 'from' | 'to' | 'filter'>

/** A month with only the entries that `sumBy` counts for the same question; the same month where it counts them all. */
export function matchingIn(piece: Piece, { from, to, filter = {} }: Question): Piece {
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  // the first day of the week decides about no filter but by week, which nobody can choose
  const isWanted = wanted(columnsOf(piece), { filter, firstWeekday: 1, ...range })
  return isWanted ? { ...piece, entries: piece.entries.filter((_, index) => isWanted[index] === 1) } : piece
}

/** The entries that `sumBy` counts for the same question, in the order of the pieces. */
export function matching(pieces: readonly Piece[], question: Question): TimeEntry[] {
  const { from, to } = question
  return pieces.flatMap((piece) => {
    if ((to !== undefined && to < `${piece.month}-01`) || (from !== undefined && from > `${piece.month}-31`)) return []
    return matchingIn(piece, question).entries
  })
}
