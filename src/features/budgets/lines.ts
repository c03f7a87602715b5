import { type Budget, byUrgency, isMoney, type Outlook, outlookOf, paceDays } from '../../domain/budget.ts'
import { addDays, type Day, monthOf, monthRange, monthsBetween } from '../../domain/day.ts'
import { currencyOf, ownPart } from '../../domain/own-part.ts'
import type { Piece } from '../../domain/piece.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { BudgetsIn } from '../../queries/budgets.ts'
import type { Missing } from '../../queries/pieces-in.ts'
import type { ReadyAccount } from '../../queries/scope.ts'

/** In the unit of the budget; or why it is not known: not read yet, not to be read, or by a rate that is not shown. */
export type Amount = number | 'reading' | 'unread' | 'unpriced'

export type BudgetLine = {
  budget: Budget
  account: ReadyAccount
  /** Of an amount of money; undefined where no entry tells it. */
  currency: string | undefined
  /** The person's part of what was spent, and of that the last four weeks. */
  mine: Amount
  burn: Amount
  /** What of a budget by person is this person's. */
  personal: number | undefined
  /** Undefined where the amounts are not shown. */
  outlook: Outlook | undefined
}

type Read = {
  groups: BudgetsIn['groups']
  assignments: readonly Assignment[]
  pieces: readonly Piece[]
  /** Accounts of which not all time has been read. */
  missing: readonly Missing[]
  today: Day
}

/** Every budget with what is known of the person's part in it, the most urgent first. */
export function linesOf({ groups, assignments, pieces, missing, today }: Read): BudgetLine[] {
  const months = new Set(pieces.map(({ accountId, month }) => `${accountId} ${month}`))

  function partOf({ accountId, project, by }: Budget, from: Day | undefined, to: Day): Amount {
    const gap = missing.find(({ account }) => account.id === accountId)
    const isRead = !gap || (from && monthsBetween(from, to).every((month) => months.has(`${accountId} ${month}`)))
    if (!isRead) return gap.error ? 'unread' : 'reading'
    const range = from && { from, to }
    const part = ownPart(pieces, { accountId, projectId: project.id, ...range })
    return isMoney(by) ? (part.cents ?? 'unpriced') : part.seconds
  }

  const lines = groups.flatMap(({ account, budgets }) =>
    budgets.map((budget): BudgetLine => {
      const { from, to } = monthRange(monthOf(today))
      const mine = partOf(budget, budget.isMonthly ? from : undefined, to)
      const burn = partOf(budget, addDays(today, 1 - paceDays), today)
      const personal = budget.by === 'person' ? personalOf(budget, assignments) : undefined
      const currency = isMoney(budget.by) ? currencyOf(pieces, account.id, budget.client.id) : undefined
      return {
        budget,
        account,
        currency,
        mine,
        burn,
        personal,
        outlook: outlook({ budget, mine, burn, personal }, today),
      }
    }),
  )
  return lines.toSorted(byUrgency)
}

function personalOf({ accountId, project }: Budget, assignments: readonly Assignment[]): number | undefined {
  return assignments.find((one) => one.accountId === accountId && one.project.id === project.id)?.personBudget
}

/** Of a budget by person it is about their own part, as far as that is known. */
function outlook(
  { budget, mine, burn, personal }: Pick<BudgetLine, 'budget' | 'mine' | 'burn' | 'personal'>,
  today: Day,
): Outlook | undefined {
  const course = { burn: typeof burn === 'number' ? burn : undefined, today, isMonthly: budget.isMonthly }
  if (personal !== undefined)
    return typeof mine === 'number' ? outlookOf({ ...course, left: personal - mine }) : { kind: 'unknown' }
  return budget.amounts && outlookOf({ ...course, left: budget.amounts.budget - budget.amounts.spent })
}

/** Projects that somebody may track to and that no budget was told of, by name. */
export function projectsWithout(
  assignments: readonly Assignment[],
  budgets: readonly Budget[],
): Assignment['project'][] {
  const listed = new Set(budgets.map(({ project }) => project.id))
  const others = new Map(assignments.flatMap(({ project }) => (listed.has(project.id) ? [] : [[project.id, project]])))
  return [...others.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}
