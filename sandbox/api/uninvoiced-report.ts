import type { Hono } from 'hono/tiny'
import { forbidden } from '../refusals.ts'
import type { State } from '../state.ts'
import { between } from '../world/timesheet.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { newestFirst } from './paging.ts'
import { manages, may } from './permissions.ts'
import { countingOf, isBillable, projectOf } from './report-amounts.ts'
import { grouped, periodOf, reportPage, total } from './report.ts'
import { claim } from './values.ts'

/** What of a period's billable time and expenses is on no invoice, by project. */
export function uninvoicedReportRoutes(v2: Hono, state: State): void {
  v2.get('/reports/uninvoiced', ({ req }) => {
    const caller = invoicer(req.raw)
    const { account } = caller
    const url = new URL(req.url)
    const { from, to } = periodOf(url)
    const includesFixedFee = claim(url.searchParams.get('include_fixed_fee')) ?? true
    const { hours, amount } = countingOf(account.rounding, state.now())

    const groups = grouped(between(account.timesheet.entries, from, to), projectOf, () => '')
    const entriesOf = new Map(groups.map(({ subject, items }) => [subject, items]))
    const paid = account.expenses.all.filter(({ spentDate }) => spentDate >= from && spentDate <= to)
    const projects = account.projects.all.filter(
      (project) => manages(caller, project) && (includesFixedFee || !project.isFixedFee),
    )
    const rows = newestFirst(projects).flatMap((project) => {
      const entries = entriesOf.get(project) ?? []
      const expenses = paid.filter(({ userAssignment }) => userAssignment.project === project)
      if (entries.length + expenses.length === 0) return []
      const open = entries.filter((entry) => isBillable(entry) && entry.invoice === null)
      const openExpenses = expenses.filter(({ billable, invoice }) => billable && invoice === null)
      const expenseAmount = total(openExpenses, ({ totalCost }) => totalCost)
      return {
        client_id: project.client.id,
        client_name: project.client.name,
        project_id: project.id,
        project_name: project.name,
        currency: project.client.currency,
        total_hours: total(entries, hours),
        uninvoiced_hours: total(open, hours),
        uninvoiced_expenses: expenseAmount,
        // time and expenses together
        uninvoiced_amount: total([total(open, amount), expenseAmount], (sum) => sum),
      }
    })
    return reportPage(rows, req.raw, ['from', 'include_fixed_fee', 'to'], state.profile.pageSize)
  })

  function invoicer(request: Request): Caller {
    const caller = callerOf(request, state)
    const permissions = ['managed_projects_invoice_drafter', 'managed_projects_invoice_manager'] as const
    if (!permissions.some((permission) => may(caller.self, permission))) throw forbidden()
    return caller
  }
}
