import type { Month } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { EntrySource } from './entry-source.ts'
import { pageSize, rangeOf, runsOf } from './read-plan.ts'

/** What is kept, as `revalidate` needs it. */
export type KeptMonths = {
  /** Entries of a month, readable or not. */
  countOf(month: Month): number
  /** Puts changed entries where they belong; settles when everything kept has them. */
  change(entries: readonly TimeEntry[]): Promise<void>
  /** Reads months whole. */
  readAgain(months: readonly Month[]): Promise<void>
  /** Reads the latest of months whole, as many as come with one page, and answers how many entries Harvest has in all. */
  readLatest?: (months: readonly Month[]) => Promise<number>
}

/**
 * Brings kept months up to date by few requests. What was changed since `since` (epoch ms by Harvest) is asked for; what was
 * deleted shows in how many entries Harvest has, and is looked for by halves until one page holds what is left. With
 * `readLatest` the count brings along what no change tells of, such as locks. Answers the latest `updatedAt` of the first
 * page, if there was an entry.
 */
export async function revalidate(
  source: EntrySource,
  kept: KeptMonths,
  months: readonly Month[],
  since: number,
  { onePage = pageSize, signal }: { onePage?: number; signal?: AbortSignal } = {},
): Promise<number | undefined> {
  const changed: TimeEntry[] = []
  const unread = new Set<Month>()
  let latest: number | undefined
  let isFirst = true
  for await (const { entries, rejected } of source.changes(since, signal)) {
    changed.push(...entries)
    for (const { day } of rejected) for (const month of months) if (day?.startsWith(month)) unread.add(month)
    if (isFirst && entries.length > 0) latest = Math.max(...entries.map(({ updatedAt }) => updatedAt))
    isFirst = false
  }
  await kept.change(changed)
  if (unread.size > 0) await kept.readAgain([...unread])

  const here = (some: readonly Month[]) => some.reduce((sum, month) => sum + kept.countOf(month), 0)
  async function look(some: readonly Month[], there: number): Promise<void> {
    if (there === here(some)) return
    if (there <= onePage || some.length === 1) return kept.readAgain(some)
    const middle = some.length >> 1
    const [earlier, later] = [some.slice(0, middle), some.slice(middle)]
    const thereEarlier = await source.count(rangeOf(earlier), signal)
    await look(earlier, thereEarlier)
    await look(later, there - thereEarlier)
  }
  const runs = runsOf(months)
  for (const run of runs) {
    const isLast = run === runs.at(-1)
    const there = isLast && kept.readLatest ? await kept.readLatest(run) : await source.count(rangeOf(run), signal)
    await look(run, there)
  }
  return latest
}
