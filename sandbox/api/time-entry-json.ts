import type { TimeEntry } from '../../src/harvest/wire.ts'
import { hoursAt, lockedReason, roundedHours } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import { billableRate, rateOn } from '../world/rates.ts'
import { taskAssignmentJson, userAssignmentJson } from './assignment-json.ts'
import type { Caller } from './caller.ts'
import { seesBillableRates, seesCostRates } from './permissions.ts'
import { clientWithCurrency, projectRef, taskRef, userRef } from './refs.ts'
import { clockText, datetime } from './values.ts'

/** An entry as the caller may see it, with its hours up to now (epoch ms). */
export const timeEntryJson = (entry: Entry, caller: Caller, now: number): TimeEntry =>
  timeEntriesJson(caller, now)(entry)

/** Entries as the caller may see them, keys in Harvest's order; what many of them share is made once. */
export function timeEntriesJson(caller: Caller, now: number): (entry: Entry) => TimeEntry {
  const { account } = caller
  const user = once(userRef)
  const client = once(clientWithCurrency)
  const project = once(projectRef)
  const task = once(taskRef)
  const userAssignment = once((assignment: Entry['userAssignment']) => userAssignmentJson(assignment, caller))
  const taskAssignment = once((assignment: Entry['taskAssignment']) => taskAssignmentJson(assignment, caller))
  const time = (minute: number | null) => (minute === null ? null : clockText(minute, account.company.clock))

  return (entry) => {
    const { owner } = entry
    const on = entry.taskAssignment.project
    const hours = hoursAt(entry, now)
    const reason = lockedReason(entry)
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
      billable: entry.taskAssignment.billable && on.isBillable,
      budgeted: entry.taskAssignment.billable && on.isBillable,
      billable_rate: seesBillableRates(caller, on, owner) ? billableRate(entry) : null,
      cost_rate: seesCostRates(caller) ? rateOn(owner.costRates, entry.spentDate) : null,
      created_at: datetime(entry.createdAt),
      updated_at: datetime(entry.updatedAt),
      user: user(owner),
      client: client(on.client),
      project: project(on),
      task: task(entry.taskAssignment.task),
      user_assignment: userAssignment(entry.userAssignment),
      task_assignment: taskAssignment(entry.taskAssignment),
      invoice: entry.invoice,
      external_reference: entry.reference,
    }
  }
}

/** Remembers what was made of each record. */
function once<Item extends object, Json extends object>(make: (record: Item) => Json): (record: Item) => Json {
  const made = new Map<Item, Json>()
  return (record) => {
    const known = made.get(record)
    if (known !== undefined) return known
    const json = make(record)
    made.set(record, json)
    return json
  }
}
