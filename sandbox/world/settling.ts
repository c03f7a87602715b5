import { mondayOf, monthStart, yearOf } from './calendar.ts'
import type { AccountPlan } from './plan.ts'
import type { Approval, InvoiceRef, Project } from './records.ts'

type Facts = { plan: AccountPlan; project: Project; billable: boolean; day: number; today: number }

type Settled = { approval: Approval; invoice: InvoiceRef | null; isPeriodLocked: boolean; updatedAt: number }

const millisecondsPerDay = 86_400_000

/**
 * How far an entry or an expense has gone by today. This week is open; where approvals are used last week is submitted and what is
 * older approved. From the month before last back, billable time is invoiced, and where nothing is approved the rest is
 * locked by the period. Archived projects were never approved.
 */
export function settled({ plan, project, billable, day, today }: Facts, trackedAt: number): Settled {
  const thisWeek = mondayOf(today)
  const isOld = day < monthStart(today, -1)
  const usesApprovals = plan.company.approval_feature && project.isActive

  const approval = !usesApprovals || day >= thisWeek ? 'unsubmitted' : day >= thisWeek - 7 ? 'submitted' : 'approved'
  const invoice = isOld && billable ? invoiceOf(plan, project, day) : null
  const isPeriodLocked = isOld && !plan.company.approval_feature && invoice === null

  let updatedAt = trackedAt
  if (approval !== 'unsubmitted')
    updatedAt = (mondayOf(day) + (approval === 'approved' ? 8 : 6)) * millisecondsPerDay + 54_000_000
  if (invoice || isPeriodLocked) updatedAt = (monthStart(day, 1) + 2) * millisecondsPerDay + 58_500_000
  return { approval, invoice, isPeriodLocked, updatedAt }
}

/** One invoice per client and month. */
function invoiceOf(plan: AccountPlan, project: Project, day: number): InvoiceRef {
  const invoiced = plan.clients.filter(({ projects }) => projects.length > 0).length
  const month = new Date(day * millisecondsPerDay).getUTCMonth()
  const sequence = month * invoiced + (project.client.id - plan.id * 10) + 1
  return {
    id: plan.id * 30 + (yearOf(day) % 50) * 100 + sequence,
    number: `${yearOf(day)}-${String(sequence).padStart(3, '0')}`,
  }
}
