import { makerOf } from './likely.ts'
import { type Act, type Goal, isOpen, isSameTarget, type Operation, type State, type Target } from './operation.ts'

/**
 * Puts an act into an account's operations. The same id twice is one act. Into an operation that Harvest cannot have
 * seen it is merged; behind any other it waits.
 */
export function entered(operations: readonly Operation[], act: Act): Operation[] {
  if (operations.some(({ id, merged }) => id === act.id || merged?.includes(act.id))) return [...operations]
  const target = resolved({ target: { create: act.id }, ...act }, operations)
  const before = operations
    .filter((one) => isOpen(one) && isSameTarget(one.target, target))
    .toSorted((one, other) => one.seq - other.seq)
    .at(-1)
  if (before && isUntouched(before)) {
    const merged = mergedInto(before, act)
    return operations.map((one) => (one === before ? merged : one))
  }
  const { id, accountId, userId, personName, accountName, goal, actedAt } = act
  const base = act.base ?? lastSeen(target, operations)
  const seq = Math.max(actedAt, ...operations.map((one) => one.seq + 1))
  const operation: Operation = {
    v: 1,
    id,
    seq,
    accountId,
    userId,
    personName,
    accountName,
    target,
    goal,
    ...(base && { base }),
    sent: [],
    state: { is: 'queued', notBefore: actedAt },
    actedAt,
    wasUnknown: false,
    attempts: 0,
  }
  return [...operations, operation]
}

/** An entry that was created here meanwhile goes by Harvest's id, one that was made by what is still unsure by that. */
function resolved({ target, base }: { target: Target; base?: Act['base'] }, operations: readonly Operation[]): Target {
  if ('id' in target) {
    const isAlias = (one: Operation) => isOpen(one) && 'create' in one.target && one.base?.seen.id === target.id
    const unsure = operations.find(isAlias) ?? (base && makerOf(base.seen, operations))
    return unsure?.target ?? target
  }
  const maker = operations.find(({ id }) => id === target.create)
  // made anew, it is made by another act
  const isElsewhere = maker && !isSameTarget(maker.target, target)
  return isElsewhere ? resolved({ target: maker.target }, operations) : target
}

/** What an act of this browser last saw of an entry. */
function lastSeen(target: Target, operations: readonly Operation[]): Operation['base'] {
  return operations
    .flatMap((one) => (isSameTarget(one.target, target) && one.base ? [one.base] : []))
    .toSorted((one, other) => one.at - other.at)
    .at(-1)
}

/** Whether Harvest cannot have done anything of it: never sent, or sent and refused each time. */
function isUntouched({ state, lastSentAt, wasUnknown, target, goal }: Operation): boolean {
  if (state.is === 'queued') return lastSentAt === undefined
  const isKept = goal.kind !== 'create' || 'create' in target
  return state.is === 'parked' && state.because.kind === 'refused' && !wasUnknown && isKept
}

/** The two as one; done when nothing is left to do. */
function mergedInto(before: Operation, { id, goal, actedAt, base }: Act): Operation {
  const merged = (now: Goal, state: State = { is: 'queued', notBefore: actedAt }): Operation => ({
    ...before,
    // tells by which id the entry was seen while that was not sure
    ...(!before.base && 'create' in before.target && base && { base }),
    merged: [...(before.merged ?? []), id],
    goal: now,
    state,
    attempts: 0,
  })
  if (goal.kind === 'create') return before
  if (goal.kind === 'delete')
    return before.goal.kind === 'create' ? merged(goal, { is: 'done', at: actedAt, sweeps: [] }) : merged(goal)
  return before.goal.kind === 'create'
    ? merged({ kind: 'create', fields: { ...before.goal.fields, ...goal.fields } })
    : merged({ kind: 'change', fields: { ...(before.goal.kind === 'change' && before.goal.fields), ...goal.fields } })
}
