import type { Company } from '../../src/harvest/wire.ts'
import type { Rounding } from './account-user.ts'

/** What an account is made from; ids follow from the order. */
export type AccountPlan = {
  id: number
  company: Company
  currency: string
  rounding: Rounding
  /** Rates in the account's currency per hour; without one the task is not billable. */
  tasks: Record<string, { rate?: number; notes: readonly string[] }>
  clients: { name: string; projects: ProjectPlan[] }[]
  users: UserPlan[]
}

export type ProjectPlan = {
  name: string
  code?: string
  tasks: string[]
  /** A task that was taken off the project: still listed, no longer active. */
  formerTask?: string
  isArchived?: true
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
  accessRole: 'administrator' | 'member'
  role: string
  isContractor?: true
  refusedCompany?: true
  rate: number
  cost: number
  /** Names of the projects the person is not on. */
  notOn?: string[]
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
