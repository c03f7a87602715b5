import type { Day } from '../../domain/day.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useOverlaid } from '../../outbox/use-outbox.ts'
import { useAssignmentsIn } from '../../queries/assignments-in.ts'
import { useEntriesIn } from '../../queries/entries-in.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'

export type Around = {
  /** Of the day that is written to. */
  entries: ShownEntry[]
  isReading: boolean
  /** The names of accounts whose day could not be read, in a sentence; empty when it was. */
  unread: string
  /** Whether time can be tracked to a work; undefined while that is not known. */
  isAssigned: (work: RowWork) => boolean | undefined
}

/** What has to be known of a day, and of what can be tracked to, before entries are put there. */
export function useAround(accounts: readonly ReadyAccount[], day: Day): Around {
  const read = useEntriesIn(accounts, day, day)
  const assigned = useAssignmentsIn(accounts)
  const entries = useOverlaid(
    read.entries,
    accounts.map(({ me }) => me),
  ).filter((entry) => entry.day === day)
  const failed = read.missing.filter(({ error }) => error)
  return {
    entries,
    isReading: failed.length < read.missing.length,
    unread: failed.map(({ account }) => plainText(account.name)).join(' and '),
    isAssigned({ accountId, project, task }) {
      if (assigned.isReading || assigned.failed.some(({ id }) => id === accountId)) return undefined
      const group = assigned.groups.find(({ account }) => account.id === accountId)
      return group?.assignments.some((one) => one.project.id === project.id && one.task.id === task.id)
    },
  }
}
