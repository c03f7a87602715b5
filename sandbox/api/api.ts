import { Hono } from 'hono/tiny'
import { answerErrors } from '../answer-errors.ts'
import type { State } from '../state.ts'
import { accountRoutes } from './account.ts'
import { clientRoutes } from './clients.ts'
import { contactRoutes } from './contacts.ts'
import { expenseCategoryRoutes } from './expense-categories.ts'
import { expenseReportRoutes } from './expense-reports.ts'
import { expenseRoutes } from './expenses.ts'
import { projectBudgetReportRoutes } from './project-budget-report.ts'
import { projectRoutes } from './projects.ts'
import { taskAssignmentRoutes } from './task-assignments.ts'
import { userAssignmentRoutes } from './user-assignments.ts'
import { timeReportRoutes } from './time-reports.ts'
import { stampAnswers } from './response-headers.ts'
import { roleRoutes } from './roles.ts'
import { routePath } from './route-path.ts'
import { taskRoutes } from './tasks.ts'
import { timeEntryRoutes } from './time-entries.ts'
import { uninvoicedReportRoutes } from './uninvoiced-report.ts'
import { companyRoutes } from './company.ts'
import { rateRoutes } from './rates.ts'
import { teammateRoutes } from './teammates.ts'
import { userRoutes } from './users.ts'

/** Harvest's API V2, under `/v2` and the alias that its `Location` headers use. */
export function harvestApi(state: State): Hono {
  const v2 = new Hono()
  accountRoutes(v2, state)
  clientRoutes(v2, state)
  contactRoutes(v2, state)
  roleRoutes(v2, state)
  taskRoutes(v2, state)
  expenseCategoryRoutes(v2, state)
  expenseRoutes(v2, state)
  expenseReportRoutes(v2, state)
  uninvoicedReportRoutes(v2, state)
  projectBudgetReportRoutes(v2, state)
  timeReportRoutes(v2, state)
  projectRoutes(v2, state)
  taskAssignmentRoutes(v2, state)
  timeEntryRoutes(v2, state)
  userAssignmentRoutes(v2, state)
  companyRoutes(v2, state)
  rateRoutes(v2, state)
  teammateRoutes(v2, state)
  userRoutes(v2, state)
  const api = new Hono({ getPath: (request) => routePath(new URL(request.url)) })
  stampAnswers(api, state)
  api.route('/v2', v2)
  api.route('/api/v2', v2)
  answerErrors(api)
  return api
}
