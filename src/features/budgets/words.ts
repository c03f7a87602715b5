import { type BudgetBy, isMoney, monthDays, shareOf } from '../../domain/budget.ts'
import { addDays, type Day, weekOf } from '../../domain/day.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { formatDuration, sayDuration } from '../../ui/format/duration.ts'
import { formatMoney } from '../../ui/format/money.ts'
import type { Amount, BudgetLine } from './lines.ts'

/** As it is shown, and as it is said to those who hear the page. */
export type Figure = { shown: string; said: string }

/** An amount as the account writes hours, or money in the project's currency. */
export function figureOf(amount: number, { budget, account: { profile }, currency }: BudgetLine): Figure {
  if (isMoney(budget.by)) {
    const shown = formatMoney(amount / 100, { ...profile.moneyAs, currency }, profile.separators)
    return { shown, said: shown }
  }
  const [below, minus] = amount < 0 ? ['−', 'minus '] : ['', '']
  const seconds = Math.abs(amount)
  return { shown: below + formatDuration(seconds, profile.hoursAs), said: minus + sayDuration(seconds) }
}

/** How much is spent in whole per cent: all of it only when it is. */
export function shareInWords(line: BudgetLine): string {
  const share = shareOf(line.budget)
  if (line.budget.amounts?.budget === 0) return ''
  if (share > 0 && share < 0.005) return 'under 1 %'
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : Math.floor(share * 100)} %`
}

const kinds: Record<BudgetBy, string> = {
  project: 'Hours',
  project_cost: 'Money',
  task: 'Hours, by task',
  task_fees: 'Money, by task',
  person: 'Hours, by person',
}

/** What the budget is counted in, and of what time. */
export function kindInWords({ budget: { by, isMonthly }, currency }: BudgetLine, today: Day): string {
  const { all, left } = monthDays(today)
  const month = `of ${formatDay(today, 'month')}, ${left === 0 ? 'its last day' : `${left} of ${all} days to come`}`
  const unit = isMoney(by) && currency === undefined ? ' in the client’s currency' : ''
  return [kinds[by] + unit, isMonthly && month].filter(Boolean).join(' ')
}

const unknown: Record<Exclude<Amount, number>, string> = {
  reading: 'Your time is still being read.',
  unread: 'Your time could not all be read, so your pace is not known.',
  unpriced: 'Harvest does not show you your rate, so your pace in money is not known.',
}

/** What becomes of the budget, with the reason. */
export function outlookInWords(line: BudgetLine, today: Day): Figure {
  const { outlook, mine, burn, personal } = line
  if (!outlook) return both('Harvest shows this budget to managers only.')
  const figure = (amount: number) => figureOf(amount, line)
  const it = personal === undefined ? 'it' : 'your part'
  const weekly = figure(typeof burn === 'number' ? Math.round(burn / 4) : 0)
  const pace = isMoney(line.budget.by) ? weekly : { ...weekly, shown: `${weekly.shown} h` }
  const at = (rest: string): Figure => ({
    shown: `At your ${pace.shown} a week ${rest}`,
    said: `At your ${pace.said} a week ${rest}`,
  })
  switch (outlook.kind) {
    case 'over':
      return spoken(figure(outlook.by), (by) => `${personal === undefined ? 'Over' : 'Your part is over'} by ${by}.`)
    case 'used-up':
      return both(personal === undefined ? 'Used up.' : 'Your part is used up.')
    case 'runs-out':
      return at(`${it} is used up ${weekInWords(outlook.day, today, line)}.`)
    case 'lasts': {
      const left = figure(outlook.left)
      const rest = (amount: string) => `${it} lasts the month, with ${amount} left.`
      return { shown: at(rest(left.shown)).shown, said: at(rest(left.said)).said }
    }
    case 'far':
      return at(`${it} lasts more than ten years.`)
    case 'idle':
      return both('You tracked nothing on it in the last four weeks.')
    case 'unknown':
      return both(unknown[typeof burn === 'number' ? (typeof mine === 'number' ? 'reading' : mine) : burn])
  }
}

function weekInWords(day: Day, today: Day, { account: { profile } }: BudgetLine): string {
  const [first = day] = weekOf(day, profile.firstWeekday)
  if (weekOf(today, profile.firstWeekday).includes(day)) return 'this week'
  if (weekOf(addDays(today, 7), profile.firstWeekday).includes(day)) return 'next week'
  return `in the week of ${dateInWords(first, profile.dateAs)}`
}

const both = (words: string): Figure => ({ shown: words, said: words })
const spoken = ({ shown, said }: Figure, words: (figure: string) => string): Figure => ({
  shown: words(shown),
  said: words(said),
})
