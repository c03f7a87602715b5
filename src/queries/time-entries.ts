import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Day, day, type Month, monthOf, monthsBetween } from '../domain/day.ts'
import { clockReadingOf, type TimeEntry } from '../domain/time-entry.ts'
import { HarvestError } from '../harvest/errors.ts'
import { type AccountUser, openHarvestFor } from '../session/harvest.ts'
import { entryKeys, type EntrySpan } from './entry-keys.ts'
import { fewMonths, freshFor } from './fresh-for.ts'
import { clockRead, steadyNow } from './harvest-clock.ts'
import { monthReadsOf } from './month-reads.ts'
import type { ReadMonth } from './read-month.ts'
import { toTimeEntry } from './to-time-entry.ts'

/** A person's own entries in one account, asked by calendar month so that screens share the pieces. */
export const timeEntryQueries = {
  month: (me: AccountUser, month: Month) =>
    queryOptions({
      queryKey: entryKeys.month(me, month),
      queryFn: ({ signal, client, meta }): Promise<ReadMonth> =>
        monthReadsOf(client).read(me, month, meta?.['isBackground'] === true, signal),
      staleTime: freshFor.entries,
      structuralSharing: false,
    }),

  /** The first and the last day that the person has tracked time on; null when there is none. */
  span: (me: AccountUser) =>
    queryOptions({
      queryKey: entryKeys.span(me),
      queryFn: async ({ signal, client }): Promise<EntrySpan | null> => {
        const { total, latest, earliest } = await openHarvestFor(me).timeEntryEnds(signal)
        // an end that cannot be read must not pass for none
        if (total > 0 && !(latest && earliest)) throw new HarvestError('broken', 'GET /v2/time_entries')
        if (!latest || !earliest) return null
        const span = { first: day(earliest.spent_date), last: day(latest.spent_date) }
        monthReadsOf(client).expect(me, total / monthsBetween(span.first, span.last).length)
        return span
      },
      // of years the changes tell, which are asked for as long as they are shown
      staleTime: ({ state: { data } }) => (data && isLong(data) ? Infinity : freshFor.span),
      meta: { isKept: true },
    }),

  running: (me: AccountUser) =>
    queryOptions({
      queryKey: [...entryKeys.all(me), 'running'],
      queryFn: async ({ signal, client, queryKey }) => {
        const before = client.getQueryData<TimeEntry[]>(queryKey)
        const sentAt = steadyNow()
        const { items } = await openHarvestFor(me).runningTimeEntries(signal)
        const exchange = { sentAt, receivedAt: steadyNow() }
        const entries = items.map((item) => toTimeEntry(me.accountId, item))
        for (const entry of entries) clockRead(clockReadingOf(entry, exchange))
        // started or stopped elsewhere: what was read of the months is no longer so
        if (before && !sameEntries(before, entries)) void client.invalidateQueries({ queryKey: entryKeys.months(me) })
        return entries
      },
      staleTime: freshFor.running,
      refetchInterval: 60_000,
    }),
}

const isLong = ({ first, last }: EntrySpan) => monthsBetween(first, last).length > fewMonths

const sameEntries = (before: readonly TimeEntry[], now: readonly TimeEntry[]) =>
  before.length === now.length && before.every(({ id }) => now.some((entry) => entry.id === id))

/** When an account's entries of a day were last read, by the device's clock (epoch ms); 0 when they were not. */
export const readAt = (client: QueryClient, me: AccountUser, day: Day): number =>
  client.getQueryState(entryKeys.month(me, monthOf(day)))?.dataUpdatedAt ?? 0

/** An account's entries as they were read of a day's month; none when they were not. */
export const entriesRead = (client: QueryClient, me: AccountUser, day: Day): readonly TimeEntry[] =>
  client.getQueryData<ReadMonth>(entryKeys.month(me, monthOf(day)))?.piece.entries ?? []
