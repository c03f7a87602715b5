import type { Day } from './calendar.ts'
import type { Entry } from './entry.ts'
import type { Rate } from './records.ts'

/** What of a history of rates, oldest start first, holds on a day. */
export function rateOn(rates: readonly Rate[], day: Day): number | null {
  const rate = rates.findLast(({ startDate }) => startDate === null || startDate <= day)
  return rate?.amount ?? null
}

/** What an hour of an entry is billed at, as its project is billed; null for what is not billable. */
export function billableRate({ userAssignment, taskAssignment, owner, spentDate }: Entry): number | null {
  const { project } = taskAssignment
  if (!taskAssignment.billable || !project.isBillable) return null
  switch (project.billBy) {
    case 'Project':
      return project.hourlyRate
    case 'Tasks':
      return taskAssignment.hourlyRate
    case 'People':
      return userAssignment.useDefaultRates ? rateOn(owner.billableRates, spentDate) : userAssignment.hourlyRate
    case 'none':
      return null
  }
}
