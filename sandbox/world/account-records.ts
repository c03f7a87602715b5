import type { AccountRecords } from './account.ts'
import { clientsOf, contactsOf, expenseCategoriesOf, tasksOf } from './clients.ts'
import { expensesOf } from './expenses.ts'
import type { AccountIds } from './ids.ts'
import type { AccountPlan } from './plan.ts'
import { projectsOf, taskAssignmentsOf, userAssignmentsOf } from './projects.ts'
import { Table } from './table.ts'
import { rolesOf, usersOf } from './users.ts'

/** An account as it is made from its plan, new each time. `today` counts days since 1970. */
export function recordsOf(plan: AccountPlan, ids: AccountIds, today: number): AccountRecords {
  const users = usersOf(plan, today)
  const tasks = tasksOf(plan, today)
  const clients = clientsOf(plan, today)
  const projects = projectsOf(plan, clients, today)
  const rates = users.flatMap(({ billableRates, costRates }) => [...billableRates, ...costRates])
  let lastRateId = Math.max(0, ...rates.map(({ id }) => id))
  const account = {
    id: plan.id,
    company: { ...plan.company },
    currency: plan.currency,
    rounding: plan.rounding,
    users: new Table(users),
    roles: new Table(rolesOf(plan, today)),
    clients: new Table(clients.map(({ client }) => client)),
    contacts: new Table(contactsOf(plan, clients, today)),
    tasks: new Table(tasks),
    projects: new Table(projects.map(({ project }) => project)),
    userAssignments: new Table(userAssignmentsOf(plan, users, projects)),
    taskAssignments: new Table(taskAssignmentsOf(plan, tasks, projects, today)),
    expenseCategories: new Table(expenseCategoriesOf(plan, today)),
    nextRateId: () => ++lastRateId,
  }
  return { ...account, expenses: new Table(expensesOf(plan, account, ids.firstExpenseOn, today)) }
}
