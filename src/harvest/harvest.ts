import { checkedAnswer, type List } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { HarvestError } from './errors.ts'
import { type HarvestRequest, operationOf } from './exchange.ts'
import { type Credentials, type Page, readList, readPages } from './pages.ts'
import { type CheckedProjectAssignment, projectAssignment } from './project-assignment-schema.ts'
import { type CheckedTimeEntry, entryEndOf, timeEntryOf } from './time-entry-schema.ts'
import type { NewDurationEntry, NewStartEndEntry, TimeEntryChange } from './wire.ts'

type End = { spent_date: string; updated_at: string }

/** One user in one account. All of it throws HarvestError; a change is sent once and never repeated. */
export type Harvest = {
  accountId: number
  userId: number
  projectAssignments(signal?: AbortSignal): Promise<List<CheckedProjectAssignment>>
  /** `from` and `to` are dates such as `2026-03-09`, both included. */
  timeEntries(range: { from: string; to: string }, signal?: AbortSignal): Promise<List<CheckedTimeEntry>>
  /** The same page by page, latest day first, or what was changed since an ISO time, without what was deleted. */
  timeEntryPages(
    of: { from: string; to: string } | { updated_since: string },
    signal?: AbortSignal,
  ): AsyncGenerator<Page<CheckedTimeEntry>, void, undefined>
  /** How many there are from day to day. */
  countTimeEntries(range: { from: string; to: string }, signal?: AbortSignal): Promise<number>
  /** How many there are in all, and the latest and the earliest by day. */
  timeEntryEnds(signal?: AbortSignal): Promise<{ total: number; latest?: End; earliest?: End }>
  runningTimeEntries(signal?: AbortSignal): Promise<List<CheckedTimeEntry>>
  /** Entries whose external reference has this id. */
  markedTimeEntries(referenceId: string, signal?: AbortSignal): Promise<List<CheckedTimeEntry>>
  timeEntry(id: number, signal?: AbortSignal): Promise<CheckedTimeEntry>
  /** Without `hours`, or without `ended_time`, a timer starts and the user's running one stops. */
  createTimeEntry(entry: NewDurationEntry | NewStartEndEntry, signal?: AbortSignal): Promise<CheckedTimeEntry>
  changeTimeEntry(id: number, change: TimeEntryChange, signal?: AbortSignal): Promise<CheckedTimeEntry>
  stopTimeEntry(id: number, signal?: AbortSignal): Promise<CheckedTimeEntry>
  /** Answers the same entry in duration accounts, a new one in start/end accounts. */
  restartTimeEntry(id: number, signal?: AbortSignal): Promise<CheckedTimeEntry>
  deleteTimeEntry(id: number, signal?: AbortSignal): Promise<void>
}

/** Harvest for one user in one account; the token stays inside. */
export function openHarvest(
  connection: HarvestConnection,
  { userId, ...credentials }: Credentials & { userId: number },
): Harvest {
  const { accountId } = credentials
  const entry = timeEntryOf(userId)
  const end = entryEndOf(userId)

  const listing = (filters: Record<string, string>) => ({
    path: '/v2/time_entries',
    filters: { ...filters, user_id: String(userId) },
    key: 'time_entries',
    noun: 'time entry',
    item: entry,
  })
  const entries = (filters: Record<string, string>, signal?: AbortSignal) =>
    readList(connection, credentials, listing(filters), signal)

  /** A page of one entry, by its address or the first. */
  async function single(filters: Record<string, string>, from: string | undefined, signal: AbortSignal | undefined) {
    const list = { ...listing(filters), item: end, perPage: 1, ...(from !== undefined && { from }) }
    for await (const { total, last, items } of readPages(connection, credentials, list, signal))
      return { total, last, item: items[0] }
    throw new HarvestError('broken', 'GET /v2/time_entries')
  }

  const to = (method: HarvestRequest['method'], path: string, body?: object): HarvestRequest => ({
    method,
    url: new URL(`/v2/time_entries${path}`, connection.apiOrigin),
    ...credentials,
    ...(body && { body }),
  })

  const answered = async (request: HarvestRequest, signal?: AbortSignal) =>
    checkedAnswer(entry, await connection.send(request, signal), operationOf(request))

  return {
    accountId,
    userId,
    projectAssignments: (signal) =>
      readList(
        connection,
        credentials,
        {
          path: '/v2/users/me/project_assignments',
          key: 'project_assignments',
          noun: 'project assignment',
          item: projectAssignment,
        },
        signal,
      ),
    timeEntries: ({ from, to }, signal) => entries({ from, to }, signal),
    timeEntryPages: (of, signal) => readPages(connection, credentials, listing({ ...of }), signal),
    countTimeEntries: async ({ from, to }, signal) => (await single({ from, to }, undefined, signal)).total,
    async timeEntryEnds(signal) {
      const { total, last, item } = await single({}, undefined, signal)
      const earliest = total > 1 ? (await single({}, last, signal)).item : item
      return { total, ...(item && { latest: item }), ...(earliest && { earliest }) }
    },
    runningTimeEntries: (signal) => entries({ is_running: 'true' }, signal),
    markedTimeEntries: (referenceId, signal) => entries({ external_reference_id: referenceId }, signal),
    timeEntry: (id, signal) => answered(to('GET', `/${id}`), signal),
    createTimeEntry: (entry, signal) => answered(to('POST', '', entry), signal),
    changeTimeEntry: (id, change, signal) => answered(to('PATCH', `/${id}`, change), signal),
    stopTimeEntry: (id, signal) => answered(to('PATCH', `/${id}/stop`), signal),
    restartTimeEntry: (id, signal) => answered(to('PATCH', `/${id}/restart`), signal),
    deleteTimeEntry: async (id, signal) => void (await connection.send(to('DELETE', `/${id}`), signal)),
  }
}
