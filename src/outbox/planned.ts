import type { Day } from '../domain/day.ts'
import type { EntryChange } from '../domain/entry-change.ts'
import type { ReadyAccount } from '../queries/scope.ts'
import type { ShownEntry } from './overlay.ts'

/** Changes that belong together, what is said of them, and what else is to be taken back with them. */
export type Planned = {
  changes: readonly EntryChange<ShownEntry>[]
  said: string
  alsoTakeBack?: () => void
}

/** Makes, of the entries of those days as they are when its turn has come, what is to be done; undefined for nothing. */
export type MakePlan = (entries: readonly ShownEntry[]) => Planned | undefined

/** Carries out what is planned over several accounts as one gesture. Answers whether it was kept, or that there was nothing to do. */
export type CarryOut = (
  accounts: readonly ReadyAccount[],
  days: readonly Day[],
  plan: MakePlan,
) => Promise<boolean | 'nothing'>
