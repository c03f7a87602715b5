import * as v from 'valibot'
import type { List } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { flag, id, record, type Schema, text } from './fields.ts'
import { type Credentials, readList } from './pages.ts'
import type { ProjectBudget } from './wire.ts'

/** The fields of a row of the budget report that Sheaf relies on, and has therefore checked. */
export type CheckedProjectBudget = Omit<ProjectBudget, 'is_active' | 'budget_remaining'>

// beyond this, hundredths would no longer be whole numbers; corrections may take more than was spent
const amount = v.nullable(
  v.pipe(
    v.number('is not a number'),
    v.minValue(-1e12, 'is too small'),
    v.maxValue(1e12, 'is too large'),
    v.transform((amount) => amount + 0),
  ),
)

const projectBudget: Schema<CheckedProjectBudget> = record({
  client_id: id,
  client_name: text,
  project_id: id,
  project_name: text,
  budget_is_monthly: flag,
  budget_by: v.picklist(
    ['project', 'project_cost', 'task', 'task_fees', 'person', 'none'],
    'is in a way that Sheaf does not know',
  ),
  budget: amount,
  budget_spent: amount,
})

/**
 * How much of the budgets of an account's active projects is spent, as far as this person may see them. Of reports Harvest
 * answers 100 in 15 minutes: https://help.getharvest.com/api-v2/reports-api/reports/project-budget-report/ (2026-08). Throws HarvestError.
 */
export const readProjectBudgets = (
  connection: HarvestConnection,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<List<CheckedProjectBudget>> =>
  readList(
    connection,
    credentials,
    {
      path: '/v2/reports/project_budget',
      filters: { is_active: 'true' },
      key: 'results',
      noun: 'project budget',
      item: projectBudget,
    },
    signal,
  )
