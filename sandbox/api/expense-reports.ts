import type { Hono } from 'hono/tiny'
import type { State } from '../state.ts'
import type { Expense } from '../world/records.ts'
import { callerOf } from './caller.ts'
import { visibleExpenses } from './expenses.ts'
import { userRef } from './refs.ts'
import { codedName } from './report-amounts.ts'
import { grouped, periodOf, reportPage, total } from './report.ts'

/** What was paid in a period by client, project, category and person. */
export function expenseReportRoutes(v2: Hono, state: State): void {
  v2.get('/reports/expenses/clients', ({ req }) =>
    report(
      req.raw,
      (expense) => projectOf(expense).client,
      ({ id, name }) => ({ client_id: id, client_name: name }),
    ),
  )

  v2.get('/reports/expenses/projects', ({ req }) =>
    report(req.raw, projectOf, (project) => ({
      client_id: project.client.id,
      client_name: project.client.name,
      project_id: project.id,
      project_name: codedName(project),
    })),
  )

  v2.get('/reports/expenses/categories', ({ req }) =>
    report(
      req.raw,
      ({ category }) => category,
      ({ id, name }) => ({ expense_category_id: id, expense_category_name: name }),
    ),
  )

  v2.get('/reports/expenses/team', ({ req }) =>
    report(
      req.raw,
      ({ owner }) => owner,
      (user) => ({ user_id: user.id, user_name: userRef(user).name, is_contractor: user.isContractor }),
    ),
  )

  function report<Subject extends { id: number }>(
    request: Request,
    subjectOf: (expense: Expense) => Subject,
    named: (subject: Subject) => object,
  ): Response {
    const caller = callerOf(request, state)
    const { from, to } = periodOf(new URL(request.url))
    const expenses = visibleExpenses(caller).filter(({ spentDate }) => spentDate >= from && spentDate <= to)
    const rows = grouped(expenses, subjectOf, (expense) => projectOf(expense).client.currency).map((group) => ({
      ...named(group.subject),
      total_amount: total(group.items, ({ totalCost }) => totalCost),
      billable_amount: total(group.items, ({ totalCost, billable }) => (billable ? totalCost : 0)),
      currency: group.currency,
    }))
    return reportPage(rows, request, ['from', 'to'], state.profile.pageSize)
  }
}

const projectOf = ({ userAssignment }: Expense) => userAssignment.project
