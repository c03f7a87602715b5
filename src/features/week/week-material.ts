import type { ComponentType } from 'react'
import { workingHoursUntil } from '../../domain/free-time.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import type { Ways } from '../../domain/week-grid-set.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'

/** A picker of everything that time can be tracked to, in all of these accounts. */
export type WorkPicker = ComponentType<{
  accounts: readonly AccountState[]
  onPick: (picked: { account: ReadyAccount; assignment: RowWork } | undefined) => void
}>

/** How accounts keep time, with the entries of the days that are written to. */
export function waysOf(
  accounts: readonly ReadyAccount[],
  entries: readonly ShownEntry[],
  dayEndsAt: number,
): Ways<ShownEntry> {
  return {
    hasClockTimes: (accountId) => accounts.find(({ id }) => id === accountId)?.profile.hasClockTimes ?? false,
    workingHours: workingHoursUntil(dayEndsAt),
    entries,
  }
}
