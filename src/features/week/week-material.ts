import type { ComponentType } from 'react'
import type { Day } from '../../domain/day.ts'
import type { EntryChange } from '../../domain/entry-change.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import type { Ways } from '../../domain/week-grid-set.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'

/** What somebody does in a week: changes as one gesture, what is said of them, and what else taking it back undoes. */
export type Deed = {
  changes: readonly EntryChange<ShownEntry>[]
  said: string
  alsoTakeBack?: () => void
}

/**
 * Makes, of the entries of those days as they are when its turn has come, what is to be done; undefined for nothing. Answers
 * whether it was kept.
 */
export type CarryOut = (
  accounts: readonly ReadyAccount[],
  days: readonly Day[],
  plan: (entries: readonly ShownEntry[]) => Deed | undefined,
) => Promise<boolean | 'nothing'>

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
    // who ends before the usual start has no hours to look in, and time goes behind all else of the day
    workingHours: { startMinute: usualStart, endMinute: Math.max(usualStart, dayEndsAt) },
    entries,
  }
}

const usualStart = 9 * 60
