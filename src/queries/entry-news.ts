import type { QueryClient } from '@tanstack/react-query'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { entryKeys, type EntrySpan } from './entry-keys.ts'
import { monthReadsOf } from './month-reads.ts'
import { type ReadMonth, withNews } from './read-month.ts'
import { timeEntryQueries } from './time-entries.ts'

/** Puts an entry as Harvest has it now into what was read, in its month alone; what was not read stays unread. */
export function entrySeen(client: QueryClient, me: AccountUser, entry: TimeEntry): void {
  entriesHeard(client, me, [entry])
  updateRunning(client, me, (running) =>
    entry.isRunning || running.some(({ id }) => id === entry.id)
      ? [...running.filter(({ id }) => id !== entry.id), ...(entry.isRunning ? [entry] : [])]
      : running,
  )
}

/** Takes an entry that Harvest no longer has out of what was read. */
export function entryGone(client: QueryClient, me: AccountUser, id: number): void {
  entriesHeard(client, me, [], new Set([id]))
  updateRunning(client, me, (running) =>
    running.some((entry) => entry.id === id) ? running.filter((entry) => entry.id !== id) : running,
  )
}

/** Puts entries as Harvest has them into the months that were read; what is on its way may be older, and hears of it too. */
export function entriesHeard(
  client: QueryClient,
  me: AccountUser,
  entries: readonly TimeEntry[],
  gone: ReadonlySet<number> = new Set(),
): void {
  monthReadsOf(client).heard(me, entries, gone)
  for (const [queryKey] of client.getQueriesData<ReadMonth>({ queryKey: entryKeys.months(me) })) {
    update<ReadMonth>(client, queryKey, (read) => withNews(read, entries, gone))
  }
  update<EntrySpan | null>(client, entryKeys.span(me), (span) => span && widened(span, entries))
}

function updateRunning(client: QueryClient, me: AccountUser, change: (running: TimeEntry[]) => TimeEntry[]): void {
  const { queryKey } = timeEntryQueries.running(me)
  const isAsked = client.getQueryState(queryKey)?.fetchStatus === 'fetching'
  if (update(client, queryKey, change) && isAsked) void client.invalidateQueries({ queryKey })
}

function widened(span: EntrySpan, entries: readonly TimeEntry[]): EntrySpan {
  const days = [span.first, span.last, ...entries.map(({ day }) => day)].toSorted()
  const [first = span.first, last = span.last] = [days[0], days.at(-1)]
  return first === span.first && last === span.last ? span : { first, last }
}

/** Keeps the age of what was read: one entry's news does not make the others fresh. */
function update<Data>(client: QueryClient, queryKey: readonly unknown[], change: (data: Data) => Data): boolean {
  const state = client.getQueryState<Data>(queryKey)
  if (state?.data === undefined) return false
  const changed = change(state.data)
  if (changed === state.data) return false
  const { isInvalidated, dataUpdatedAt } = state
  client.setQueryData(queryKey, changed, { updatedAt: dataUpdatedAt })
  if (isInvalidated) client.getQueryCache().find({ queryKey })?.invalidate()
  return true
}
