import { type Day, isDay } from '../../domain/day.ts'
import type { EntryChange, SetTime } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { EditDraft } from '../../preferences/edit-draft.ts'
import type { Assignment } from '../../queries/assignments.ts'
import { type TimeDraft, timeTyped } from './time-fields.tsx'

/** An entry as somebody is changing it. What cannot be understood yet is undefined. */
export type EntryEdit = { work: Assignment | undefined; day: Day | undefined; notes: string; time: TimeDraft }

/** As the entry is. The seconds are there too where it has start and end, should it go where there are none. */
export function editOf(entry: ShownEntry): EntryEdit {
  const { accountId, client, project, task, billable, day, notes, seconds, startMinute, endMinute } = entry
  return {
    work: { accountId, client, project, task, billable },
    day,
    notes,
    time: { seconds, startMinute, endMinute, unreadable: [] },
  }
}

/** What is kept of an edit until it is saved: what was typed. Work is chosen again quickly. */
export const draftOf = ({ notes, day, time }: EntryEdit): EditDraft => {
  const { seconds, startMinute, endMinute } = time
  return { notes, day, seconds, startMinute, endMinute }
}

/** With what was typed before a reload. */
export function withDraft(edit: EntryEdit, draft: EditDraft | undefined): EntryEdit {
  if (!draft) return edit
  const { notes, day = '', seconds, startMinute, endMinute } = draft
  const time = { seconds, startMinute, endMinute, unreadable: [] }
  return { ...edit, notes, time, ...(isDay(day) && { day }) }
}

/** With other work. Where that is in another account, a time of day becomes a duration. */
export function withWork(edit: EntryEdit, work: Assignment | undefined): EntryEdit {
  if (!work || work.accountId === edit.work?.accountId) return { ...edit, work }
  const { startMinute, endMinute, seconds } = edit.time
  const isSpan = startMinute !== undefined && endMinute !== undefined && endMinute > startMinute
  const length = isSpan ? (endMinute - startMinute) * 60 : seconds
  return { ...edit, work, time: { ...edit.time, seconds: length, unreadable: [] } }
}

/**
 * What makes an entry as it was edited, or a sentence about what is wrong. In another account it is created anew and deleted
 * here: Harvest moves none. `hasClockTimes` says how its account takes time.
 */
export function changesOf(
  entry: ShownEntry,
  { work, day, notes, time }: EntryEdit,
  hasClockTimes: boolean,
): EntryChange<ShownEntry>[] | { problem: string } {
  if (!work) return { problem: 'Choose a project and task.' }
  if (day === undefined) return { problem: 'Choose a day.' }
  const isElsewhere = work.accountId !== entry.accountId
  const typed = entry.isRunning || (!isElsewhere && isTimeSame(entry, time)) ? undefined : timeOf(time, hasClockTimes)
  if (typed && 'problem' in typed) return typed
  if (isElsewhere) {
    // a timer is not offered another account
    if (!typed) return { problem: 'Stop the timer first.' }
    return [
      { kind: 'create', accountId: work.accountId, fields: { work, day, notes: notes.trim(), time: typed } },
      { kind: 'delete', entry },
    ]
  }
  const isOtherWork = work.project.id !== entry.project.id || work.task.id !== entry.task.id
  const fields = {
    ...(isOtherWork && { work }),
    ...(day !== entry.day && { day }),
    ...(notes.trim() !== entry.notes.trim() && { notes: notes.trim() }),
    ...(typed && { time: typed }),
  }
  return Object.keys(fields).length > 0 ? [{ kind: 'change', entry, fields }] : []
}

function isTimeSame({ seconds, startMinute, endMinute }: ShownEntry, time: TimeDraft): boolean {
  if (time.unreadable.length > 0) return false
  return startMinute === undefined
    ? time.seconds === seconds
    : time.startMinute === startMinute && time.endMinute === endMinute
}

function timeOf(time: TimeDraft, hasClockTimes: boolean): SetTime | { problem: string } {
  const typed = timeTyped(time, hasClockTimes)
  if (typed !== 'empty') return typed
  return { problem: hasClockTimes ? 'Say when it began and ended.' : 'Say how long it took, or delete the entry.' }
}
