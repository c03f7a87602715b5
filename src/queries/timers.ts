import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Day } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { type AccountUser, openHarvestFor } from '../session/harvest.ts'
import { clockRead, steadyNow } from './harvest-clock.ts'
import { timeEntryQueries } from './time-entries.ts'
import { toTimeEntry } from './to-time-entry.ts'

export type Start = { me: AccountUser; projectId: number; taskId: number; day: Day; notes: string }
export type OfEntry = { me: AccountUser; entry: TimeEntry }

/** Starting and stopping, straight at Harvest. Whatever comes of it, the account's entries are read again. */
export const timerMutations = {
  start: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['timer'],
      mutationFn: async ({ me, projectId, taskId, day, notes }: Start) => {
        const sentAt = steadyNow()
        // no hours and no end: this starts a timer in duration and in start/end accounts alike
        const sent = await openHarvestFor(me).createTimeEntry({
          project_id: projectId,
          task_id: taskId,
          spent_date: day,
          ...(notes && { notes }),
        })
        const entry = toTimeEntry(me.accountId, sent)
        if (entry.timer) {
          clockRead({ named: entry.timer.startedAt, toWithin: 1000, sentAt, receivedAt: steadyNow() })
        }
        return entry
      },
      onSettled: (_entry, _error, { me }) => readAgain(client, me),
    }),

  /** In duration accounts the same entry goes on; in start/end accounts Harvest answers with a new one. */
  restart: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['timer'],
      mutationFn: async ({ me, entry }: OfEntry) =>
        toTimeEntry(me.accountId, await openHarvestFor(me).restartTimeEntry(entry.id)),
      onSettled: (_entry, _error, { me }) => readAgain(client, me),
    }),

  stop: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['timer'],
      mutationFn: async ({ me, entry }: OfEntry) =>
        toTimeEntry(me.accountId, await openHarvestFor(me).stopTimeEntry(entry.id)),
      onSettled: (_entry, _error, { me }) => readAgain(client, me),
    }),
}

function readAgain(client: QueryClient, me: AccountUser) {
  return client.invalidateQueries({ queryKey: timeEntryQueries.all(me) })
}
