import type { Hono } from 'hono/tiny'
import { invalid, locked, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import { lockedReason } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import { json } from './answer.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { numberedPage } from './paging.ts'
import { changeOf, refuseChangeOfLocked, refuseDeletionOfLocked } from './time-entry-change.ts'
import { createTimeEntry } from './time-entry-create.ts'
import { trackable } from './time-entry-fields.ts'
import { timeEntryJson } from './time-entry-json.ts'
import { filtered, timeEntryFilters } from './time-entry-list.ts'
import { restart, stop } from './timers.ts'
import { integer, isValues } from './values.ts'
import type { Values } from './values.ts'

export function timeEntryRoutes(v2: Hono, state: State): void {
  v2.get('/time_entries', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const url = new URL(req.url)
    const visible = caller.account.timesheet.entries.filter((entry) => isVisible(entry, caller))
    const now = state.now()
    const { items, paging } = numberedPage({
      items: filtered(visible, url.searchParams),
      url,
      path: '/v2/time_entries',
      filters: timeEntryFilters,
      pageSize: state.profile.pageSize,
    })
    return json({ time_entries: items.map((entry) => timeEntryJson(entry, caller, now)), ...paging })
  })

  v2.post('/time_entries', async ({ req }) => {
    const caller = callerOf(req.raw, state)
    const entry = createTimeEntry(await bodyOf(req.raw), caller, state.now())
    const location = `${new URL(req.url).origin}/api/v2/time_entries/${entry.id}`
    return json(timeEntryJson(entry, caller, state.now()), 201, { location })
  })

  v2.get('/time_entries/:id', ({ req }) => {
    const { entry, caller } = found(req.raw, req.param('id'))
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { entry, caller } = found(req.raw, req.param('id'))
    const change = changeOf(entry, body, caller, state.now())
    refuseChangeOfLocked(entry, change, caller, state.profile.lockedStatus)
    caller.account.timesheet.change(entry, change)
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id/stop', ({ req }) => {
    const { entry, caller } = found(req.raw, req.param('id'))
    if (entry.timerStartedAt === null) throw invalid('This timer is not running.')
    stop(entry, state.now())
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id/restart', ({ req }) => {
    const { entry, caller } = found(req.raw, req.param('id'))
    if (entry.timerStartedAt !== null) throw invalid('This timer is already running.')
    if (lockedReason(entry) !== null && !caller.self.isAdministrator) throw locked(state.profile.lockedStatus)
    trackable(entry.owner, entry.assignment.project.ref.id, entry.task.task.id)
    return show(restart(entry, caller.account, state.now()), caller)
  })

  v2.delete('/time_entries/:id/external_reference', ({ req }) => {
    const { entry, caller } = found(req.raw, req.param('id'))
    const change = { reference: null, updatedAt: state.now() }
    refuseChangeOfLocked(entry, change, caller, state.profile.lockedStatus)
    caller.account.timesheet.change(entry, change)
    return deleted(entry, caller)
  })

  v2.delete('/time_entries/:id', ({ req }) => {
    const { entry, caller } = found(req.raw, req.param('id'))
    refuseDeletionOfLocked(entry, caller, state.profile.lockedStatus)
    caller.account.timesheet.remove(entry)
    return deleted(entry, caller)
  })

  function found(request: Request, id: string): { entry: Entry; caller: Caller } {
    const caller = callerOf(request, state)
    const entry = caller.account.timesheet.find(integer(id) ?? NaN)
    if (!entry || !isVisible(entry, caller)) throw notFound()
    return { entry, caller }
  }

  const show = (entry: Entry, caller: Caller) => json(timeEntryJson(entry, caller, state.now()))

  const deleted = (entry: Entry, caller: Caller) =>
    state.profile.deleteAnswer === 'entry' ? show(entry, caller) : new Response(null)
}

/** A member sees own entries, an administrator everybody's. */
const isVisible = (entry: Entry, { self }: Caller) => self.isAdministrator || entry.owner === self

/** Only a body that says that it is JSON is read, as Harvest does; anything else counts as empty. */
async function bodyOf(request: Request): Promise<Values> {
  if (!request.headers.get('content-type')?.includes('json')) return {}
  const text = await request.text()
  if (text === '') return {}
  const body: unknown = JSON.parse(text)
  return isValues(body) ? body : {}
}
