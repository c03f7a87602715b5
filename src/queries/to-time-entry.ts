import type * as wire from '../harvest/wire.ts'
import { day } from '../domain/day.ts'
import { secondsOfHours } from '../domain/duration.ts'
import type { TimeEntry } from '../domain/time-entry.ts'

/** The parts of Harvest's entry that are shown. */
export type SentTimeEntry = Pick<
  wire.TimeEntry,
  | 'id'
  | 'spent_date'
  | 'hours'
  | 'hours_without_timer'
  | 'rounded_hours'
  | 'notes'
  | 'is_locked'
  | 'locked_reason'
  | 'timer_started_at'
  | 'started_time'
  | 'ended_time'
  | 'is_running'
  | 'updated_at'
  | 'external_reference'
  | 'billable'
  | 'billable_rate'
  | 'client'
  | 'project'
  | 'task'
> &
  Partial<Pick<wire.TimeEntry, 'budgeted'>>

/** Harvest's entry as a value of the domain, frozen since screens share it. */
export function toTimeEntry(accountId: number, sent: SentTimeEntry): TimeEntry {
  const { client, project, task, external_reference: reference } = sent
  const startMinute = minuteOfClockTime(sent.started_time)
  const endMinute = minuteOfClockTime(sent.ended_time)
  return Object.freeze({
    id: sent.id,
    accountId,
    day: day(sent.spent_date),
    seconds: secondsOfHours(sent.hours),
    notes: sent.notes ?? '',
    client: toClient(client),
    project: { id: project.id, name: project.name, ...(project.code ? { code: project.code } : undefined) },
    task: { id: task.id, name: task.name },
    billable: sent.billable,
    isRunning: sent.is_running,
    updatedAt: Date.parse(sent.updated_at),
    ...(sent.budgeted === false && { isUnbudgeted: true }),
    ...reportedOf(sent),
    ...(startMinute !== undefined && { startMinute }),
    ...(endMinute !== undefined && { endMinute }),
    ...toReference(reference),
    ...(sent.is_locked && { lock: sent.locked_reason ?? 'Locked' }),
    ...(sent.is_running &&
      sent.timer_started_at !== null && {
        timer: {
          startedAt: Date.parse(sent.timer_started_at),
          secondsBefore: secondsOfHours(sent.hours_without_timer),
        },
      }),
  })
}

/** With its currency where Harvest tells: its documentation shows none, its answers do (harvest-api 6.12). */
export function toClient({ id, name, currency }: wire.TimeEntry['client']): TimeEntry['client'] {
  return { id, name, ...(currency && { currency }) }
}

/** What an entry refers to. Its link may be anything, and only a screen decides whether it is one. */
export function toReference(sent: wire.ExternalReference | null): Pick<TimeEntry, 'reference'> {
  if (!sent?.id) return {}
  return { reference: { group: sent.group_id ?? '', id: sent.id, ...(sent.permalink && { link: sent.permalink }) } }
}

/** What an entry comes to in reports. A rate that is null is hidden or is none, and never a zero (harvest-api 6.12). */
export function reportedOf({
  hours,
  rounded_hours: rounded,
  billable_rate: rate,
}: Pick<SentTimeEntry, 'hours' | 'rounded_hours' | 'billable_rate'>): Pick<
  TimeEntry,
  'roundedSeconds' | 'hourlyCents'
> {
  return {
    ...(rounded !== hours && { roundedSeconds: secondsOfHours(rounded) }),
    ...(typeof rate === 'number' && { hourlyCents: Math.round(rate * 100) }),
  }
}

/** Minutes since midnight of `8:05am` or `8:05`, Harvest's two clock forms; undefined for none. */
export function minuteOfClockTime(text: string | null): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})\s*(am|pm)?$/i.exec(text ?? '')
  if (!parts) return undefined
  const [hour, minute, half] = [Number(parts[1]), Number(parts[2]), parts[3]?.toLowerCase()]
  if (minute > 59 || hour > (half ? 12 : 24)) return undefined
  return (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute
}
