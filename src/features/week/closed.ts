import { lockOfPeriod } from '../../domain/day-lock.ts'
import { type Refused, whyFixed } from '../../domain/entry-change.ts'
import type { GridCell, RowWork } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'

/** Why a cell cannot be written in, whatever is typed. `entries` are those of the week. */
export function closedBy(
  { accountId }: RowWork,
  cell: GridCell<ShownEntry>,
  entries: readonly ShownEntry[],
): Refused | undefined {
  const [entry, ...others] = cell.entries
  const fixed = cell.entries.map(whyFixed).find(Boolean)
  if (fixed || others.length > 0) return fixed ?? { because: 'several' }
  if (entry) return undefined
  const words = lockOfPeriod(entries.filter((other) => other.accountId === accountId && other.day === cell.day))
  return words === undefined ? undefined : { because: 'locked', words }
}
