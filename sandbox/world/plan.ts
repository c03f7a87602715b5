import type { Company } from '../../src/harvest/wire.ts'
import type { Contact, ProjectTerms, Rounding } from './records.ts'

/** What an account is made from; ids follow from the order, so that new things go last. */
export type AccountPlan = {
  id: number
  company: Company
  currency: string
  rounding: Rounding
  tasks: Record<string, TaskPlan>
  clients: ClientPlan[]
  expenseCategories: { name: string; unitName?: string; unitPrice?: number; isArchived?: true }[]
  users: UserPlan[]
}

/** Rates in the account's currency per hour; without one the task is not billable. */
export type TaskPlan = { rate?: number; isDefault?: true; isArchived?: true; notes: readonly string[] }

export type ClientPlan = {
  name: string
  address?: string
  /** The account's when left out. */
  currency?: string
  isArchived?: true
  contacts?: (Pick<Contact, 'firstName'> & Partial<Omit<Contact, 'id' | 'client'>>)[]
  projects: ProjectPlan[]
}

export type ProjectPlan = {
  name: string
  code?: string
  tasks: string[]
  /** A task that was taken off the project: still listed, no longer active. */
  formerTask?: string
  isArchived?: true
  /** Billed by tasks and without a budget when left out. */
  terms?: Partial<ProjectTerms>
  /** What each task may take, hours or money, when the budget is by task. */
  taskBudgets?: Record<string, number>
  /** Hours that each person may take, when the budget is by person. */
  personBudget?: number
  topics: readonly string[]
}

export type UserPlan = {
  personId?: number
  id: number
  firstName: string
  lastName: string
  email: string
  /** Harvest's name of the zone, and IANA's. */
  timezone: [string, string]
  weeklyCapacityHours: number
  accessRoles: [base: 'administrator' | 'manager' | 'member', ...extras: string[]]
  role: string
  isContractor?: true
  refusedCompany?: true
  rate: number
  cost: number
  /** What both were until the end of the year before last. */
  former?: { rate: number; cost: number }
  /** Names of the projects the person is not on. */
  notOn?: string[]
  /** Names of the projects the person manages; an administrator manages all. */
  manages?: string[]
  /** Ids of users whom a manager looks after. */
  teammateIds?: number[]
  history: { years: number } | { months: number }
  habit: Habit
}

/** How somebody works; times in minutes. */
export type Habit = {
  /** How likely there is an entry, Sunday first. */
  days: readonly [number, number, number, number, number, number, number]
  perDay: readonly [from: number, to: number]
  startsAt: number
  /** Today there are two entries from this time on, whatever the day. */
  todayAt?: number
}
