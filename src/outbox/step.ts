import { isOpen, isSameTarget, type Operation } from './operation.ts'
import { endedLater, isDeletedLater, remaining } from './remaining.ts'
import type { Look, Write } from './request.ts'
import type { Rules } from './rules.ts'
import { toSend } from './towards.ts'

/** What the sender does next. A write is put down as sending before it is sent; waiting is until an epoch ms, or for an act. */
export type Step =
  | { do: 'write'; operation: Operation; request: Write }
  | { do: 'look'; operation: Operation; request: Look }
  /** Harvest has what is wanted. */
  | { do: 'finish'; operation: Operation }
  | { do: 'wait'; until: number | undefined }

/** The next step for the operations of one account, in the order of the acts on each entry. `now` is epoch ms by Harvest's clock. */
export function nextStep(operations: readonly Operation[], now: number, rules: Rules): Step {
  let until: number | undefined
  for (const operation of [...heads(operations), ...operations.filter((one) => !isOpen(one))]) {
    const due = dueAt(operation, now)
    if (due !== undefined && due <= now) return stepOf(operation, operations, now, rules)
    if (due !== undefined) until = Math.min(until ?? due, due)
  }
  return { do: 'wait', until }
}

/** The first open operation of each entry, oldest first: what comes behind waits for it. */
function heads(operations: readonly Operation[]): Operation[] {
  const open = operations.filter(isOpen).toSorted((one, other) => one.seq - other.seq)
  const isHead = (one: Operation) => open.find(({ target }) => isSameTarget(target, one.target)) === one
  return open.filter((one) => isHead(one) && !(isToStart(one) && open.some(mayStillStart)))
}

const isToStart = ({ state, goal }: Operation): boolean =>
  state.is === 'queued' && goal.kind !== 'delete' && goal.fields.time?.kind === 'running'

/** A timer whose start may still arrive would stop one that is started now. */
const mayStillStart = ({ state, sent }: Operation): boolean =>
  state.is === 'unknown' &&
  sent.some((write) => write.kind === 'restart' || (write.kind === 'create' && write.fields.time.kind === 'running'))

// nothing is put off for so long: the device's clock was set back
const farMs = 20 * 60_000

function dueAt({ state }: Operation, now: number): number | undefined {
  const soon = (time: number) => (time - now > farMs ? now : time)
  if (state.is === 'queued') return soon(state.notBefore)
  if (state.is === 'unknown') return soon(state.lookAt)
  return state.is === 'done' ? state.sweeps[0] : undefined
}

function stepOf(operation: Operation, operations: readonly Operation[], now: number, rules: Rules): Step {
  const { state, target, goal, base } = operation
  const isSettled = state.is === 'queued'
  if (goal.kind === 'create' && !isSettled && (state.is === 'done' || !('id' in target)))
    return { do: 'look', operation, request: lookForOwn(operation.id, goal.fields.day, rules) }
  if (!('id' in target)) {
    // what is to be deleted before it was made is not made
    if (goal.kind !== 'create' || isDeletedLater(operation, operations)) return { do: 'finish', operation }
    const fields = toSend({ ...goal.fields, time: endedLater(operation, operations) ?? goal.fields.time }, now)
    return { do: 'write', operation, request: { kind: 'create', fields, ...(rules.marks && { marker: operation.id }) } }
  }
  const isFresh = base !== undefined && now - base.at <= rules.freshMs
  if (!isSettled || !isFresh) return { do: 'look', operation, request: { kind: 'entry', id: target.id } }
  const request = remaining(operation, operations, now)
  return request ? { do: 'write', operation, request } : { do: 'finish', operation }
}

const lookForOwn = (marker: string, day: Extract<Look, { kind: 'of-day' }>['day'], { marks }: Rules): Look =>
  marks ? { kind: 'marked', marker } : { kind: 'of-day', day }
