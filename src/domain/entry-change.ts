import type { Day } from './day.ts'
import type { TimeEntry } from './time-entry.ts'

/** What time is spent on. */
export type Work = Pick<TimeEntry, 'client' | 'project' | 'task' | 'billable'>

/** The time of an entry that does not run: whole seconds, or minutes since midnight in start/end accounts. */
export type SetTime = { kind: 'hours'; seconds: number } | { kind: 'clock'; startMinute: number; endMinute: number }

export type EntryFields = { work: Work; day: Day; notes: string; time: SetTime }

/** What is to become of an entry, with absolute values. `Entry` is what the screen has of it. */
export type EntryChange<Entry extends TimeEntry = TimeEntry> =
  | { kind: 'create'; accountId: number; fields: EntryFields }
  | { kind: 'change'; entry: Entry; fields: Partial<EntryFields> }
  | { kind: 'delete'; entry: Entry }

/** Why something cannot be done; `words` are Harvest's reason for a lock. */
export type Refused =
  | { because: 'locked'; words: string }
  | {
      because:
        | 'running'
        | 'several'
        | 'too-long'
        | 'over-midnight'
        | 'no-free-time'
        | 'different-work'
        | 'gap'
        | 'no-part'
    }

/** Changes to make, or why there are none. */
export type Plan<Entry extends TimeEntry = TimeEntry> =
  | { is: 'possible'; changes: EntryChange<Entry>[] }
  | ({ is: 'refused' } & Refused)

export const possible = <Entry extends TimeEntry>(changes: EntryChange<Entry>[]): Plan<Entry> => ({
  is: 'possible',
  changes,
})

export const refused = (why: Refused): { is: 'refused' } & Refused => ({ is: 'refused', ...why })

/** Why an entry is not to be changed: Harvest has locked it, or its time is still being counted. */
export function whyFixed({ lock, isRunning }: TimeEntry): Refused | undefined {
  if (lock !== undefined) return { because: 'locked', words: lock }
  return isRunning ? { because: 'running' } : undefined
}

/** The time of an entry that does not run. */
export function timeOf({ seconds, startMinute, endMinute }: TimeEntry): SetTime {
  if (startMinute !== undefined && endMinute !== undefined) return { kind: 'clock', startMinute, endMinute }
  return { kind: 'hours', seconds }
}

export const workOf = ({ client, project, task, billable }: Work): Work => ({ client, project, task, billable })
