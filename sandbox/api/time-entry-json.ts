import type { TimeEntry } from '../../src/harvest/wire.ts'
import { hoursAt, lockedReason, roundedHours } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import type { Caller } from './caller.ts'
import { clockText, datetime } from './values.ts'

/** An entry as the caller may see it, keys in Harvest's order: rates for administrators, hours up to now (epoch ms). */
export function timeEntryJson(entry: Entry, { account, self }: Caller, now: number): TimeEntry {
  const { assignment, task, owner } = entry
  const hours = hoursAt(entry, now)
  const reason = lockedReason(entry)
  const time = (minute: number | null) => (minute === null ? null : clockText(minute, account.company.clock))
  const rate = self.isAdministrator ? (task.assignment.hourly_rate ?? null) : null
  return {
    id: entry.id,
    spent_date: entry.spentDate,
    hours,
    hours_without_timer: entry.hours,
    rounded_hours: roundedHours(hours, account.rounding),
    notes: entry.notes,
    is_locked: reason !== null,
    locked_reason: reason,
    is_closed: entry.approval === 'approved',
    approval_status: entry.approval,
    is_billed: entry.invoice !== null,
    is_explicitly_locked: false,
    timer_started_at: entry.timerStartedAt === null ? null : datetime(entry.timerStartedAt),
    started_time: time(entry.startedMinute),
    ended_time: time(entry.endedMinute),
    is_running: entry.timerStartedAt !== null,
    billable: task.assignment.billable,
    budgeted: task.assignment.billable,
    billable_rate: rate,
    cost_rate: self.isAdministrator ? (owner.user.cost_rate ?? null) : null,
    created_at: datetime(entry.createdAt),
    updated_at: datetime(entry.updatedAt),
    user: { id: owner.user.id, name: `${owner.user.first_name} ${owner.user.last_name}` },
    client: { ...assignment.project.client, currency: account.currency },
    project: assignment.project.ref,
    task: task.task,
    user_assignment: assignment.userAssignment,
    task_assignment: { ...task.assignment, hourly_rate: rate },
    invoice: entry.invoice,
    external_reference: entry.reference,
  }
}
