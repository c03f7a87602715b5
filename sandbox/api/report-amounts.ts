import { hoursAt, roundedHours } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import { billableRate } from '../world/rates.ts'
import type { Project, Rounding } from '../world/records.ts'

export const projectOf = ({ taskAssignment }: Entry): Project => taskAssignment.project

export const isBillable = ({ taskAssignment }: Entry): boolean =>
  taskAssignment.billable && taskAssignment.project.isBillable

/** What reports, invoices and budgets count of an entry and what it is billed at, up to now (epoch ms). */
export function countingOf(rounding: Rounding, now: number) {
  const hours = (entry: Entry): number => roundedHours(hoursAt(entry, now), rounding)
  /** Money, in the client's currency. */
  const amount = (entry: Entry): number => hours(entry) * (billableRate(entry) ?? 0)
  return { hours, amount }
}

/** A project's name as reports have it, with its code in square brackets before it. */
export const codedName = ({ name, code }: Project): string => (code ? `[${code}] ${name}` : name)
