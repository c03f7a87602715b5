import type { Profile } from '../profile.ts'
import { forbidden, invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Entry } from '../world/entry.ts'
import type { User } from '../world/records.ts'
import { instantOf, localTime } from '../world/zone.ts'
import type { Caller } from './caller.ts'
import { may, writesTime } from './permissions.ts'
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
import { stopRunning } from './timers.ts'
import { integer, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

/** Adds an entry from a body; without hours, or without an end, a timer starts and the owner's running one stops. */
export function createTimeEntry(body: Values, caller: Caller, state: State): Entry {
  const { profile } = state
  const now = state.now()
  refuseBlanks(body)
  const { account } = caller
  const owner = ownerOf(body['user_id'], caller)
  const day = spentDate(body['spent_date'])
  const tracked = trackable(account, owner, body['project_id'], body['task_id'])
  if (!writesTime(caller, owner, tracked.userAssignment.project)) throw forbidden()
  const time = account.company.wants_timestamp_timers
    ? clockTimes(body, owner, now, profile)
    : duration(body, now, profile)
  if (time.timerStartedAt !== null) stopRunning(account, owner, now)
  const entry: Entry = {
    id: account.timesheet.nextId(),
    owner,
    ...tracked,
    spentDate: day,
    ...time,
    notes: text(body['notes']),
    approval: 'unsubmitted',
    isPeriodLocked: false,
    invoice: null,
    reference: referenceOf(body['external_reference']),
    createdAt: now,
    updatedAt: now,
  }
  account.timesheet.add(entry)
  return entry
}

function refuseBlanks(body: Values): void {
  const problems = [
    isBlank(body['project_id']) && "Project can't be blank",
    isBlank(body['task_id']) && "Task can't be blank",
    isBlank(body['spent_date']) && "Spent date can't be blank, Spent date is not a valid date",
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw invalid(...problems)
}

function ownerOf(userId: unknown, { account, self }: Caller): User {
  if (isBlank(userId) || integer(userId) === self.id) return self
  if (!may(self, 'time_and_expenses_manager')) throw forbidden()
  const owner = account.users.find(integer(userId))
  if (!owner) throw invalid('User is invalid')
  return owner
}

type Time = Pick<Entry, 'hours' | 'timerStartedAt' | 'startedMinute' | 'endedMinute'>

function duration(body: Values, now: number, profile: Profile): Time {
  refuseTimesBesideHours(body, profile)
  const isTimer = isBlank(body['hours'])
  return {
    hours: isTimer ? 0 : hoursOf(body['hours'], profile),
    timerStartedAt: isTimer ? now : null,
    startedMinute: null,
    endedMinute: null,
  }
}

function clockTimes(body: Values, owner: User, now: number, profile: Profile): Time {
  refuseHoursWithoutTimes(body, profile)
  const local = localTime(now, owner.zone)
  const isFromNow = isBlank(body['started_time'])
  const startedMinute = isFromNow ? local.minutes : minuteOf('Started time', body['started_time'])
  if (isBlank(body['ended_time'])) {
    const timerStartedAt = isFromNow ? now : instantOf({ day: local.day, minutes: startedMinute }, owner.zone)
    return { hours: 0, timerStartedAt, startedMinute, endedMinute: null }
  }
  const endedMinute = minuteOf('Ended time', body['ended_time'])
  return { hours: spanHours(startedMinute, endedMinute), timerStartedAt: null, startedMinute, endedMinute }
}
