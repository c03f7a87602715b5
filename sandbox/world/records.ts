import type { Day } from './calendar.ts'

// What an account holds. Records point at each other; ids are unique per kind, instants are epoch ms, money is in the
// client's currency.

type Recorded = { readonly id: number; createdAt: number; updatedAt: number }

export type Rounding = { to: 'nearest' | 'up'; minutes: 6 | 15 | 30 }

/** One person inside one account. */
export type User = Recorded & {
  /** Whose Harvest ID this is, of those who can sign in. */
  personId: number | undefined
  firstName: string
  lastName: string
  email: string
  telephone: string
  employeeId: string | null
  /** Harvest's name of the zone. */
  timezone: string
  /** IANA's. */
  zone: string
  weeklyCapacitySeconds: number
  hasAccessToAllFutureProjects: boolean
  isContractor: boolean
  isActive: boolean
  /** One of administrator, manager and member, and a manager's extras. `people_manager` follows from the teammates. */
  accessRoles: string[]
  teammateIds: number[]
  /** Oldest start first. */
  billableRates: Rate[]
  costRates: Rate[]
  avatarUrl: string
  /** Whether `/v2/company` is refused. */
  refusedCompany: boolean
  /** Whether the person may sign in without SAML where the account demands it. */
  samlExempt?: boolean
}

export type Rate = Recorded & {
  amount: number
  /** Null is from the beginning; a rate ends where the next one starts. */
  startDate: Day | null
}

/** A business role, such as Design. */
export type Role = Recorded & { name: string; userIds: number[] }

export type Client = Recorded & {
  name: string
  isActive: boolean
  address: string | null
  /** 32 hexadecimal digits. */
  statementKey: string
  currency: string
}

export type Contact = Recorded & {
  client: Client
  title: string | null
  firstName: string
  lastName: string
  email: string
  phoneOffice: string
  phoneMobile: string
  fax: string
  invoiceRecipientStatus: 'none' | 'recipient' | 'cc' | 'bcc'
}

export type Task = Recorded & {
  name: string
  billableByDefault: boolean
  isDefault: boolean
  isActive: boolean
  defaultHourlyRate: number | null
}

export type Project = Recorded &
  ProjectTerms & {
    client: Client
    name: string
    code: string | null
    isActive: boolean
    isBillable: boolean
    notes: string | null
    startsOn: Day | null
    endsOn: Day | null
  }

/** How a project is billed, and how much of it there may be. */
export type ProjectTerms = {
  billBy: 'Project' | 'Tasks' | 'People' | 'none'
  /** Per hour, when billed by project. */
  hourlyRate: number | null
  isFixedFee: boolean
  fee: number | null
  budgetBy: 'project' | 'project_cost' | 'task' | 'task_fees' | 'person' | 'none'
  budgetIsMonthly: boolean
  /** Hours. */
  budget: number | null
  /** Money. */
  costBudget: number | null
  costBudgetIncludeExpenses: boolean
  showBudgetToAll: boolean
  notifyWhenOverBudget: boolean
  /** 80 is 80 %. */
  overBudgetNotificationPercentage: number
  overBudgetNotificationDate: Day | null
}

/** A user on a project. */
export type UserAssignment = Recorded & {
  readonly project: Project
  readonly user: User
  isProjectManager: boolean
  isActive: boolean
  useDefaultRates: boolean
  hourlyRate: number | null
  /** Hours, when the project has its budget by person. */
  budget: number | null
}

/** A task on a project. */
export type TaskAssignment = Recorded & {
  readonly project: Project
  readonly task: Task
  billable: boolean
  isActive: boolean
  /** When the project is billed by tasks. */
  hourlyRate: number | null
  /** Hours or money, as the project's budget by task is. */
  budget: number | null
}

export type Approval = 'unsubmitted' | 'submitted' | 'approved'

export type ExpenseCategory = Recorded & {
  name: string
  isActive: boolean
  unitName: string | null
  /** Null when what was paid is put down as it is. */
  unitPrice: number | null
}

export type Expense = Recorded & {
  readonly owner: User
  userAssignment: UserAssignment
  category: ExpenseCategory
  spentDate: Day
  notes: string | null
  totalCost: number
  units: number
  billable: boolean
  approval: Approval
  isPeriodLocked: boolean
  invoice: InvoiceRef | null
  receipt: Receipt | null
}

export type Receipt = { fileName: string; sizeBytes: number; contentType: string }

export type InvoiceRef = { id: number; number: string }
