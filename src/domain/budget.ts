import { addDays, type Day, daysBetween, monthOf, monthRange } from './day.ts'

/** What a project's budget is counted in: https://help.getharvest.com/api-v2/projects-api/projects/projects/ (2026-08) */
export type BudgetBy = 'project' | 'project_cost' | 'task' | 'task_fees' | 'person'

/** A project's budget as Harvest reports it: whole seconds, or whole cents where it is money. */
export type Budget = {
  accountId: number
  client: { id: number; name: string }
  project: { id: number; name: string }
  by: BudgetBy
  /** Begins anew with each month; `spent` is this month's. */
  isMonthly: boolean
  /** Undefined where Harvest does not show them to this person: never a zero. */
  amounts: { budget: number; spent: number } | undefined
}

export const isMoney = (by: BudgetBy): boolean => by === 'project_cost' || by === 'task_fees'

/** Days of the pace, the last of them today. */
export const paceDays = 28

/** What becomes of a budget if somebody goes on as in the last four weeks. Amounts are in the unit of the budget. */
export type Outlook =
  | { kind: 'over'; by: number }
  | { kind: 'used-up' }
  | { kind: 'runs-out'; day: Day }
  /** A monthly budget, and what is left of it when the month ends. */
  | { kind: 'lasts'; left: number }
  | { kind: 'far' }
  | { kind: 'idle' }
  | { kind: 'unknown' }

type Course = {
  left: number
  /** What was spent in the last four weeks; undefined when that is not known. */
  burn: number | undefined
  today: Day
  isMonthly: boolean
}

// a pace of four weeks says nothing of what is ten years off
const farthestDays = 3650

export function outlookOf({ left, burn, today, isMonthly }: Course): Outlook {
  if (left < 0) return { kind: 'over', by: -left }
  if (left === 0) return { kind: 'used-up' }
  if (burn === undefined) return { kind: 'unknown' }
  if (burn <= 0) return { kind: 'idle' }
  const days = Math.floor((left * paceDays) / burn)
  const daysOfMonth = daysBetween(today, monthRange(monthOf(today)).to)
  if (isMonthly && days > daysOfMonth)
    return { kind: 'lasts', left: Math.round(left - (burn * daysOfMonth) / paceDays) }
  return days > farthestDays ? { kind: 'far' } : { kind: 'runs-out', day: addDays(today, days) }
}

/** The days of this month: all, and those that are to come after today. */
export function monthDays(today: Day): { all: number; left: number } {
  const { from, to } = monthRange(monthOf(today))
  return { all: daysBetween(from, to) + 1, left: daysBetween(today, to) }
}

type Placed = { budget: Budget; outlook: Outlook | undefined }

/** The most urgent first: over budget by the largest part, used up, by the day it runs out, then the fullest; hidden ones last. */
export function byUrgency(one: Placed, other: Placed): number {
  return (
    rank(one) - rank(other) ||
    dayOf(one).localeCompare(dayOf(other)) ||
    shareOf(other.budget) - shareOf(one.budget) ||
    nameOf(one).localeCompare(nameOf(other)) ||
    one.budget.accountId - other.budget.accountId ||
    one.budget.project.id - other.budget.project.id
  )
}

const ranks: Record<Outlook['kind'], number> = {
  over: 0,
  'used-up': 1,
  'runs-out': 2,
  lasts: 3,
  far: 3,
  idle: 3,
  unknown: 3,
}

const rank = ({ outlook }: Placed) => (outlook ? ranks[outlook.kind] : 4)
const dayOf = ({ outlook }: Placed) => (outlook?.kind === 'runs-out' ? outlook.day : '')
const nameOf = ({ budget }: Placed) => `${budget.client.name} ${budget.project.name}`

// more than this over is over all the same, and a budget of nothing has no share
const mostShare = 1e6

/** How much of a budget is spent: 1 is all of it. */
export function shareOf({ amounts }: Budget): number {
  if (!amounts) return 0
  return amounts.budget > 0 ? Math.min(amounts.spent / amounts.budget, mostShare) : amounts.spent > 0 ? mostShare : 1
}
