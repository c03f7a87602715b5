import { type Day, day, isDay } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { type AccountUser, openHarvestFor } from '../session/harvest.ts'
import type { Unread } from './read-month.ts'
import { nextTurn } from '../ui/next-turn.ts'
import { toTimeEntry } from './to-time-entry.ts'

// what is made of them takes no long task together with what is read into months and drawn
const fewItems = 200

export type DayRange = { from: Day; to: Day }

/** Entries of a list, those that could not be read, with their day where that could, and how many the whole list has. */
export type EntryPage = { entries: TimeEntry[]; rejected: (Unread & { day: Day | undefined })[]; total: number }

/** One person's entries in one account, as Harvest lists them: the latest day first. */
export type EntrySource = {
  pages(range: DayRange, signal?: AbortSignal): AsyncIterable<EntryPage>
  /** What was changed or made since an instant (epoch ms by Harvest), without what was deleted. */
  changes(since: number, signal?: AbortSignal): AsyncIterable<EntryPage>
  count(range: DayRange, signal?: AbortSignal): Promise<number>
}

/** Harvest as the source; in the background, whatever else is asked goes first. */
export function harvestSource(me: AccountUser, isBackground: boolean): EntrySource {
  async function* pages(of: DayRange | { updated_since: string }, signal?: AbortSignal) {
    for await (const { items, rejected, total } of openHarvestFor(me, isBackground).timeEntryPages(of, signal)) {
      const entries = items.map((item) => toTimeEntry(me.accountId, item))
      if (items.length > fewItems) {
        await nextTurn()
        signal?.throwIfAborted()
      }
      yield {
        entries,
        rejected: rejected.map(({ name, reason, date = '' }) => ({
          name,
          reason,
          day: isDay(date) ? day(date) : undefined,
        })),
        total,
      }
    }
  }
  return {
    pages,
    // Harvest shows and compares whole seconds
    changes: (since, signal) => pages({ updated_since: `${new Date(since).toISOString().slice(0, 19)}Z` }, signal),
    count: (range, signal) => openHarvestFor(me, isBackground).countTimeEntries(range, signal),
  }
}
