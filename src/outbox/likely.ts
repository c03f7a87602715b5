import { agree } from './fields.ts'
import type { Fields, Seen } from './entry.ts'
import { isOpen, type Operation } from './operation.ts'
import type { Rules } from './rules.ts'

// by how much Harvest's clock may be behind what we take for it
const slackMs = 5000

/** Which of the entries in Harvest a create has made: with markers that is certain, without them it may be in doubt. */
export function likely(
  operation: Operation,
  operations: readonly Operation[],
  entries: readonly Seen[],
  { marks }: Rules,
): { certain?: Seen; possible: Seen[] } {
  const found = madeBy(operation, operations, entries, marks)
  const [first] = found
  if (!first) return { possible: [] }
  const isAlone = found.length === 1 && !operations.some((other) => other !== operation && isRival(other, operation))
  // a timer that stands still may be another one
  const isExact = first.time.kind === 'running' || isSentExactly(operation, first)
  return marks || (isAlone && isExact) ? { certain: first, possible: [] } : { possible: found }
}

/** The entries that carry an operation's marker; without markers those that are what it sent. Oldest first. */
export function madeBy(
  operation: Operation,
  operations: readonly Operation[],
  entries: readonly Seen[],
  marks: boolean,
): Seen[] {
  // what another act has made, or was meant by one before this was sent, is not of this one
  const isClaim = ({ goal, actedAt }: Operation) => goal.kind === 'create' || actedAt <= (operation.firstSentAt ?? 0)
  const claimed = new Set(
    operations.flatMap((one) => (one !== operation && 'id' in one.target && isClaim(one) ? one.target.id : [])),
  )
  const isOwn = (entry: Seen) =>
    marks
      ? entry.marker === operation.id
      : entry.createdAt >= (operation.firstSentAt ?? Infinity) - slackMs &&
        !claimed.has(entry.id) &&
        isAsSent(operation, entry)
  return entries.filter(isOwn).toSorted((one, other) => one.id - other.id)
}

/** The create whose fate is unknown and that has made an entry that is seen already, by all that one can tell. */
export function makerOf(entry: Seen, operations: readonly Operation[]): Operation | undefined {
  const makers = operations.filter((one) => {
    if (one.goal.kind !== 'create' || 'id' in one.target || !isOpen(one)) return false
    const isMarked = one.sent.some((write) => write.kind === 'create' && write.marker !== undefined)
    return madeBy(one, operations, [entry], isMarked).length > 0
  })
  // of several one that fits exactly, else the one that was sent shortly before
  const latestFirst = makers.toSorted((one, other) => (other.firstSentAt ?? 0) - (one.firstSentAt ?? 0))
  return latestFirst.find((one) => isSentExactly(one, entry)) ?? latestFirst[0]
}

/** Whether an entry is what a create has sent; the time of a timer goes on without us. */
export function isAsSent(operation: Operation, entry: Fields): boolean {
  return operation.sent.some((write) => {
    if (write.kind !== 'create') return false
    const { time, ...others } = write.fields
    return agree(time.kind === 'running' ? others : write.fields, entry)
  })
}

const isSentExactly = ({ sent }: Operation, entry: Fields): boolean =>
  sent.some((write) => write.kind === 'create' && agree(write.fields, entry))

/** Another create whose fate is unknown and that would look the same. */
function isRival({ goal, target, wasUnknown, state }: Operation, operation: Operation): boolean {
  const isOpen = goal.kind === 'create' && !('id' in target) && (wasUnknown || state.is === 'sending')
  return isOpen && isAsSent(operation, goal.fields)
}
