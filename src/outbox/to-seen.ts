import { day } from '../domain/day.ts'
import { secondsOfHours } from '../domain/duration.ts'
import type { CheckedTimeEntry } from '../harvest/time-entry-schema.ts'
import { minuteOfClockTime, reportedOf, toClient, toReference } from '../queries/to-time-entry.ts'
import type { Seen } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import { markerGroup } from './marker.ts'

export type SentEntry = CheckedTimeEntry

/** Harvest's entry in the outbox's terms: instants by the device's clock, which Harvest's is `aheadMs` ahead of. */
export function toSeen(sent: SentEntry, aheadMs = 0): Seen {
  const { client, project, task, external_reference: reference } = sent
  const marker = reference?.group_id === markerGroup ? reference.id : null
  return {
    id: sent.id,
    work: {
      client: toClient(client),
      project: { id: project.id, name: project.name, ...(project.code ? { code: project.code } : undefined) },
      task: { id: task.id, name: task.name },
      billable: sent.billable,
    },
    day: day(sent.spent_date),
    notes: sent.notes ?? '',
    time: timeOf(sent, aheadMs),
    createdAt: Date.parse(sent.created_at) - aheadMs,
    updatedAt: Date.parse(sent.updated_at),
    isBilled: sent.is_billed,
    ...reportedOf(sent),
    ...(sent.is_locked && { lock: sent.locked_reason ?? 'Locked' }),
    ...(marker !== null && { marker }),
    ...toReference(reference),
  }
}

function timeOf(sent: SentEntry, aheadMs: number): EntryTime {
  const startMinute = minuteOfClockTime(sent.started_time)
  const endMinute = minuteOfClockTime(sent.ended_time)
  if (sent.is_running && sent.timer_started_at !== null) {
    return {
      kind: 'running',
      since: Date.parse(sent.timer_started_at) - aheadMs,
      secondsBefore: secondsOfHours(sent.hours_without_timer),
      ...(startMinute !== undefined && { startMinute }),
    }
  }
  if (startMinute !== undefined && endMinute !== undefined) return { kind: 'clock', startMinute, endMinute }
  return { kind: 'hours', seconds: secondsOfHours(sent.hours) }
}
