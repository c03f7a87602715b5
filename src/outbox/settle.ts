import type { Fields, Seen } from './entry.ts'
import { isClash } from './compare.ts'
import { agree, differing, fieldsOf, picked } from './fields.ts'
import { likely } from './likely.ts'
import { isOpen, isSameTarget, type Operation, type Reason } from './operation.ts'
import { remaining } from './remaining.ts'
import { isLook, type Look, type Outcome, type Write } from './request.ts'
import type { Rules } from './rules.ts'
import { swept } from './sweep.ts'
import { isLeftToHarvest } from './towards.ts'

/** The time (epoch ms by Harvest's clock), a throw of the dice (0 to 1), and how long to wait for what. */
export type Moment = { now: number; chance: number; rules: Rules }

// a request ends before this, unless the device has slept meanwhile
const promptMs = 60_000

// after this nobody waits for an answer any more
const patienceMs = 30_000

/** Puts down that a write is about to be sent. */
export function sending(operations: readonly Operation[], id: string, request: Write, now: number): Operation[] {
  return changed(operations, id, (operation) => ({
    ...operation,
    state: { is: 'sending' },
    firstSentAt: operation.firstSentAt ?? now,
    lastSentAt: now,
    sent: [...operation.sent, request],
  }))
}

/** What was being sent when its tab ended may have been done. For whoever holds the account's lock. */
export function recovered(operations: readonly Operation[], now: number, rules: Rules): Operation[] {
  // nobody knows when it went out: perhaps just now
  return operations.map((one) => (one.state.is === 'sending' ? unknown(one, now, rules) : one))
}

/** What the outcome of a step's request makes of the operations. */
export function settled(
  operations: readonly Operation[],
  id: string,
  request: Write | Look,
  outcome: Outcome,
  moment: Moment,
): Operation[] {
  const operation = operations.find((one) => one.id === id)
  if (!operation) return [...operations]
  if (operation.state.is === 'done') return swept(operations, operation, outcome, moment)
  const next = isLook(request)
    ? afterLook(operation, operations, outcome, moment)
    : afterWrite(operation, operations, request, outcome, moment)
  const all = changed(operations, id, () => next)
  return collapsed(next.base === operation.base ? all : rebased(all, operation, next), moment)
}

/** Harvest has all of it; or what it was meant for is not known any more, which is for the person to hear. */
export function finished(operations: readonly Operation[], id: string, moment: Moment): Operation[] {
  const { now, rules } = moment
  return changed(collapsed([...operations], moment), id, (operation) => {
    if (!isOpen(operation)) return operation
    return 'id' in operation.target ? done(operation, now, rules) : parked(operation, { kind: 'deleted-there' })
  })
}

function afterWrite(
  operation: Operation,
  operations: readonly Operation[],
  request: Write,
  outcome: Outcome,
  { now, rules }: Moment,
): Operation {
  if (outcome.kind === 'confirmed') {
    if (isClashBeside(operation, outcome.entry)) return parked(operation, { kind: 'conflict', theirs: outcome.entry })
    const answered = seeing(operation, outcome.entry, now)
    // a timer that has just been started is never more exact than this, however slow the line
    const isPrompt = now - (operation.lastSentAt ?? now) <= promptMs
    const isStart = request.kind === 'restart' || (request.kind === 'create' && request.fields.time.kind === 'running')
    return (isStart && isPrompt) || !remaining(answered, operations, now)
      ? done(answered, now, rules)
      : queued(answered, now)
  }
  if (outcome.kind === 'gone')
    return operation.goal.kind === 'delete' ? done(operation, now, rules) : parked(operation, { kind: 'deleted-there' })
  if (outcome.kind === 'unknown' || outcome.kind === 'unread' || outcome.kind === 'found')
    return unknown(operation, Math.max(operation.lastSentAt ?? now, now - patienceMs), rules)
  const undone = { ...operation, sent: operation.sent.slice(0, -1) }
  if (outcome.kind === 'refused') return afterRefusal(undone, request, outcome.words, now)
  return queued(undone, outcome.kind === 'later' ? now + outcome.waitMs : now)
}

/** Whether an answer shows that what is still to be sent was changed in Harvest as well. Its time is what we make of it. */
function isClashBeside(operation: Operation, theirs: Seen): boolean {
  if (operation.goal.kind !== 'change') return false
  const fields = picked(operation.goal.fields, (name) => name !== 'time')
  return isClash({ ...operation, goal: { kind: 'change', fields } }, theirs)
}

/** Starting what runs and stopping what stands are refused: so Harvest is looked at, once, before the person is asked. */
function afterRefusal(operation: Operation, { kind }: Write, words: string, now: number): Operation {
  const isPerhapsSo = (kind === 'stop' || kind === 'restart') && operation.attempts === 0
  if (!isPerhapsSo) return parked(operation, { kind: 'refused', words: operation.base?.seen.lock ?? words })
  return { ...queued(stale(operation), now), attempts: 1 }
}

