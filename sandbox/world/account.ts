import type { Account, Company } from '../../src/harvest/wire.ts'
import type {
  Client,
  Contact,
  Expense,
  ExpenseCategory,
  Project,
  Role,
  Rounding,
  Task,
  TaskAssignment,
  User,
  UserAssignment,
} from './records.ts'
import type { Table } from './table.ts'
import type { Timesheet } from './timesheet.ts'

/** Somebody who can sign in at Harvest ID. `id` is the Harvest ID's. */
export type Person = {
  id: number
  firstName: string
  lastName: string
  email: string
  /** What the person is there to try, in a sentence. */
  about: string
  accounts: Account[]
}

export type HarvestAccount = AccountRecords & { timesheet: Timesheet }

/** An account without its time. */
export type AccountRecords = {
  id: number
  company: Company
  currency: string
  rounding: Rounding
  users: Table<User>
  roles: Table<Role>
  clients: Table<Client>
  contacts: Table<Contact>
  tasks: Table<Task>
  projects: Table<Project>
  userAssignments: Table<UserAssignment>
  taskAssignments: Table<TaskAssignment>
  expenseCategories: Table<ExpenseCategory>
  expenses: Table<Expense>
  /** An id for a billable or cost rate, which live with their user. */
  nextRateId: () => number
}
