import type { Hono } from 'hono/tiny'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import { dayNumber, dayOf, monthStart } from '../world/calendar.ts'
import type { Day } from '../world/calendar.ts'
import type { Entry } from '../world/entry.ts'
import type { Expense, Project } from '../world/records.ts'
import { localTime } from '../world/zone.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { byActivity, passing } from './filters.ts'
import { newestFirst } from './paging.ts'
import { manages, seesBudget } from './permissions.ts'
import { countingOf, isBillable, projectOf } from './report-amounts.ts'
import { grouped, reportPage, total } from './report.ts'

/** How much of each budget is spent: hours or money, of this month where the budget is monthly. */
export function projectBudgetReportRoutes(v2: Hono, state: State): void {
  v2.get('/reports/project_budget', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const { account, self } = caller
    const now = state.now()
    const today = dayNumber(localTime(now, self.zone).day)
    const thisMonth = dayOf(monthStart(today, 0))
    const filters = { is_active: byActivity }
    const projects = passing(budgetedFor(caller), new URL(req.url).searchParams, filters)
    const groups = grouped(account.timesheet.entries, projectOf, () => '')
    const entriesOf = new Map(groups.map(({ subject, items }) => [subject, items]))

    const rows = newestFirst(projects).map((project) => {
      const from = project.budgetIsMonthly ? thisMonth : ''
      const entries = (entriesOf.get(project) ?? []).filter(({ spentDate }) => spentDate >= from)
      const budget = budgetOf(project, account)
      const spent = spentOf(project, entries, expensesOf(project, account, from), account, now)
      return {
        client_id: project.client.id,
        client_name: project.client.name,
        project_id: project.id,
        project_name: project.name,
        budget_is_monthly: project.budgetIsMonthly,
        budget_by: project.budgetBy,
        is_active: project.isActive,
        budget,
        budget_spent: spent,
        budget_remaining: budget === null ? null : Math.round((budget - spent) * 100) / 100,
      }
    })
    return reportPage(rows, req.raw, ['is_active'], state.profile.pageSize)
  })
}

/** Projects with a budget that the caller manages, or is on and may see the budget of. */
function budgetedFor(caller: Caller): Project[] {
  const { account, self } = caller
  const own = account.userAssignments.all.filter(({ user, isActive }) => user === self && isActive)
  const assigned = new Set(own.map(({ project }) => project))
  return account.projects.all.filter(
    (project) =>
      project.budgetBy !== 'none' && (manages(caller, project) || assigned.has(project)) && seesBudget(caller, project),
  )
}

function budgetOf(project: Project, { taskAssignments, userAssignments }: HarvestAccount): number | null {
  switch (project.budgetBy) {
    case 'project':
      return project.budget
    case 'project_cost':
      return project.costBudget
    case 'task':
    case 'task_fees':
      return summed(taskAssignments.all, project)
    case 'person':
      return summed(userAssignments.all, project)
    case 'none':
      return null
  }
}

/** Null where nothing on the project has a budget of its own. */
function summed(assignments: readonly Assigned[], project: Project): number | null {
  const budgets = assignments
    .filter((assignment) => assignment.project === project && assignment.isActive)
    .map(({ budget }) => budget)
    .filter((budget) => budget !== null)
  return budgets.length === 0 ? null : total(budgets, (budget) => budget)
}

type Assigned = { project: Project; isActive: boolean; budget: number | null }

function spentOf(
  project: Project,
  entries: readonly Entry[],
  expenses: readonly Expense[],
  { rounding }: HarvestAccount,
  now: number,
): number {
  const { hours, amount } = countingOf(rounding, now)
  const counted = entries.filter(isBudgeted)
  switch (project.budgetBy) {
    case 'project':
    case 'person':
    case 'task':
      return total(counted, hours)
    case 'task_fees':
      return total(counted, amount)
    case 'project_cost':
      return total([total(counted, amount), total(expenses, ({ totalCost }) => totalCost)], (sum) => sum)
    case 'none':
      return 0
  }
}

// as the entries say of themselves
const isBudgeted = isBillable

function expensesOf(project: Project, { expenses }: HarvestAccount, from: Day): Expense[] {
  if (!project.costBudgetIncludeExpenses) return []
  return expenses.all.filter(
    ({ userAssignment, billable, spentDate }) => userAssignment.project === project && billable && spentDate >= from,
  )
}
