import { day } from '../domain/day.ts'
import { entered } from './enter.ts'
import type { Fields, Seen, Work } from './entry.ts'
import type { Act, Operation } from './operation.ts'
import type { Outcome, Write } from './request.ts'
import { type Rules, rules } from './rules.ts'
import { sending, settled } from './settle.ts'

// Acts and entries for tests of the outbox. Times are seconds after the start of a morning.

const start = Date.UTC(2026, 2, 9, 9)
export const at = (seconds: number): number => start + seconds * 1000

export const design: Work = {
  client: { id: 1, name: 'Nordlicht' },
  project: { id: 11, name: 'Guest app' },
  task: { id: 111, name: 'Design' },
  billable: true,
}
export const review: Work = { ...design, task: { id: 112, name: 'Review' } }

/** An hour of design. */
export const hour: Fields = {
  work: design,
  day: day('2026-03-09'),
  notes: 'Buttons',
  time: { kind: 'hours', seconds: 3600 },
}

/** A timer that began so many seconds after the start. */
export const runningSince = (seconds: number, secondsBefore = 0): Fields['time'] => ({
  kind: 'running',
  since: at(seconds),
  secondsBefore,
})

/** An entry in Harvest. */
export const entry = (fields: Partial<Seen> = {}): Seen => ({
  ...hour,
  id: 7,
  createdAt: at(0),
  updatedAt: at(0),
  isBilled: false,
  ...fields,
})

const owner = { accountId: 1, userId: 2, personName: 'Mira', accountName: 'Nordlicht Werkstatt' }

export const create = (id: string, seconds: number, fields: Partial<Fields> = {}): Act => ({
  ...owner,
  id,
  goal: { kind: 'create', fields: { ...hour, ...fields } },
  actedAt: at(seconds),
})

export const change = (
  id: string,
  seconds: number,
  fields: Partial<Fields>,
  on: Partial<Act> = onSeen(seconds),
): Act => ({
  ...owner,
  id,
  goal: { kind: 'change', fields },
  actedAt: at(seconds),
  ...on,
})

export const remove = (id: string, seconds: number, on: Partial<Act> = onSeen(seconds)): Act => ({
  ...owner,
  id,
  goal: { kind: 'delete' },
  actedAt: at(seconds),
  ...on,
})

/** The entry as it was seen at that moment. */
export const onSeen = (seconds: number, fields: Partial<Seen> = {}): Pick<Act, 'target' | 'base'> => ({
  target: { id: 7 },
  base: { seen: entry(fields), at: at(seconds) },
})

export const entering = (...acts: Act[]): Operation[] => acts.reduce<Operation[]>(entered, [])

/** After a write of an operation was sent and came to that, as seconds after the start. */
export function sent(
  operations: readonly Operation[],
  id: string,
  request: Write,
  outcome: Outcome,
  [from, to]: [number, number],
  by: Rules = rules,
): Operation[] {
  const moment = { now: at(to), chance: 1, rules: by }
  return settled(sending(operations, id, request, at(from)), id, request, outcome, moment)
}

/** The one that is called so. Throws when there is none. */
export function called(operations: readonly Operation[], id: string): Operation {
  const found = operations.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}
