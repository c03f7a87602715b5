import { type Day, day } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import type { ReadMonth, Unread } from './read-month.ts'

type Work = Pick<TimeEntry, 'client' | 'project' | 'task' | 'billable'>
type Rest = Omit<TimeEntry, keyof Work | 'id' | 'accountId' | 'day' | 'seconds' | 'notes' | 'isRunning' | 'updatedAt'>

/**
 * A month as it is stored: columns, which take a seventh of the room and of the time that entries take. `rests` has whatever
 * else an entry says, each form once.
 */
export type Columns = {
  ids: Float64Array
  days: Uint8Array
  seconds: Float64Array
  updatedAt: Float64Array
  works: Work[]
  workOf: Uint16Array
  notes: string[]
  running: number[]
  rests: Rest[]
  restOf: Uint16Array
  rejected: readonly Unread[]
}

export function toColumns({ piece: { entries }, rejected }: ReadMonth): Columns {
  const works = listed(entries, ({ client, project, task, billable }): Work => ({ client, project, task, billable }))
  const rests = listed(entries, restOf)
  return {
    ids: Float64Array.from(entries, ({ id }) => id),
    days: Uint8Array.from(entries, (entry) => Number(entry.day.slice(8))),
    seconds: Float64Array.from(entries, ({ seconds }) => seconds),
    updatedAt: Float64Array.from(entries, ({ updatedAt }) => updatedAt),
    works: works.values,
    workOf: works.indexes,
    notes: entries.map(({ notes }) => notes),
    running: entries.flatMap(({ isRunning, id }) => (isRunning ? [id] : [])),
    rests: rests.values,
    restOf: rests.indexes,
    rejected,
  }
}

/** The month again, its entries frozen and sharing what they have in common. */
export function fromColumns(columns: Columns, accountId: number, month: ReadMonth['piece']['month']): ReadMonth {
  const { ids, seconds, updatedAt, works, workOf, notes, running, rests, restOf: rest, rejected } = columns
  const days = new Map<number, Day>()
  const dayAt = (date: number) => {
    const known = days.get(date) ?? day(`${month}-${String(date).padStart(2, '0')}`)
    days.set(date, known)
    return known
  }
  const entries = Array.from(ids, (id, index): TimeEntry => {
    const work = works[workOf[index] ?? 0]
    if (!work) throw new RangeError('An entry without its work')
    return Object.freeze({
      id,
      accountId,
      day: dayAt(columns.days[index] ?? 0),
      seconds: seconds[index] ?? 0,
      notes: notes[index] ?? '',
      ...work,
      isRunning: running.includes(id),
      updatedAt: updatedAt[index] ?? 0,
      ...rests[rest[index] ?? 0],
    })
  })
  return { piece: { accountId, month, entries }, rejected }
}

function restOf(entry: TimeEntry): Rest {
  const { id: _id, accountId: _accountId, day: _day, seconds: _seconds, notes: _notes, ...others } = entry
  const { isRunning: _isRunning, updatedAt: _updatedAt, ...parts } = others
  const { client: _client, project: _project, task: _task, billable: _billable, ...rest } = parts
  return rest
}

/** Each value once, and which of them every entry has. */
function listed<Value>(entries: readonly TimeEntry[], of: (entry: TimeEntry) => Value) {
  const places = new Map<string, number>()
  const values: Value[] = []
  const indexes = Uint16Array.from(entries, (entry) => {
    const value = of(entry)
    const key = JSON.stringify(value)
    const place = places.get(key) ?? values.push(value) - 1
    places.set(key, place)
    return place
  })
  return { values, indexes }
}
