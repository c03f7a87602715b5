import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Day, day, type Month, monthOf, monthRange } from '../domain/day.ts'
import { inOrder, type Piece, pieceRead } from '../domain/piece.ts'
import { clockReadingOf, type TimeEntry } from '../domain/time-entry.ts'
import { HarvestError } from '../harvest/errors.ts'
import { type AccountUser, openHarvestFor } from '../session/harvest.ts'
import { freshFor } from './fresh-for.ts'
import { clockRead, steadyNow } from './harvest-clock.ts'
import { toTimeEntry } from './to-time-entry.ts'

/** A month as it was read, and the entries in it that could not be, by name. */
export type ReadMonth = { piece: Piece; rejected: { name: string; reason: string }[] }

/** A person's own entries in one account, asked by calendar month so that screens share the pieces. */
export const timeEntryQueries = {
  all: ({ accountId, userId }: AccountUser) => [userId, accountId, 'time-entries'] as const,

  months: (me: AccountUser) => [...timeEntryQueries.all(me), 'month'] as const,

  month: (me: AccountUser, month: Month) =>
    queryOptions({
      queryKey: [...timeEntryQueries.months(me), month],
      queryFn: async ({ signal, client, queryKey }): Promise<ReadMonth> => {
        const { items, rejected } = await openHarvestFor(me).timeEntries(monthRange(month), signal)
        const entries = items.map((item) => toTimeEntry(me.accountId, item)).toSorted(inOrder)
        const before = client.getQueryData<ReadMonth>(queryKey)?.piece
        return { piece: pieceRead(before, { accountId: me.accountId, month, entries }), rejected }
      },
      staleTime: freshFor.entries,
      structuralSharing: false,
    }),

  /** The first and the last day that the person has tracked time on; null when there is none. */
  span: (me: AccountUser) =>
    queryOptions({
      queryKey: [...timeEntryQueries.all(me), 'span'],
      queryFn: async ({ signal }) => {
        const { total, latest, earliest } = await openHarvestFor(me).timeEntryEnds(signal)
        // an end that cannot be read must not pass for none
        if (total > 0 && !(latest && earliest)) throw new HarvestError('broken', 'GET /v2/time_entries')
        return latest && earliest ? { first: day(earliest.spent_date), last: day(latest.spent_date) } : null
      },
      staleTime: freshFor.span,
    }),

  running: (me: AccountUser) =>
    queryOptions({
      queryKey: [...timeEntryQueries.all(me), 'running'],
      queryFn: async ({ signal, client, queryKey }) => {
        const before = client.getQueryData<TimeEntry[]>(queryKey)
        const sentAt = steadyNow()
        const { items } = await openHarvestFor(me).runningTimeEntries(signal)
        const exchange = { sentAt, receivedAt: steadyNow() }
        const entries = items.map((item) => toTimeEntry(me.accountId, item))
        for (const entry of entries) clockRead(clockReadingOf(entry, exchange))
        // started or stopped elsewhere: what was read of the months is no longer so
        if (before && !sameEntries(before, entries))
          void client.invalidateQueries({ queryKey: timeEntryQueries.months(me) })
        return entries
      },
      staleTime: freshFor.running,
      refetchInterval: 60_000,
    }),
}

const sameEntries = (before: readonly TimeEntry[], now: readonly TimeEntry[]) =>
  before.length === now.length && before.every(({ id }) => now.some((entry) => entry.id === id))

/** When an account's entries of a day were last read, by the device's clock (epoch ms); 0 when they were not. */
export const readAt = (client: QueryClient, me: AccountUser, day: Day): number =>
  client.getQueryState(timeEntryQueries.month(me, monthOf(day)).queryKey)?.dataUpdatedAt ?? 0

/** An account's entries as they were read of a day's month; none when they were not. */
export const entriesRead = (client: QueryClient, me: AccountUser, day: Day): readonly TimeEntry[] =>
  client.getQueryData(timeEntryQueries.month(me, monthOf(day)).queryKey)?.piece.entries ?? []
