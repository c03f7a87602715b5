import type { ExternalReference } from '../../src/harvest/wire.ts'
import type { Profile } from '../profile.ts'
import { invalid } from '../refusals.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Day } from '../world/calendar.ts'
import { twoPlaces } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import type { User } from '../world/records.ts'
import { date, duration, integer, isBlank, isValues, text, timeOfDay } from './values.ts'
import type { Values } from './values.ts'

/** Project and task of a body, which must be open and the owner's to track to, who is not archived. Refuses with 422. */
export function trackable(
  { userAssignments, taskAssignments }: HarvestAccount,
  owner: User,
  projectId: unknown,
  taskId: unknown,
): Pick<Entry, 'userAssignment' | 'taskAssignment'> {
  if (!owner.isActive) throw invalid('User is invalid')
  const [wantedProject, wantedTask] = [integer(projectId), integer(taskId)]
  const userAssignment = userAssignments.all.find(
    ({ user, project, isActive }) => user === owner && isActive && project.id === wantedProject,
  )
  const taskAssignment = taskAssignments.all.find(
    ({ project, task, isActive }) => project === userAssignment?.project && isActive && task.id === wantedTask,
  )
  const isOpen = userAssignment?.project.isActive && taskAssignment?.task.isActive
  if (!userAssignment || !taskAssignment || !isOpen) throw invalid('Project is invalid')
  return { userAssignment, taskAssignment }
}

/** Refuses with 422 a day that is none. */
export function spentDate(value: unknown): Day {
  const day = date(value)
  if (day === undefined) throw invalid(`Invalid spent_date: ${JSON.stringify(value)}`)
  return day
}

/** Decimal hours of a duration account, from 0 to the most that the profile allows. */
export function hoursOf(value: unknown, { mostHours }: Profile): number {
  const hours = duration(value)
  if (hours === undefined) throw invalid('Hours is not a number')
  if (hours < 0) throw invalid('Hours must be greater than or equal to 0')
  if (hours > mostHours) throw invalid(`Hours must be less than or equal to ${mostHours}`)
  return twoPlaces(hours)
}

/**
 * In accounts with start and end times. Refuses hours without times with 422 if the profile says so; what Harvest does is unknown,
 * but beside times they do no harm, for clients send both wherever they are.
 */
export function refuseHoursWithoutTimes(body: Values, { hoursBesideTimes }: Profile): void {
  const hasTimes = !isBlank(body['started_time']) || !isBlank(body['ended_time'])
  if (!isBlank(body['hours']) && !hasTimes && hoursBesideTimes === 'refused') throw invalid('Hours is invalid')
}

/** The same in accounts in hours. */
export function refuseTimesBesideHours(body: Values, { timesBesideHours }: Profile): void {
  if (timesBesideHours === 'ignored') return
  if (!isBlank(body['started_time'])) throw invalid('Started time is invalid')
  if (!isBlank(body['ended_time'])) throw invalid('Ended time is invalid')
}

/** Minutes since midnight. */
export function minuteOf(name: 'Started time' | 'Ended time', value: unknown): number {
  const minute = timeOfDay(value)
  if (minute === undefined) throw invalid(`${name} is invalid`)
  return minute
}

/** Decimal hours between two times of one day; a span across midnight is refused, which is a guess. */
export function spanHours(startedMinute: number, endedMinute: number): number {
  if (endedMinute < startedMinute) throw invalid('Ended time must be after started time')
  return twoPlaces((endedMinute - startedMinute) / 60)
}

/** A reference with the service that Harvest derives from the permalink. */
export function referenceOf(value: unknown): ExternalReference | null {
  if (!isValues(value)) return null
  const permalink = text(value['permalink'])
  return {
    id: text(value['id']),
    group_id: text(value['group_id']),
    account_id: text(value['account_id']),
    permalink,
    service: permalink && URL.canParse(permalink) ? new URL(permalink).hostname : null,
    service_icon_url: null,
  }
}
