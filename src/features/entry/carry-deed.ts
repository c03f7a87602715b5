import type { Day } from '../../domain/day.ts'
import { type ChosenPlan, type Deed, planChosen } from '../../domain/entry-chosen.ts'
import { workingHoursUntil } from '../../domain/free-time.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { doneSaid } from './chosen-words.ts'

export type DeedMaterial = {
  accounts: readonly ReadyAccount[]
  keyOf: (entry: ShownEntry) => string
  isAssigned: (work: RowWork) => boolean | undefined
  /** Minutes since midnight. */
  dayEndsAt: number
}

/** What a deed comes to, among these entries of its days. */
export const planOfDeed = (
  deed: Deed,
  chosen: readonly ShownEntry[],
  entries: readonly ShownEntry[],
  { isAssigned, dayEndsAt }: DeedMaterial,
): ChosenPlan<ShownEntry> =>
  planChosen(chosen, deed, { isAssigned, ways: { workingHours: workingHoursUntil(dayEndsAt), entries } })

/**
 * Does the same with all of the chosen as one gesture, as they are when its turn has come; what else of them there is to
 * say goes to `onNothing` when nothing can be done.
 */
export function carryDeed(
  deed: Deed,
  chosen: readonly ShownEntry[],
  carryOut: CarryOut,
  material: DeedMaterial,
  onNothing?: (plan: ChosenPlan<ShownEntry>) => void,
): Promise<boolean> {
  const { accounts, keyOf } = material
  const keys = new Set(chosen.map(keyOf))
  const days: Day[] = chosen.map(({ day }) => day)
  if ('day' in deed) days.push(deed.day)
  return carryOut(accounts, [...new Set(days)], (now) => {
    const current = now.filter((entry) => keys.has(keyOf(entry)))
    const plan = planOfDeed(deed, current, now, material)
    if (plan.changes.length > 0) return { changes: plan.changes, said: doneSaid(deed, plan, current) }
    onNothing?.(plan)
    return undefined
  }).then((isKept) => isKept !== false)
}
