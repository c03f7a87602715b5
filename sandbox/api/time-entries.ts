import type { Hono } from 'hono/tiny'
import { forbidden, locked, notFound, refusedWith } from '../refusals.ts'
import type { State } from '../state.ts'
import { lockedReason } from '../world/entry.ts'
import type { Entry } from '../world/entry.ts'
import { between } from '../world/timesheet.ts'
import { created, deleted, json, pageJson } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { numberedPage } from './paging.ts'
import { isAdministrator, isMember, seesTime, writesTime } from './permissions.ts'
import { recordOf } from './record.ts'
import { changeOf, refuseChangeOfLocked, refuseDeletionOfLocked } from './time-entry-change.ts'
import { createTimeEntry } from './time-entry-create.ts'
import { trackable } from './time-entry-fields.ts'
import { timeEntriesText, timeEntryJson } from './time-entry-json.ts'
import { timeEntryFilters } from './time-entry-list.ts'
import { restart, stop } from './timers.ts'
import { date } from './values.ts'

export function timeEntryRoutes(v2: Hono, state: State): void {
  v2.get('/time_entries', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const url = new URL(req.url)
    const [from, to] = [date(url.searchParams.get('from')), date(url.searchParams.get('to'))]
    const { items, paging } = numberedPage({
      items: between(visibleTo(caller), from, to),
      url,
      path: '/v2/time_entries',
      filters: timeEntryFilters,
      pageSize: state.profile.pageSize,
    })
    return pageJson('time_entries', timeEntriesText(items, caller, state.now()), paging)
  })

  v2.post('/time_entries', async ({ req }) => {
    const caller = callerOf(req.raw, state)
    const entry = createTimeEntry(await bodyOf(req.raw), caller, state)
    return created(timeEntryJson(entry, caller, state.now()), '/time_entries', req.raw)
  })

  v2.get('/time_entries/:id', ({ req }) => {
    const { entry, caller } = visible(req.raw, req.param('id'))
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { entry, caller } = writable(req.raw, req.param('id'))
    const change = changeOf(entry, body, caller, state)
    refuseChangeOfLocked(entry, change, caller, state.profile.lockedStatus)
    caller.account.timesheet.change(entry, change)
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id/stop', ({ req }) => {
    const { entry, caller } = writable(req.raw, req.param('id'))
    if (entry.timerStartedAt === null) throw refusedWith(state.profile.wrongTimerStatus, 'This timer is not running.')
    stop(entry, state.now())
    return show(entry, caller)
  })

  v2.patch('/time_entries/:id/restart', ({ req }) => {
    const { entry, caller } = writable(req.raw, req.param('id'))
    if (entry.timerStartedAt !== null)
      throw refusedWith(state.profile.wrongTimerStatus, 'This timer is already running.')
    if (lockedReason(entry) !== null && !isAdministrator(caller.self)) throw locked(state.profile.lockedStatus)
    const { project, task } = entry.taskAssignment
    trackable(caller.account, entry.owner, project.id, task.id)
    return show(restart(entry, caller.account, state.now()), caller)
  })

  v2.delete('/time_entries/:id/external_reference', ({ req }) => {
    const { entry, caller } = writable(req.raw, req.param('id'))
    const change = { reference: null, updatedAt: state.now() }
    refuseChangeOfLocked(entry, change, caller, state.profile.lockedStatus)
    caller.account.timesheet.change(entry, change)
    return deleted(timeEntryJson(entry, caller, state.now()), state.profile)
  })

  v2.delete('/time_entries/:id', ({ req }) => {
    const { entry, caller } = writable(req.raw, req.param('id'))
    refuseDeletionOfLocked(entry, caller, state.profile.lockedStatus)
    caller.account.timesheet.remove(entry)
    return deleted(timeEntryJson(entry, caller, state.now()), state.profile)
  })

  function visible(request: Request, id: string): { entry: Entry; caller: Caller } {
    const caller = callerOf(request, state)
    const entry = recordOf(caller.account.timesheet, id)
    if (!isVisible(entry, caller)) throw notFound()
    return { entry, caller }
  }

  function writable(request: Request, id: string): { entry: Entry; caller: Caller } {
    const found = visible(request, id)
    if (!writesTime(found.caller, found.entry.owner, found.entry.taskAssignment.project)) throw forbidden()
    return found
  }

  const show = (entry: Entry, caller: Caller) => json(timeEntryJson(entry, caller, state.now()))
}

const isVisible = ({ owner, taskAssignment }: Entry, caller: Caller) => seesTime(caller, owner, taskAssignment.project)

/** What the caller sees, in Harvest's order. */
export function visibleTo(caller: Caller): readonly Entry[] {
  const { timesheet } = caller.account
  if (isMember(caller.self)) return timesheet.of(caller.self)
  return isAdministrator(caller.self)
    ? timesheet.entries
    : timesheet.entries.filter((entry) => isVisible(entry, caller))
}
