import type { NewDurationEntry, NewStartEndEntry, TimeEntryChange } from '../harvest/wire.ts'
import type { Fields } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import { markerGroup } from './marker.ts'

/** A new entry's body. The marker is an external reference; Harvest shows its link beside the entry. */
export function entryToSend(
  { work, day, notes, time }: Fields,
  marker: string | undefined,
  markerLink: string,
): NewDurationEntry | NewStartEndEntry {
  return {
    project_id: work.project.id,
    task_id: work.task.id,
    spent_date: day,
    ...timeToSend(time),
    ...(notes && { notes }),
    ...(marker && { external_reference: { id: marker, group_id: markerGroup, permalink: markerLink } }),
  }
}

/** The body of a change; what is left out stays. */
export const changeToSend = ({ work, day, notes, time }: Partial<Fields>): TimeEntryChange => ({
  ...(work && { project_id: work.project.id, task_id: work.task.id }),
  ...(day && { spent_date: day }),
  ...(time && timeToSend(time)),
  ...(notes !== undefined && { notes }),
})

/** A timer is started by leaving out its hours, or its end. */
function timeToSend(time: EntryTime): { hours?: number; started_time?: string; ended_time?: string } {
  if (time.kind === 'hours') return { hours: Math.round(time.seconds / 36) / 100 }
  if (time.startMinute === undefined) return {}
  return {
    started_time: clockTime(time.startMinute),
    ...(time.kind === 'clock' && { ended_time: clockTime(time.endMinute) }),
  }
}

/** `8:05am`, the form of Harvest's own examples. */
function clockTime(minute: number): string {
  const hour = Math.floor(minute / 60) % 24
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`
}
