import type { TimeEntry } from '../../src/harvest/wire.ts'
import { hoursAt, lockedReason, roundedHours } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import { billableRate, rateOn } from '../world/rates.ts'
import { taskAssignmentJson, userAssignmentJson } from './assignment-json.ts'
import type { Caller } from './caller.ts'
import { jsonListText } from './json-text.ts'
import { seesBillableRates, seesCostRates } from './permissions.ts'
import { clientWithCurrency, projectRef, taskRef, userRef } from './refs.ts'
import { clockText, datetime } from './values.ts'

type Work = Pick<TimeEntry, 'user' | 'client' | 'project' | 'task' | 'user_assignment' | 'task_assignment'>
type Links = Pick<TimeEntry, 'invoice' | 'external_reference'>
type Parts = { own: Omit<TimeEntry, keyof Work | keyof Links>; shared: readonly [Work, Links] }

/** An entry as the caller may see it, with its hours up to now (epoch ms). */
export function timeEntryJson(entry: Entry, caller: Caller, now: number): TimeEntry {
  const { own, shared } = partsBy(caller, now)(entry)
  return { ...own, ...shared[0], ...shared[1] }
}

/** The JSON of a list of such entries. */
export const timeEntriesText = (entries: readonly Entry[], caller: Caller, now: number): string =>
  jsonListText(entries.map(partsBy(caller, now)))

/** Entries in parts, keys in Harvest's order; what several entries share is made once. */
function partsBy(caller: Caller, now: number): (entry: Entry) => Parts {
  const { account } = caller
  const work = once((userAssignment: Entry['userAssignment'], taskAssignment: Entry['taskAssignment']): Work => ({
    user: userRef(userAssignment.user),
    client: clientWithCurrency(taskAssignment.project.client),
    project: projectRef(taskAssignment.project),
    task: taskRef(taskAssignment.task),
    user_assignment: userAssignmentJson(userAssignment, caller),
    task_assignment: taskAssignmentJson(taskAssignment, caller),
  }))
  const links = once((invoice: Entry['invoice'], external_reference: Entry['reference']): Links => ({
    invoice,
    external_reference,
  }))
  const time = (minute: number | null) => (minute === null ? null : clockText(minute, account.company.clock))

  return (entry) => {
    const { owner, userAssignment, taskAssignment } = entry
    const { billable, project } = taskAssignment
    const hours = hoursAt(entry, now)
    const reason = lockedReason(entry)
    const own = {
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
      billable: billable && project.isBillable,
      budgeted: billable && project.isBillable,
      billable_rate: seesBillableRates(caller, project, owner) ? billableRate(entry) : null,
      cost_rate: seesCostRates(caller) ? rateOn(owner.costRates, entry.spentDate) : null,
      created_at: datetime(entry.createdAt),
      updated_at: datetime(entry.updatedAt),
    }
    return { own, shared: [work(userAssignment, taskAssignment), links(entry.invoice, entry.reference)] }
  }
}

/** Remembers what was made of each pair. */
function once<One, Other, Made extends object>(make: (one: One, other: Other) => Made) {
  const made = new Map<One, Map<Other, Made>>()
  return (one: One, other: Other): Made => {
    const ofOne = made.get(one) ?? new Map<Other, Made>()
    const known = ofOne.get(other)
    if (known !== undefined) return known
    const json = make(one, other)
    made.set(one, ofOne.set(other, json))
    return json
  }
}
