import type { QueryClient } from '@tanstack/react-query'
import { monthOf } from '../domain/day.ts'
import { withEntries } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import { type ReadMonth, timeEntryQueries } from './time-entries.ts'

/** Puts an entry as Harvest has it now into what was read, in its month alone; what was not read stays unread. */
export function entrySeen(client: QueryClient, me: AccountUser, entry: TimeEntry): void {
  entryGone(client, me, entry.id)
  const month = timeEntryQueries.month(me, monthOf(entry.day))
  update<ReadMonth>(client, month.queryKey, (read) => ({ ...read, piece: withEntries(read.piece, [entry]) }))
  const { queryKey } = timeEntryQueries.running(me)
  if (entry.isRunning) update<TimeEntry[]>(client, queryKey, (running) => [...running, entry])
}

/** Takes an entry that Harvest no longer has out of what was read. */
export function entryGone(client: QueryClient, me: AccountUser, id: number): void {
  const others = (entries: TimeEntry[]) => entries.filter((entry) => entry.id !== id)
  for (const [queryKey] of client.getQueriesData<ReadMonth>({ queryKey: timeEntryQueries.months(me) })) {
    update<ReadMonth>(client, queryKey, (read) => {
      const piece = withEntries(read.piece, [], new Set([id]))
      return piece === read.piece ? read : { ...read, piece }
    })
  }
  update<TimeEntry[]>(client, timeEntryQueries.running(me).queryKey, (running) =>
    running.some((entry) => entry.id === id) ? others(running) : running,
  )
}

/** Keeps the age of what was read: one entry's news does not make the others fresh. An answer under way may be older. */
function update<Data>(client: QueryClient, queryKey: readonly unknown[], change: (data: Data) => Data): void {
  const state = client.getQueryState<Data>(queryKey)
  if (state?.data === undefined) return
  const changed = change(state.data)
  if (changed === state.data) return
  client.setQueryData(queryKey, changed, { updatedAt: state.dataUpdatedAt })
  if (state.fetchStatus === 'fetching') void client.invalidateQueries({ queryKey })
}
