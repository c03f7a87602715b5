import { entered } from './enter.ts'
import { agrees, picked } from './fields.ts'
import type { Fields, Seen } from './entry.ts'
import { isAsSent, madeBy } from './likely.ts'
import { type Act, isSameTarget, type Operation } from './operation.ts'
import type { Outcome } from './request.ts'
import type { Rules } from './rules.ts'

// when a sweep could not look
const againMs = 60_000

/**
 * What a look long after a lost answer brings to light. A late twin of an entry goes, if nothing at all was made of it,
 * else the person is asked. A late repetition of a change that took back a newer one is changed again.
 */
export function swept(
  operations: readonly Operation[],
  operation: Operation,
  outcome: Outcome,
  { now, rules }: { now: number; rules: Rules },
): Operation[] {
  if (operation.state.is !== 'done') return [...operations]
  const { at, sweeps } = operation.state
  const isRead = outcome.kind === 'found' || outcome.kind === 'confirmed' || outcome.kind === 'gone'
  const left = isRead ? sweeps.filter((time) => time > now) : [now + againMs, ...sweeps.slice(1)]
  const rest = replaced(operations, { ...operation, state: { is: 'done', at, sweeps: left } })
  if (outcome.kind === 'found') return withoutTwins(rest, operation, outcome.entries, now, rules)
  if (outcome.kind === 'confirmed') return withoutEcho(rest, operation, outcome.entry, now)
  return rest
}

function withoutTwins(
  operations: readonly Operation[],
  operation: Operation,
  entries: readonly Seen[],
  now: number,
  rules: Rules,
): Operation[] {
  const { target } = operation
  const twins = madeBy(operation, operations, entries, rules.marks).filter(
    ({ id }) => !('id' in target && id === target.id),
  )
  if (twins.length === 0) return [...operations]
  const isUntouched = (twin: Seen) =>
    rules.marks && isAsSent(operation, twin) && !twin.lock && !twin.isBilled && twin.time.kind !== 'running'
  if (!twins.every(isUntouched)) {
    const because = { kind: 'twins' as const, ids: twins.map(({ id }) => id) }
    return replaced(operations, { ...operation, state: { is: 'parked', because } })
  }
  return twins.reduce<Operation[]>((all, twin) => entered(all, removal(operation, twin, now)), [...operations])
}

const removal = (of: Operation, seen: Seen, now: number): Act => ({
  ...bound(of),
  id: `${of.id}/${seen.id}`,
  target: { id: seen.id },
  goal: { kind: 'delete' },
  base: { seen, at: now },
  actedAt: now,
})

/** A field that a newer act of ours had set, and that is again what this older one sent, is set once more. */
function withoutEcho(operations: readonly Operation[], operation: Operation, seen: Seen, now: number): Operation[] {
  const { goal, target, seq, id } = operation
  const newer = operations
    .filter((one) => one.seq > seq && isSameTarget(one.target, target))
    .toSorted((one, other) => one.seq - other.seq)
  if (goal.kind !== 'change' || newer.some(({ state }) => state.is !== 'done')) return [...operations]
  const latest: Partial<Fields> = Object.assign(
    {},
    ...newer.map((one) => (one.goal.kind === 'change' ? one.goal.fields : {})),
  )
  const isEcho = (name: keyof Fields) =>
    goal.fields[name] !== undefined && agrees(name, goal.fields, seen) && !agrees(name, latest, seen)
  const fields = picked(latest, isEcho)
  if (Object.keys(fields).length === 0) return [...operations]
  return entered(operations, {
    ...bound(operation),
    id: `${id}/again/${now}`,
    target,
    goal: { kind: 'change', fields },
    base: { seen, at: now },
    actedAt: now,
  })
}

const bound = ({ accountId, userId, personName, accountName }: Operation) => ({
  accountId,
  userId,
  personName,
  accountName,
})

const replaced = (operations: readonly Operation[], next: Operation) =>
  operations.map((one) => (one.id === next.id ? next : one))

/** Without what is finished and of no more use, neither to a second click nor to a sweep or search. */
export function pruned(operations: readonly Operation[], now: number, { keptMs }: Rules): Operation[] {
  const watching = operations.filter(isWatching)
  return operations.filter((one) => {
    const { state, seq, target, goal } = one
    if (state.is !== 'done' || state.sweeps.length > 0 || now - state.at < keptMs) return true
    // an entry that is known to be another's is not taken for what is sought
    if (goal.kind === 'create' && watching.some((other) => other.goal.kind === 'create')) return true
    return watching.some((other) => other.seq < seq && isSameTarget(other.target, target))
  })
}

const isWatching = ({ state, wasUnknown }: Operation) =>
  state.is === 'done' ? state.sweeps.length > 0 : wasUnknown || state.is === 'sending'
