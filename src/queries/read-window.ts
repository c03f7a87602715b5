import type { Month } from '../domain/day.ts'
import type { EntrySource } from './entry-source.ts'
import { countIn, type ReadMonth } from './read-month.ts'
import { rangeOf } from './read-plan.ts'
import { splitPages } from './split-pages.ts'

const tries = 3

/**
 * Reads a run of months, giving each as soon as it is whole. While somebody tracks time pages shift, so that one entry may be
 * missed and another, deleted, be kept: Harvest's own count tells, and then the run is read once more. `onPage` hears the
 * latest `updatedAt` of each page (epoch ms by Harvest).
 */
export async function readWindow(
  source: EntrySource,
  accountId: number,
  months: readonly Month[],
  onMonths: (read: ReadMonth[]) => void,
  onPage: (updatedAt: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let left = tries; left > 0; left--) {
    const counts = new Map<Month, number>()
    const totals = new Set<number>()
    const give = (read: ReadMonth[]) => {
      for (const one of read) counts.set(one.piece.month, countIn(one))
      onMonths(read)
    }
    const split = splitPages(accountId, months)
    for await (const page of source.pages(rangeOf(months), signal)) {
      if (page.entries.length > 0) onPage(Math.max(...page.entries.map(({ updatedAt }) => updatedAt)))
      totals.add(page.total)
      give(split.take(page))
    }
    give(split.end())
    if (totals.size === 1 && totals.has([...counts.values()].reduce((sum, each) => sum + each, 0))) return
  }
}

/**
 * Reads the latest of a run of months, as many as come whole with one page. Answers how many entries Harvest has in the run.
 */
export async function readLatest(
  source: EntrySource,
  accountId: number,
  months: readonly Month[],
  onMonths: (read: ReadMonth[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  const split = splitPages(accountId, months)
  for await (const page of source.pages(rangeOf(months), signal)) {
    onMonths(split.take(page))
    if (page.entries.length + page.rejected.length === page.total) onMonths(split.end())
    return page.total
  }
  throw new RangeError('A list without a page')
}
