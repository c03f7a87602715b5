import { type Day, monthRange, type Weekday } from './day.ts'
import type { Dimension } from './dimension.ts'
import { type Group, type Order, Sums } from './group.ts'
import { type Filter, type MonthSums, monthSums } from './month-sums.ts'
import type { Piece } from './piece.ts'
import { elapsed, type TimeEntry } from './time-entry.ts'

/** What an hour is worth, in cents. */
export type Rate = { currency: string; cents: number }

export type Grouping = {
  from?: Day
  to?: Day
  filter?: Filter
  /** The groups, from the outside in; none for the total alone. */
  by?: readonly Dimension[]
  /** Monday, if not told. */
  firstWeekday?: Weekday
  /** Epoch ms by Harvest's clock: running timers count up to then. Without it they count as they were last read. */
  now?: number | undefined
  /** By account, for billable hours whose rate Harvest does not show. */
  ownRates?: ReadonlyMap<number, Rate>
}

/**
 * What entries come to, in groups of groups: days, weeks and months in order, all else the most hours first. Whole
 * seconds; amounts and rounded hours of a running timer are as last read. A month that has not changed is not counted again.
 */
export function sumBy(pieces: readonly Piece[], grouping: Grouping = {}): Sums {
  const { from, to, filter = {}, by = [], firstWeekday = 1, now, ownRates } = grouping
  const question = { by, filter, firstWeekday }
  const ofWholeMonth = monthSums(question)
  const total = new Sums(orderOf(by, firstWeekday))
  for (const piece of pieces) {
    const { month, accountId } = piece
    if ((to !== undefined && to < `${month}-01`) || (from !== undefined && from > `${month}-31`)) continue
    const starts = from?.startsWith(month) && from > monthRange(month).from
    const ends = to?.startsWith(month) && to < monthRange(month).to
    const cut = { ...question, ...(starts && { from }), ...(ends && { to }) }
    addMonth(total, starts || ends ? monthSums(cut)(piece) : ofWholeMonth(piece), now, ownRates?.get(accountId))
  }
  return total
}

function addMonth(total: Sums, month: MonthSums, now: number | undefined, ownRate: Rate | undefined): void {
  for (let row = 0; row < month.count; row += 1) {
    const entry = month.newest[row]
    if (!entry) continue
    addRow(total, month, row, ownRate)
    let sums = total
    for (const { keyOf, keys } of month.levels) {
      sums = sums.group(keys[keyOf[row] ?? 0] ?? '', entry)
      addRow(sums, month, row, ownRate)
    }
  }
  for (const { entry, row } of month.timers) {
    const since = elapsed(entry, now) - entry.seconds
    let sums = total
    addSeconds(sums, entry, since)
    for (const { keyOf, keys } of month.levels) {
      sums = sums.group(keys[keyOf[row] ?? 0] ?? '', entry)
      addSeconds(sums, entry, since)
    }
  }
}

function addRow(sums: Sums, month: MonthSums, row: number, ownRate: Rate | undefined): void {
  sums.entries += month.entries[row] ?? 0
  sums.seconds += month.seconds[row] ?? 0
  sums.roundedSeconds += month.roundedSeconds[row] ?? 0
  sums.billableSeconds += month.billableSeconds[row] ?? 0
  const unpriced = month.unpricedSeconds[row] ?? 0
  if (!ownRate) sums.unpricedSeconds += unpriced
  else if (unpriced !== 0) sums.addOwnWorth(ownRate.currency, ownRate.cents * unpriced)
  for (const { currency, centSeconds } of month.worth) {
    const worth = centSeconds[row] ?? 0
    if (worth !== 0) sums.addWorth(currency, worth)
  }
}

function addSeconds(sums: Sums, { billable }: TimeEntry, seconds: number): void {
  sums.seconds += seconds
  if (billable) sums.billableSeconds += seconds
}

function orderOf([dimension, ...others]: readonly Dimension[], firstWeekday: Weekday): Order | undefined {
  return dimension && { compare: comparison(dimension, firstWeekday), inside: orderOf(others, firstWeekday) }
}

const byKey: Order['compare'] = (one, other) => (one.key < other.key ? -1 : 1)

function comparison(dimension: Dimension, firstWeekday: Weekday): Order['compare'] {
  if (dimension === 'weekday') {
    const place = ({ key }: Group) => (Number(key) - firstWeekday + 7) % 7
    return (one, other) => place(one) - place(other)
  }
  if (dimension === 'day' || dimension === 'week' || dimension === 'month') return byKey
  return (one, other) => other.seconds - one.seconds || byKey(one, other)
}
