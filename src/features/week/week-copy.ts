import type { Day } from '../../domain/day.ts'
import { rowKey, type RowWork } from '../../domain/week-grid.ts'
import { copyLastWeek, type CopyPlan } from '../../domain/week-grid-copy.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { Assignments } from './use-added-rows.ts'
import { waysOf } from './week-material.ts'
import { counted, entriesCounted, reasonsCounted } from './words.ts'

type Copying = {
  accounts: readonly ReadyAccount[]
  days: readonly Day[]
  last: readonly ShownEntry[]
  with: 'rows' | 'hours'
  assignments: Assignments
  dayEndsAt: number
}

/** What copying would do to a week that has these entries; of the accounts that are named, and no others. */
export function planCopy(
  { accounts, days, last, assignments, dayEndsAt, ...how }: Copying,
  now: readonly ShownEntry[],
) {
  const isNamed = ({ accountId }: { accountId: number }) => accounts.some(({ id }) => id === accountId)
  const isAssigned = (work: RowWork) => assignments.of(work.accountId)?.some((one) => rowKey(one) === rowKey(work))
  const ways = waysOf(accounts, now.filter(isNamed), dayEndsAt)
  return copyLastWeek({ last: last.filter(isNamed), days, with: how.with, isAssigned, ways })
}

/** One row of what would be copied: its days by their index, and its seconds. */
export type CopiedRow = { work: RowWork; days: number[]; seconds: number }

export function copiedRows({ rows, changes }: CopyPlan<ShownEntry>, mode: 'rows' | 'hours', days: readonly Day[]) {
  if (mode === 'rows') return rows.map((work): CopiedRow => ({ work, days: [], seconds: 0 }))
  const byRow = new Map<string, CopiedRow>()
  for (const change of changes) {
    if (change.kind !== 'create') continue
    const { work: of, day, time } = change.fields
    const work = { accountId: change.accountId, ...of }
    const row = byRow.get(rowKey(work)) ?? { work, days: [], seconds: 0 }
    const seconds = time.kind === 'hours' ? time.seconds : (time.endMinute - time.startMinute) * 60
    byRow.set(rowKey(work), { ...row, days: [...row.days, days.indexOf(day)], seconds: row.seconds + seconds })
  }
  return [...byRow.values()]
}

/** What would come of it, or has, in a sentence; empty when nothing would. */
export function copySaid({ rows, changes }: CopyPlan<ShownEntry>, mode: 'rows' | 'hours'): string {
  if (mode === 'rows') return rows.length > 0 ? counted(rows.length, 'row', 'rows') : ''
  return changes.length > 0 ? entriesCounted(changes.length) : ''
}

export const skippedSaid = ({ skipped }: CopyPlan<ShownEntry>): string =>
  skipped.length > 0 ? `Left out: ${reasonsCounted(skipped)}.` : ''
