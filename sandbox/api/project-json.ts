import type { Project } from '../world/records.ts'
import type { Caller } from './caller.ts'
import { seesBillableRates, seesBudget } from './permissions.ts'
import { clientWithCurrency } from './refs.ts'
import { datetime } from './values.ts'

/** A project with its keys in Harvest's order; what the caller may not see of money is null. */
export function projectJson(project: Project, caller: Caller) {
  const { client } = project
  const seesRates = seesBillableRates(caller, project)
  const isBudgetSeen = seesBudget(caller, project)
  return {
    id: project.id,
    name: project.name,
    code: project.code,
    is_active: project.isActive,
    is_billable: project.isBillable,
    is_fixed_fee: project.isFixedFee,
    bill_by: project.billBy,
    budget: isBudgetSeen ? project.budget : null,
    budget_by: project.budgetBy,
    budget_is_monthly: project.budgetIsMonthly,
    notify_when_over_budget: project.notifyWhenOverBudget,
    over_budget_notification_percentage: project.overBudgetNotificationPercentage,
    show_budget_to_all: project.showBudgetToAll,
    created_at: datetime(project.createdAt),
    updated_at: datetime(project.updatedAt),
    starts_on: project.startsOn,
    ends_on: project.endsOn,
    over_budget_notification_date: project.overBudgetNotificationDate,
    currency: client.currency,
    notes: project.notes,
    cost_budget: seesRates && isBudgetSeen ? project.costBudget : null,
    cost_budget_include_expenses: project.costBudgetIncludeExpenses,
    hourly_rate: seesRates ? project.hourlyRate : null,
    fee: seesRates ? project.fee : null,
    client: clientWithCurrency(client),
  }
}
