import type { Fields, Seen } from './entry.ts'
import { secondsAt } from './entry-time.ts'
import { agrees, fieldNames } from './fields.ts'
import type { Operation } from './operation.ts'

// hours have two places
const roundedMs = 36_000

/** Whether an entry was changed both here and, since it was seen, in Harvest: three ways, field by field. */
export function isClash(operation: Operation, theirs: Seen): boolean {
  const { goal, base } = operation
  if (goal.kind === 'create' || !base) return false
  const isTheirs = (name: keyof Fields) => !agrees(name, base.seen, theirs)
  if (goal.kind === 'delete')
    return fieldNames.some((name) => isTheirs(name) && !(name === 'time' && isStoppedSince(operation, theirs)))
  const { fields } = goal
  return fieldNames.some(
    (name) =>
      fields[name] !== undefined && isTheirs(name) && !agrees(name, fields, theirs) && !isOurs(name, operation, theirs),
  )
}

/** Whether a field is otherwise in Harvest because of what this very operation has sent before. */
function isOurs(name: keyof Fields, operation: Operation, theirs: Seen): boolean {
  const isSent = operation.sent.some(
    (write) => 'fields' in write && write.fields[name] !== undefined && agrees(name, write.fields, theirs),
  )
  return isSent || (name === 'time' && isLateStop(operation, theirs))
}

/** Stopped in Harvest after the person had stopped it here: ours came late, or a start elsewhere ended it. */
function isLateStop(operation: Operation, theirs: Seen): boolean {
  const { goal } = operation
  const wanted = goal.kind === 'change' ? goal.fields.time : undefined
  if (wanted === undefined || !isStoppedSince(operation, theirs)) return false
  const { time } = theirs
  if (wanted.kind === 'hours') return time.kind === 'hours' && time.seconds > wanted.seconds
  if (wanted.kind !== 'clock' || time.kind !== 'clock') return false
  return time.startMinute === wanted.startMinute && secondsAt(time, 0) > secondsAt(wanted, 0)
}

/** A timer that ran when the act was done, and was stopped in Harvest then or later, as far as its hours tell. */
function isStoppedSince({ base, actedAt }: Operation, { time }: Seen): boolean {
  const before = base?.seen.time
  if (before?.kind !== 'running' || time.kind === 'running') return false
  return time.kind !== 'hours' || before.since + (time.seconds - before.secondsBefore) * 1000 >= actedAt - roundedMs
}
