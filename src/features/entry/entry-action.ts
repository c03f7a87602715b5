import { whyFixed } from '../../domain/entry-change.ts'
import { mergeable } from '../../domain/entry-merge.ts'
import { evenParts, splitInto } from '../../domain/entry-split.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'

/** What a form is opened for. */
export type EntryAction = 'edit' | 'duplicate' | 'move' | 'split' | 'merge'

export type Opened = { entry: ShownEntry; action: EntryAction }

/** What can be done with an entry as it is now; what is locked can be looked at and duplicated. */
export function canDo(action: EntryAction, entry: ShownEntry, entries: readonly ShownEntry[]): boolean {
  switch (action) {
    case 'edit':
      return true
    case 'duplicate':
      return !entry.isRunning
    case 'move':
      return whyFixed(entry) === undefined
    case 'split':
      return splitInto(entry, evenParts(entry, 2)).is === 'possible'
    case 'merge':
      return whyFixed(entry) === undefined && mergeable(entry, entries).length > 0
  }
}