function afterLook(
  operation: Operation,
  operations: readonly Operation[],
  outcome: Outcome,
  { now, chance, rules }: Moment,
): Operation {
  const { goal, state, attempts } = operation
  if (outcome.kind === 'found') return afterSearch(operation, operations, outcome.entries, now, rules)
  if (outcome.kind === 'confirmed') return compared(operation, operations, outcome.entry, now, rules)
  if (outcome.kind === 'gone')
    return goal.kind === 'delete' ? done(operation, now, rules) : parked(operation, { kind: 'deleted-there' })
  if (outcome.kind === 'refused') return parked(operation, { kind: 'refused', words: outcome.words })
  const backoffMs = chance * Math.min(30_000, 1000 * 2 ** attempts)
  const waitMs = outcome.kind === 'later' ? outcome.waitMs : outcome.kind === 'signed-out' ? 0 : backoffMs
  const again = now + waitMs
  const waiting = state.is === 'unknown' ? { is: state.is, lookAt: again } : { is: 'queued' as const, notBefore: again }
  return { ...operation, attempts: attempts + 1, state: waiting }
}

/** After the quiet time: what is there already is adopted, what is not is sent again. */
function afterSearch(
  operation: Operation,
  operations: readonly Operation[],
  entries: readonly Seen[],
  now: number,
  rules: Rules,
): Operation {
  const { certain, possible } = likely(operation, operations, entries, rules)
  if (possible.length > 0) return parked(operation, { kind: 'which', ids: possible.map(({ id }) => id) })
  if (!certain) return queued(operation, now)
  const adopted = seeing(operation, certain, now)
  return remaining(adopted, operations, now) ? queued(adopted, now) : done(adopted, now, rules)
}

/** Three ways, field by field: what only we changed is ours to send, what both changed is the person's to decide. */
function compared(
  operation: Operation,
  operations: readonly Operation[],
  theirs: Seen,
  now: number,
  rules: Rules,
): Operation {
  const looked = { ...seeing(operation, theirs, now), attempts: operation.attempts }
  if (isClash(operation, theirs)) return parked(operation, { kind: 'conflict', theirs })
  return remaining(looked, operations, now)
    ? { ...looked, state: { is: 'queued', notBefore: now } }
    : done(looked, now, rules)
}

const seeing = (operation: Operation, seen: Seen, at: number): Operation => ({
  ...operation,
  target: { id: seen.id },
  base: { seen, at },
})

const queued = (operation: Operation, notBefore: number): Operation => ({
  ...operation,
  state: { is: 'queued', notBefore },
  attempts: 0,
})

const parked = (operation: Operation, because: Reason): Operation => ({
  ...operation,
  state: { is: 'parked', because },
})

/** Has what was seen of the entry looked at again. */
const stale = (operation: Operation): Operation =>
  operation.base ? { ...operation, base: { ...operation.base, at: 0 } } : operation

const unknown = (operation: Operation, from: number, { quietMs }: Rules): Operation => ({
  ...operation,
  state: { is: 'unknown', lookAt: from + quietMs },
  wasUnknown: true,
  attempts: 0,
})

const done = (operation: Operation, now: number, { sweepsMs }: Rules): Operation => ({
  ...operation,
  state: { is: 'done', at: now, sweeps: operation.wasUnknown ? sweepsMs.map((ms) => now + ms) : [] },
})

/** What waits behind goes on from what Harvest has now, but for changes of others that it has not been compared with. */
function rebased(operations: Operation[], before: Operation, next: Operation): Operation[] {
  const { id, target, base } = next
  if (!base) return operations
  const now = fieldsOf(base.seen)
  return operations.map((one) => {
    if (one.id === id || !isOpen(one) || !isSameTarget(one.target, before.target)) return one
    const known = knownBehind(one, next, now)
    return { ...one, target, base: { seen: { ...base.seen, ...known }, at: agree(known, now) ? base.at : 0 } }
  })
}

/** What an operation knows of an entry that one before it has just written or found. */
function knownBehind({ base }: Operation, { goal, sent }: Operation, now: Fields): Fields {
  if (goal.kind === 'create') {
    const { time, ...others } = differing(goal.fields, now)
    // the minute that Harvest has chosen for a start is nobody's change
    const isTheirs = time !== undefined && !sent.some((write) => isLeftToHarvest(write, now))
    return { ...now, ...others, ...(isTheirs && { time }) }
  }
  const own = goal.kind === 'change' ? goal.fields : {}
  return base ? { ...fieldsOf(base.seen), ...picked(now, (name) => name in own) } : now
}

/** An entry that is not in Harvest and is no longer wanted needs no request; one that may still arrive is watched for. */
function collapsed(operations: Operation[], { now, rules }: Moment): Operation[] {
  return operations.flatMap((one) => {
    const mates = operations.filter((mate) => isOpen(mate) && isSameTarget(mate.target, one.target))
    const isUnborn =
      !('id' in one.target) && mates.some(({ goal, state }) => goal.kind === 'create' && state.is === 'queued')
    if (!isUnborn || !isOpen(one) || !mates.some(({ goal }) => goal.kind === 'delete')) return [one]
    if (one.goal.kind !== 'create') return []
    return [done({ ...one, merged: mates.flatMap(({ id, merged = [] }) => [id, ...merged]) }, now, rules)]
  })
}

const changed = (
  operations: readonly Operation[],
  id: string,
  change: (operation: Operation) => Operation,
): Operation[] => operations.map((one) => (one.id === id ? change(one) : one))
