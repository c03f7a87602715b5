import { type Month, monthRange, monthsBetween } from '../domain/day.ts'
import type { DayRange } from './entry-source.ts'

/** As many entries as Harvest gives on one page. */
export const pageSize = 2000

// two more of the twelve that may be asked side by side go into finding how far the entries reach
const mostWindows = 10

/**
 * What to ask side by side so that every missing month is read by few requests and soon: runs of months, each one range.
 * Few entries that are kept between two missing months are rather read again than asked around. `expected` tells how many
 * entries a month may have.
 */
export function windowsFor(missing: readonly Month[], expected: (month: Month) => number): Month[][] {
  const sum = (months: readonly Month[]) => months.reduce((total, month) => total + expected(month), 0)
  const runs = joined(runsOf(missing), sum)
  const pages = runs.map((run) => Math.max(1, Math.ceil(sum(run) / pageSize)))
  const asked = pages.reduce((total, each) => total + each, 0)
  const spare = mostWindows - runs.length
  return runs.flatMap((run, index) => {
    const own = pages[index] ?? 1
    return split(run, Math.min(own, 1 + Math.floor((spare * own) / asked)), sum)
  })
}

/** Months in order, in runs without a gap. */
export function runsOf(months: readonly Month[]): Month[][] {
  const runs: Month[][] = []
  for (const month of [...new Set(months)].toSorted()) {
    const last = runs.at(-1)
    const isNext = last?.at(-1) !== undefined && gapOf(last, [month]).length === 0
    if (last && isNext) last.push(month)
    else runs.push([month])
  }
  return runs
}

/** Joins runs over what is cheaper read again than asked around: less than half a page; and more if there are too many. */
function joined(runs: Month[][], sum: (months: readonly Month[]) => number): Month[][] {
  const left = [...runs]
  const gaps = left.slice(1).map((run, index) => gapOf(left[index] ?? [], run))
  const costs = gaps.map(sum)
  for (;;) {
    const least = Math.min(...costs)
    if (costs.length === 0 || (least > pageSize / 2 && left.length <= mostWindows)) return left
    const at = costs.indexOf(least)
    const [before = [], after = []] = left.slice(at, at + 2)
    left.splice(at, 2, [...before, ...(gaps[at] ?? []), ...after])
    gaps.splice(at, 1)
    costs.splice(at, 1)
  }
}

/** The months between two runs. */
function gapOf(before: readonly Month[], after: readonly Month[]): Month[] {
  const [from, to] = [before.at(-1), after[0]]
  if (from === undefined || to === undefined) return []
  return monthsBetween(monthRange(from).from, monthRange(to).from).slice(1, -1)
}

/** A run in so many parts, each with about as many entries. */
function split(run: readonly Month[], parts: number, sum: (months: readonly Month[]) => number): Month[][] {
  const total = sum(run)
  const windows: Month[][] = []
  let before = 0
  for (const month of run) {
    const part = Math.min(parts - 1, Math.floor((before * parts) / Math.max(total, 1)))
    ;(windows[part] ??= []).push(month)
    before += sum([month])
  }
  // of a part that no month begins in there is nothing
  return windows.filter(Boolean)
}

/** First and last day of months in order. */
export function rangeOf(months: readonly Month[]): DayRange {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('No months, no range')
  return { from: monthRange(first).from, to: monthRange(last).to }
}
