import { invalid } from '../refusals.ts'
import type { HarvestAccount } from '../world/account.ts'
import { hoursAt, twoPlaces } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import type { User } from '../world/records.ts'
import { localTime } from '../world/zone.ts'

/** Stops what a person has running, for at most one timer runs per person and account. */
export function stopRunning({ timesheet }: HarvestAccount, owner: User, now: number): void {
  const running = timesheet.entries.find((entry) => entry.owner === owner && entry.timerStartedAt !== null)
  if (running) stop(running, now)
}

/**
 * Refuses to archive what somebody has a timer running on; by the documentation a timer blocks the archiving of its project,
 * task and person, and the 422 is a guess.
 */
export function refuseWhileTimed(
  what: 'project' | 'task' | 'user',
  { timesheet }: HarvestAccount,
  isOf: (entry: Entry) => boolean,
): void {
  if (timesheet.entries.some((entry) => entry.timerStartedAt !== null && isOf(entry)))
    throw invalid(`This ${what} can't be archived while a timer is running.`)
}

/** Ends a running timer. With clock times the hours are what lies between the two minutes that are shown. */
export function stop(entry: Entry, now: number): void {
  const startedAt = entry.timerStartedAt ?? now
  if (entry.startedMinute === null) entry.hours = hoursAt(entry, now)
  else {
    const minutes = Math.floor(now / 60_000) - Math.floor(startedAt / 60_000)
    entry.hours = twoPlaces(Math.max(0, minutes) / 60)
    entry.endedMinute = localTime(now, entry.owner.zone).minutes
  }
  entry.timerStartedAt = null
  entry.updatedAt = now
}

/** Goes on with a stopped entry: the same one in duration accounts, a new one where entries have clock times. */
export function restart(entry: Entry, account: HarvestAccount, now: number): Entry {
  stopRunning(account, entry.owner, now)
  if (!account.company.wants_timestamp_timers) {
    return Object.assign(entry, { timerStartedAt: now, startedMinute: null, endedMinute: null, updatedAt: now })
  }
  const next: Entry = {
    ...entry,
    id: account.timesheet.nextId(),
    hours: 0,
    timerStartedAt: now,
    startedMinute: localTime(now, entry.owner.zone).minutes,
    endedMinute: null,
    approval: 'unsubmitted',
    isPeriodLocked: false,
    invoice: null,
    reference: null,
    createdAt: now,
    updatedAt: now,
  }
  account.timesheet.add(next)
  return next
}
