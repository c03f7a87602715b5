import type { Profile } from '../profile.ts'
import { invalid, locked } from '../refusals.ts'
import type { State } from '../state.ts'
import { lockedReason } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Caller } from './caller.ts'
import { isAdministrator } from './permissions.ts'
import {
  hoursOf,
  minuteOf,
  referenceOf,
  refuseHoursWithoutTimes,
  refuseTimesBesideHours,
  spanHours,
  spentDate,
  trackable,
} from './time-entry-fields.ts'
import { integer, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

/** What a body asks to change of an entry; what it does not name stays. Refuses with 422 what cannot be. */
export function changeOf(entry: Entry, body: Values, { account }: Caller, state: State): Partial<Entry> {
  const { profile } = state
  const now = state.now()
  const time = account.company.wants_timestamp_timers
    ? clockTimes(entry, body, profile)
    : duration(body, entry, now, profile)
  const change: Partial<Entry> = { ...projectAndTask(entry, body, account), ...time, updatedAt: now }
  if ('spent_date' in body) change.spentDate = spentDate(body['spent_date'])
  if ('notes' in body) change.notes = text(body['notes'])
  if ('external_reference' in body) change.reference = referenceOf(body['external_reference'])
  return change
}

/** Locked entries are an administrator's to change, but for their project, task and date. */
export function refuseChangeOfLocked(entry: Entry, change: Partial<Entry>, { self }: Caller, status: 403 | 422): void {
  if (lockedReason(entry) === null) return
  const moves =
    (change.userAssignment !== undefined && change.userAssignment !== entry.userAssignment) ||
    (change.taskAssignment !== undefined && change.taskAssignment !== entry.taskAssignment) ||
    (change.spentDate !== undefined && change.spentDate !== entry.spentDate)
  if (moves || !isAdministrator(self)) throw locked(status)
}

/** Nobody deletes what is on an archived project or task, and only an administrator what is approved or in a locked period. */
export function refuseDeletionOfLocked(entry: Entry, { self }: Caller, status: 403 | 422): void {
  const { project, task } = entry.taskAssignment
  const isClosed = entry.approval === 'approved' || entry.isPeriodLocked
  if (!project.isActive || !task.isActive || (isClosed && !isAdministrator(self))) throw locked(status)
}

function projectAndTask(entry: Entry, body: Values, account: HarvestAccount): Partial<Entry> {
  const { project, task } = entry.taskAssignment
  const projectId = 'project_id' in body ? body['project_id'] : project.id
  const taskId = 'task_id' in body ? body['task_id'] : task.id
  if (isBlank(projectId)) throw invalid("Project can't be blank")
  if (isBlank(taskId)) throw invalid("Task can't be blank")
  const isSame = integer(projectId) === project.id && integer(taskId) === task.id
  return isSame ? {} : trackable(account, entry.owner, projectId, taskId)
}

function duration(body: Values, entry: Entry, now: number, profile: Profile): Partial<Entry> {
  refuseTimesBesideHours(body, profile)
  if (isBlank(body['hours'])) return {}
  // a running timer goes on from the hours that were set
  return { hours: hoursOf(body['hours'], profile), timerStartedAt: entry.timerStartedAt === null ? null : now }
}

function clockTimes(entry: Entry, body: Values, profile: Profile): Partial<Entry> {
  refuseHoursWithoutTimes(body, profile)
  const { timerStartedAt } = entry
  const before = entry.startedMinute ?? 0
  const startedMinute = isBlank(body['started_time']) ? before : minuteOf('Started time', body['started_time'])
  const endedMinute = isBlank(body['ended_time']) ? entry.endedMinute : minuteOf('Ended time', body['ended_time'])
  if (startedMinute === before && endedMinute === entry.endedMinute) return {}
  if (endedMinute === null) {
    return { startedMinute, timerStartedAt: timerStartedAt && timerStartedAt + (startedMinute - before) * 60_000 }
  }
  return { startedMinute, endedMinute, hours: spanHours(startedMinute, endedMinute), timerStartedAt: null }
}
