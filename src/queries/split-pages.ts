import { type Month, monthOf } from '../domain/day.ts'
import { inOrder } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { EntryPage } from './entry-source.ts'
import type { ReadMonth, Unread } from './read-month.ts'

/**
 * Sorts the pages of a range into its months. `take` a page and get the months that are whole by now: those later than what
 * the page has come down to; and again one that a later page had more of, as pages shift while somebody tracks time. With
 * `end` all that were not given yet are whole.
 */
export function splitPages(accountId: number, months: readonly Month[]) {
  const entries = new Map(months.map((month) => [month, new Map<number, TimeEntry>()]))
  const rejected = new Map(months.map((month) => [month, new Map<string, Unread>()]))
  const monthOfId = new Map<number, Month>()
  const owed = new Set(months)
  let reached = months.at(-1)

  function put(entry: TimeEntry) {
    const month = monthOf(entry.day)
    const before = monthOfId.get(entry.id)
    if (before !== undefined && before !== month) {
      entries.get(before)?.delete(entry.id)
      owed.add(before)
    }
    if (!entries.has(month)) return
    entries.get(month)?.set(entry.id, entry)
    monthOfId.set(entry.id, month)
    owed.add(month)
  }

  function given(isWhole: (month: Month) => boolean): ReadMonth[] {
    const whole = [...owed].filter(isWhole)
    for (const month of whole) owed.delete(month)
    return whole.map((month) => ({
      piece: { accountId, month, entries: [...(entries.get(month)?.values() ?? [])].toSorted(inOrder) },
      rejected: [...(rejected.get(month)?.values() ?? [])],
    }))
  }

  return {
    take(page: EntryPage): ReadMonth[] {
      for (const entry of page.entries) put(entry)
      const last = page.entries.at(-1)
      const lastMonth = last && monthOf(last.day)
      if (lastMonth !== undefined && reached !== undefined && lastMonth < reached) reached = lastMonth
      for (const { day, name, reason } of page.rejected) {
        const month = day === undefined ? reached : monthOf(day)
        if (month === undefined || !rejected.has(month)) continue
        rejected.get(month)?.set(name, { name, reason })
        owed.add(month)
      }
      return given((month) => reached !== undefined && month > reached)
    },
    end: (): ReadMonth[] => given(() => true),
  }
}
