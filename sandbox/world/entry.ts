import type { ExternalReference } from '../../src/harvest/wire.ts'
import type { Day } from './calendar.ts'
import type { Approval, InvoiceRef, Rounding, TaskAssignment, User, UserAssignment } from './records.ts'

/** A time entry as the sandbox keeps it; instants are epoch ms. */
export type Entry = {
  readonly id: number
  readonly owner: User
  /** Both of one project. */
  userAssignment: UserAssignment
  taskAssignment: TaskAssignment
  spentDate: Day
  /** Decimal, two places, without what a running timer has added. */
  hours: number
  notes: string | null
  timerStartedAt: number | null
  /** Minutes since midnight; null in duration accounts. */
  startedMinute: number | null
  endedMinute: number | null
  approval: Approval
  isPeriodLocked: boolean
  invoice: InvoiceRef | null
  reference: ExternalReference | null
  createdAt: number
  updatedAt: number
}

export const twoPlaces = (hours: number): number => Math.round(hours * 100) / 100

/** Decimal hours up to now, the running timer included. */
export function hoursAt(entry: Entry, now: number): number {
  if (entry.timerStartedAt === null) return entry.hours
  return twoPlaces(entry.hours + Math.max(0, now - entry.timerStartedAt) / 3_600_000)
}

/** Hours rounded as the account's preference says, in hundredths so that 1.1 h is 66 minutes and not a bit more. */
export function roundedHours(hours: number, rounding: Rounding): number {
  const step = (rounding.minutes * 100) / 60
  const steps = Math.round(hours * 100) / step
  return ((rounding.to === 'up' ? Math.ceil(steps) : Math.round(steps)) * step) / 100
}

/** Harvest's reason, null for an entry that is not locked. */
export function lockedReason(entry: Entry): string | null {
  const isApproved = entry.approval === 'approved'
  if (isApproved && entry.invoice) return 'Item Invoiced and Approved and Locked for this Time Period'
  if (isApproved) return 'Item Approved and Locked for this Time Period'
  if (isArchived(entry)) return entry.invoice ? 'Item Invoiced and Archived' : 'Item Archived'
  if (entry.invoice) return 'Item Invoiced'
  return entry.isPeriodLocked ? 'Item Locked for this Time Period' : null
}

/** Whether its project, task or person is. */
const isArchived = ({ owner, taskAssignment: { project, task } }: Entry): boolean =>
  !project.isActive || !task.isActive || !owner.isActive
