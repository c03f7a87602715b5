import { day, type Day } from './day.ts'
import { spansOf } from './free-time.ts'
import type { EntryChange } from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'
import type { RowWork } from './week-grid.ts'
import type { Ways } from './week-grid-set.ts'

export const monday = day('2026-03-09')

/** An account that records hours, and one of start and end times. */
export const hoursAccount = 1
export const clockAccount = 2

export const workNamed = (accountId: number, project: string, task = 'Design'): RowWork => ({
  accountId,
  client: { id: project.charCodeAt(0), name: `Client of ${project}` },
  project: { id: 100 + project.charCodeAt(0), name: project },
  task: { id: 200 + task.charCodeAt(0), name: task },
  billable: true,
})

let lastId = 0

export function entryOf(work: RowWork, on: Day, fields: Partial<TimeEntry> = {}): TimeEntry {
  const { startMinute, endMinute } = fields
  const seconds = startMinute !== undefined && endMinute !== undefined ? (endMinute - startMinute) * 60 : 3600
  return { id: ++lastId, ...work, day: on, seconds, notes: '', isRunning: false, updatedAt: 0, ...fields }
}

export const waysWith = (entries: readonly TimeEntry[]): Ways<TimeEntry> => ({
  hasClockTimes: (accountId) => accountId === clockAccount,
  workingHours: { startMinute: 540, endMinute: 1020 },
  entries,
})

/** The entries once changes are made. */
export function after(entries: readonly TimeEntry[], changes: readonly EntryChange[]): TimeEntry[] {
  const gone = new Set(changes.flatMap((change) => (change.kind === 'create' ? [] : change.entry)))
  const made = changes.flatMap((change): TimeEntry[] => {
    if (change.kind === 'delete') return []
    const before: TimeEntry =
      change.kind === 'change'
        ? change.entry
        : entryOf({ accountId: change.accountId, ...change.fields.work }, change.fields.day)
    const { work, day: of, notes, time } = change.fields
    const { startMinute: _start, endMinute: _end, ...timeless } = before
    const timed =
      time?.kind === 'clock'
        ? {
            startMinute: time.startMinute,
            endMinute: time.endMinute,
            seconds: (time.endMinute - time.startMinute) * 60,
          }
        : time && { seconds: time.seconds }
    return [
      {
        ...(timed ? timeless : before),
        ...work,
        ...(of && { day: of }),
        ...(notes !== undefined && { notes }),
        ...timed,
      },
    ]
  })
  return [...entries.filter((entry) => !gone.has(entry)), ...made]
}

/** Whether two entries of a day and account take place at the same time. */
export const anyOverlap = (entries: readonly TimeEntry[]): boolean =>
  entries.some((entry) => {
    const alike = entries.filter(({ day: of, accountId }) => of === entry.day && accountId === entry.accountId)
    const spans = spansOf(alike)
    return spans.some((span, index) => span.startMinute < (spans[index - 1]?.endMinute ?? 0))
  })
