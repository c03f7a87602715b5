import type { Day, Month } from '../domain/day.ts'
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
 * page, if there was an entry and no change can have been missed.
 */
export async function revalidate(
  source: EntrySource,
  kept: KeptMonths,
  months: readonly Month[],
  since: number,
  { onePage = pageSize, signal }: { onePage?: number; signal?: AbortSignal } = {},
): Promise<number | undefined> {
  const { changed, unread, latest } = await changesSince(source, since, signal)
  await kept.change(changed)
  const unreadIn = months.filter((month) => unread.some((day) => day.startsWith(month)))
  if (unreadIn.length > 0) await kept.readAgain(unreadIn)

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

const tries = 3

/**
 * Each entry as it was changed last, and the days of those that could not be read. While somebody tracks time pages shift, and
 * one may be passed over: Harvest's own count tells, and then all is asked once more.
 */
async function changesSince(source: EntrySource, since: number, signal: AbortSignal | undefined) {
  const changed = new Map<number, TimeEntry>()
  const unread = new Set<Day>()
  let latest: number | undefined
  for (let left = tries; left > 0; left--) {
    const found = new Set<number | string>()
    const totals = new Set<number>()
    for await (const { entries, rejected, total } of source.changes(since, signal)) {
      for (const entry of entries) {
        found.add(entry.id)
        changed.set(entry.id, entry)
      }
      for (const { name, day } of rejected) {
        found.add(name)
        if (day !== undefined) unread.add(day)
      }
      if (totals.size === 0 && entries.length > 0) latest ??= Math.max(...entries.map(({ updatedAt }) => updatedAt))
      totals.add(total)
    }
    const isWhole = totals.size === 1 && totals.has(found.size)
    if (isWhole) return { changed: [...changed.values()], unread: [...unread], latest }
  }
  return { changed: [...changed.values()], unread: [...unread], latest: undefined }
}
