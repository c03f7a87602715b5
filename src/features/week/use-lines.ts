import type { Day } from '../../domain/day.ts'
import { weekGrid } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { type Line, linesOf } from './lines.ts'
import { type Assignments, useAddedRows } from './use-added-rows.ts'

/** The sheet of a week's entries, with the rows that were added to it. */
export function useLines(days: readonly Day[], entries: readonly ShownEntry[], assignments: Assignments): Line[] {
  const added = useAddedRows(days, assignments)
  // figures are summed where they are shown, rounded so that they add up
  return linesOf(weekGrid(entries, { days, now: undefined, added }))
}
