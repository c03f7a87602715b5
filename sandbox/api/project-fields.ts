import type { Project } from '../world/records.ts'
import { plainTerms } from '../world/projects.ts'
import type { Caller } from './caller.ts'
import { ProjectFieldReader } from './project-field-reader.ts'
import type { Values } from './values.ts'

type ProjectFields = Omit<Project, 'id' | 'createdAt' | 'updatedAt'>

const billBys = ['Project', 'Tasks', 'People', 'none'] as const
const budgetBys = ['project', 'project_cost', 'task', 'task_fees', 'person', 'none'] as const

/** A project of which nothing was said: Harvest takes it with a client and a name alone, whatever its reference asks. */
const unsaid: Omit<ProjectFields, 'client' | 'name'> = {
  ...plainTerms,
  code: null,
  isActive: true,
  isBillable: true,
  notes: null,
  startsOn: null,
  endsOn: null,
}

/** What a body makes of a project, or of a new one. Refuses with 422. */
export function projectFields(body: Values, caller: Caller, project?: Project): ProjectFields {
  const before = project ?? unsaid
  const read = new ProjectFieldReader(body, caller, ['hourly_rate', 'fee', 'cost_budget'])
  const client = read.record('client_id', caller.account.clients, project?.client)
  const fields = {
    name: read.requiredText('name', project?.name),
    code: read.text('code', before.code),
    isActive: read.claim('is_active', before.isActive),
    isBillable: read.claim('is_billable', before.isBillable),
    isFixedFee: read.claim('is_fixed_fee', before.isFixedFee),
    billBy: read.choice('bill_by', billBys, before.billBy),
    hourlyRate: read.amount('hourly_rate', before.hourlyRate),
    budgetBy: read.choice('budget_by', budgetBys, before.budgetBy),
    budget: read.amount('budget', before.budget),
    budgetIsMonthly: read.claim('budget_is_monthly', before.budgetIsMonthly),
    notifyWhenOverBudget: read.claim('notify_when_over_budget', before.notifyWhenOverBudget),
    overBudgetNotificationPercentage:
      read.amount('over_budget_notification_percentage', before.overBudgetNotificationPercentage) ??
      plainTerms.overBudgetNotificationPercentage,
    overBudgetNotificationDate: before.overBudgetNotificationDate,
    showBudgetToAll: read.claim('show_budget_to_all', before.showBudgetToAll),
    costBudget: read.amount('cost_budget', before.costBudget),
    costBudgetIncludeExpenses: read.claim('cost_budget_include_expenses', before.costBudgetIncludeExpenses),
    fee: read.amount('fee', before.fee),
    notes: read.text('notes', before.notes),
    startsOn: read.date('starts_on', before.startsOn),
    endsOn: read.date('ends_on', before.endsOn),
  }
  return { client: read.known(client), ...fields }
}
