import type { TimeEntry } from '../domain/time-entry.ts'
import type { Fields } from './entry.ts'
import { markerOf } from './marker.ts'
import { isOpen, type Operation } from './operation.ts'
import { shownTime, toTimeEntry } from './to-time-entry.ts'

/** An entry as the screen shows it, with the operation that has not reached Harvest yet. */
export type ShownEntry = TimeEntry & { waiting?: Operation }

/**
 * What Harvest has, with what a person has done since laid over it. New entries have negative ids until Harvest gives
 * them theirs. What is to be deleted is left out, unless the person is asked about it. Harvest's clock, by which timers
 * are shown, is `aheadMs` ahead of the device's.
 */
export function overlay(entries: readonly TimeEntry[], operations: readonly Operation[], aheadMs = 0): ShownEntry[] {
  const open = operations.filter(isOpen)
  if (open.length === 0) return [...entries]
  const shown = new Map<number, ShownEntry>(entries.map((entry) => [entry.id, entry]))
  for (const operation of open.toSorted((one, other) => one.seq - other.seq)) {
    const id = shownId(operation, operations, entries)
    const { accountId, base } = operation
    const before = shown.get(id) ?? (base && toTimeEntry(accountId, { ...base.seen, id }, aheadMs))
    if (operation.goal.kind === 'delete') {
      if (operation.state.is === 'parked' && before) shown.set(id, { ...before, waiting: operation })
      else shown.delete(id)
      continue
    }
    const entry = changed(before, operation, id, aheadMs)
    // the oldest one tells how things stand: the others wait for it
    if (entry) shown.set(id, { ...entry, waiting: shown.get(id)?.waiting ?? operation })
  }
  return [...shown.values()]
}

/** The id that an operation's entry has on the screen. */
function shownId({ target }: Operation, operations: readonly Operation[], entries: readonly TimeEntry[]): number {
  if ('id' in target) return target.id
  // Harvest may have shown it before it answered
  const made = entries.find((entry) => markerOf(entry) === target.create)
  if (made) return made.id
  return -(operations.find(({ id }) => id === target.create)?.seq ?? 0)
}

function changed(
  before: TimeEntry | undefined,
  { accountId, goal }: Operation,
  id: number,
  aheadMs: number,
): TimeEntry | undefined {
  if (goal.kind === 'delete') return before
  if (before) return withFields(before, goal.fields, aheadMs)
  if (goal.kind === 'change') return undefined
  return toTimeEntry(accountId, { ...goal.fields, id, createdAt: 0, updatedAt: 0, isBilled: false }, aheadMs)
}

function withFields(entry: TimeEntry, { work, day, notes, time }: Partial<Fields>, aheadMs: number): TimeEntry {
  // only Harvest can tell how it rounds the new time, and the rate of the new work
  const { hourlyCents, ...rateless } = entry
  const kept = { ...rateless, ...(hourlyCents !== undefined && !work && { hourlyCents }) }
  const named = { ...kept, ...work, ...(day && { day }), ...(notes !== undefined && { notes }) }
  if (!time) return named
  const { startMinute: _start, endMinute: _end, timer: _timer, roundedSeconds: _rounded, ...timeless } = named
  return { ...timeless, ...shownTime(time, aheadMs) }
}
