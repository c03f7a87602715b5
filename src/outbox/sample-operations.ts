// Anna's entries and what she does to them, for the tests of this folder.
import { day } from '../domain/day.ts'
import type { Owner } from './acts.ts'
import type { Fields, Seen, Work } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import type { Goal, Operation, Reason } from './operation.ts'
import { toTimeEntry } from './to-time-entry.ts'

export const anna: Owner = { userId: 11, accountId: 7, personName: 'Anna', accountName: 'Atelier' }

/** A moment of Monday, 2026-03-09, in epoch ms. */
export const at = (time: string): number => Date.parse(`2026-03-09T${time}:00Z`)

export const work: Work = {
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
}

export const otherWork: Work = { ...work, task: { id: 4, name: 'Other task' } }

export const hours = (decimal: number): EntryTime => ({ kind: 'hours', seconds: decimal * 3600 })

export const clock = (startMinute: number, endMinute: number): EntryTime => ({ kind: 'clock', startMinute, endMinute })

export const running = (since: string, startMinute?: number): EntryTime => ({
  kind: 'running',
  since: at(since),
  secondsBefore: 0,
  ...(startMinute !== undefined && { startMinute }),
})

export const fields = (some: Partial<Fields> = {}): Fields => ({
  work,
  day: day('2026-03-09'),
  notes: 'Sketches',
  time: hours(1),
  ...some,
})

/** An entry as Harvest has it, seen at nine. */
export const seen = (id: number, some: Partial<Seen> = {}): Seen => ({
  ...fields(),
  id,
  createdAt: at('08:00'),
  updatedAt: at('08:00'),
  isBilled: false,
  ...some,
})

/** The same on the screen. */
export const shown = (id: number, some: Partial<Seen> = {}) => toTimeEntry(anna.accountId, seen(id, some))

/** An operation of Anna's that waits, on a new entry unless it says otherwise. */
export function operation(id: string, some: Partial<Operation> = {}): Operation {
  return {
    ...anna,
    v: 1,
    id,
    seq: at('09:00'),
    target: { create: id },
    goal: { kind: 'create', fields: fields() },
    sent: [],
    state: { is: 'queued', notBefore: at('09:00') },
    actedAt: at('09:00'),
    wasUnknown: false,
    attempts: 0,
    ...some,
  }
}

/** An operation on an entry that is in Harvest. */
export const onEntry = (id: string, entry: Seen, goal: Goal, some: Partial<Operation> = {}): Operation =>
  operation(id, { target: { id: entry.id }, base: { seen: entry, at: at('09:00') }, goal, ...some })

export const change = (some: Partial<Fields>): Goal => ({ kind: 'change', fields: some })

export const parked = (because: Reason): Operation['state'] => ({ is: 'parked', because })

/** Each way in which an operation can stand that is not done. */
export const openStates: Operation['state'][] = [
  { is: 'queued', notBefore: 0 },
  { is: 'sending' },
  { is: 'unknown', lookAt: 0 },
  parked({ kind: 'refused', words: 'Hours must be less than or equal to 24' }),
  parked({ kind: 'conflict', theirs: seen(5) }),
  parked({ kind: 'deleted-there' }),
  parked({ kind: 'twins', ids: [6] }),
  parked({ kind: 'which', ids: [6] }),
]

export const doneState: Operation['state'] = { is: 'done', at: 0, sweeps: [] }
