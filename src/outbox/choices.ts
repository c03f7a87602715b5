import { entered } from './enter.ts'
import { fieldsOf } from './fields.ts'
import { type Act, isOpen, isSameTarget, type Operation, type Reason } from './operation.ts'
import type { Rules } from './rules.ts'

// What a person may decide about an operation that waits. Each answers the account's operations afterwards.

type Choice = (operations: readonly Operation[], id: string, now: number) => Operation[]

/** Tries again at once; what may be in Harvest already is still looked for first, after the quiet time. */
export const sentNow =
  ({ quietMs }: Rules): Choice =>
  (operations, id, now) =>
    decided(operations, id, (one) => {
      if (one.state.is === 'unknown' || isPerhapsThere(one)) {
        const lookAt = Math.max(now, (one.lastSentAt ?? now) + quietMs)
        return { ...one, attempts: 0, state: { is: 'unknown', lookAt } }
      }
      return { ...one, attempts: 0, state: { is: 'queued', notBefore: now } }
    })

/** Whether it was sent without an answer, and looking for it was refused. */
const isPerhapsThere = ({ goal, target, state, wasUnknown }: Operation) =>
  goal.kind === 'create' && !('id' in target) && state.is === 'parked' && wasUnknown

/** Of a conflict: what was entered here counts. */
export const keptOurs: Choice = (operations, id, now) =>
  decided(operations, id, (one) => {
    if (one.state.is !== 'parked' || one.state.because.kind !== 'conflict') return one
    return { ...one, base: { seen: one.state.because.theirs, at: now }, state: { is: 'queued', notBefore: now } }
  })

/** What was deleted in Harvest is made once more, with what was meant for it. */
export const createdAgain: Choice = (operations, id, now) => {
  const lost = operations.find((one) => one.id === id)
  if (!lost?.base || lost.goal.kind === 'delete' || !isParked(lost, 'deleted-there')) return [...operations]
  const { accountId, userId, personName, accountName, seq, target } = lost
  const fields = { ...fieldsOf(lost.base.seen), ...lost.goal.fields }
  const act: Act = {
    id: `${id}/anew`,
    accountId,
    userId,
    personName,
    accountName,
    goal: { kind: 'create', fields },
    actedAt: now,
  }
  const others = operations.filter((one) => one.id !== id)
  return entered(others, act).map((one) => {
    // in the place of the lost one, before what waits behind that
    if (one.id === act.id) return { ...one, seq }
    const isFollower = isOpen(one) || one.goal.kind === 'create'
    return isFollower && isSameTarget(one.target, target) ? { ...one, target: { create: act.id } } : one
  })
}

/** One of the entries in Harvest is the one that was meant; what is still to be done to it is done. */
export const recognized =
  (entryId: number): Choice =>
  (operations, id, now) => {
    const before = operations.find((one) => one.id === id)
    if (!before || !isParked(before, 'which')) return [...operations]
    return operations.map((one) => {
      if (!isSameTarget(one.target, before.target)) return one
      const found = { ...one, target: { id: entryId } }
      return one.id === id ? { ...found, state: { is: 'queued', notBefore: now } } : found
    })
  }

/** None of them is: it is sent again. */
export const notThere: Choice = (operations, id, now) =>
  decided(operations, id, (one) => (isParked(one, 'which') ? { ...one, state: { is: 'queued', notBefore: now } } : one))

/** Each of what looks like twins is meant. */
export const allMeant: Choice = (operations, id, now) =>
  decided(operations, id, (one) =>
    isParked(one, 'twins') ? { ...one, state: { is: 'done', at: now, sweeps: [] } } : one,
  )

/** The doubles go from Harvest; each is looked at before. */
export const doublesRemoved: Choice = (operations, id, now) => {
  const one = operations.find((operation) => operation.id === id)
  if (one?.state.is !== 'parked' || one.state.because.kind !== 'twins') return [...operations]
  const { accountId, userId, personName, accountName } = one
  const removals = one.state.because.ids.map((entryId): Act => ({
    id: `${id}/${entryId}`,
    accountId,
    userId,
    personName,
    accountName,
    target: { id: entryId },
    goal: { kind: 'delete' },
    actedAt: now,
  }))
  return removals.reduce<Operation[]>(entered, allMeant(operations, id, now))
}

/** What was entered here is given up, and with a new entry all that was meant for it. What may still arrive is watched for. */
export const discarded =
  ({ sweepsMs }: Rules): Choice =>
  (operations, id, now) => {
    const given = operations.find((one) => one.id === id)
    // what is on its way cannot be taken back, and what is there is not given up
    if (!given || given.state.is === 'sending' || given.state.is === 'done') return [...operations]
    const isUnborn = given.goal.kind === 'create' && !('id' in given.target)
    return operations.flatMap((one) => {
      if (one.id === id && isUnborn && one.wasUnknown) {
        return [{ ...one, state: { is: 'done', at: now, sweeps: sweepsMs.map((ms) => now + ms) } }]
      }
      return one.id === id || (isUnborn && isSameTarget(one.target, given.target)) ? [] : [one]
    })
  }

const isParked = ({ state }: Operation, kind: Reason['kind']) => state.is === 'parked' && state.because.kind === kind

const decided = (operations: readonly Operation[], id: string, decide: (one: Operation) => Operation) =>
  operations.map((one) => (one.id === id && one.state.is !== 'sending' && one.state.is !== 'done' ? decide(one) : one))
