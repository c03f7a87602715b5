import { weekOf } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { type RowWork, weekGrid } from '../../domain/week-grid.ts'
import { hoursAccount, monday, workNamed } from '../../domain/week-grid-samples.ts'
import { linesOf } from './lines.ts'

const days = weekOf(monday, 1)

/** A client with two rows, and another with one. */
export const website = workNamed(hoursAccount, 'Website')
export const meetings = workNamed(hoursAccount, 'Website', 'Meetings')
export const audit = workNamed(hoursAccount, 'Audit')

export const sheetOf = (entries: readonly TimeEntry[], added: readonly RowWork[] = [audit, website, meetings]) =>
  linesOf(weekGrid(entries, { days, now: undefined, added }))
