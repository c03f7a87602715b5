import type { EntryTime } from './entry-time.ts'
import { isSameTarget, type Operation } from './operation.ts'
import type { Write } from './request.ts'
import { leftOfCreate, towards } from './towards.ts'

/** The next write for an entry that is in Harvest as `base` says; undefined when Harvest has what is wanted. */
export function remaining(operation: Operation, operations: readonly Operation[], now: number): Write | undefined {
  const { goal, base, sent } = operation
  if (!base) return undefined
  if (goal.kind === 'delete') return { kind: 'delete', id: base.seen.id }
  const left = goal.kind === 'create' ? leftOfCreate(goal.fields, sent, base.seen) : goal.fields
  const { time, ...others } = left
  const isOver =
    time?.kind === 'running' && (endedLater(operation, operations) || isDeletedLater(operation, operations))
  return towards(isOver ? others : left, base.seen, now)
}

/** How a later act ended this one's timer. Such a timer is not started any more: it would stop the one that runs now. */
export function endedLater({ goal, target, seq }: Operation, operations: readonly Operation[]): EntryTime | undefined {
  if (goal.kind === 'delete' || goal.fields.time?.kind !== 'running') return undefined
  const later = operations
    .filter((one) => one.seq > seq && isSameTarget(one.target, target))
    .toSorted((one, other) => one.seq - other.seq)
    .flatMap((one) => (one.goal.kind === 'change' ? (one.goal.fields.time ?? []) : []))
  return later.find(({ kind }) => kind !== 'running')
}

/** Whether a later act deletes the entry. */
export const isDeletedLater = ({ target, seq }: Operation, operations: readonly Operation[]): boolean =>
  operations.some((one) => one.goal.kind === 'delete' && one.seq > seq && isSameTarget(one.target, target))
