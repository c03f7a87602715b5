import { secondsAt } from './entry-time.ts'
import { fieldsOf, picked } from './fields.ts'
import type { Act } from './operation.ts'

/** An act that takes another one back, whether or not that has been sent by now; undefined when there is nothing to go back to. */
export function undoOf(act: Act, id: string, actedAt: number): Act | undefined {
  const { accountId, userId, personName, accountName, goal, base } = act
  const back = { id, accountId, userId, personName, accountName, actedAt }
  if (goal.kind === 'create') return { ...back, target: { create: act.id }, goal: { kind: 'delete' } }
  if (!base) return undefined
  const before = fieldsOf(base.seen)
  // deleted is deleted: the same again is a new entry
  if (goal.kind === 'delete') return { ...back, goal: { kind: 'create', fields: before } }
  if (!act.target) return undefined
  const fields = picked(before, (name) => goal.fields[name] !== undefined)
  const stopped = goal.fields.time
  if (fields.time?.kind === 'running' && fields.time.startMinute !== undefined && stopped?.kind === 'clock') {
    // an end cannot be taken away: the timer goes on in a new entry, from where it was stopped
    const since = actedAt - (secondsAt(fields.time, actedAt) - secondsAt(stopped, actedAt)) * 1000
    const time = { kind: 'running' as const, since, secondsBefore: 0, startMinute: stopped.endMinute }
    return { ...back, goal: { kind: 'create', fields: { ...before, time } } }
  }
  return {
    ...back,
    target: act.target,
    goal: { kind: 'change', fields },
    base: { seen: { ...base.seen, ...goal.fields }, at: 0 },
  }
}
