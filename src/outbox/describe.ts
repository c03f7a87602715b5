import type { Fields } from './entry.ts'
import type { Operation } from './operation.ts'

/** What an operation does, as a verb and what is known of its entry. */
export function described({ goal, base }: Operation): { act: string; entry: Partial<Fields>; before: Partial<Fields> } {
  const before = base?.seen ?? {}
  if (goal.kind === 'delete') return { act: 'Delete', entry: before, before }
  const entry = { ...before, ...goal.fields }
  if (goal.kind === 'create') return { act: goal.fields.time.kind === 'running' ? 'Start' : 'New', entry, before: {} }
  const { time } = goal.fields
  const isTimer = Object.keys(goal.fields).length === 1 && time !== undefined
  const wasRunning = base?.seen.time.kind === 'running'
  if (isTimer && !wasRunning && time.kind === 'running') return { act: 'Start again', entry, before }
  if (isTimer && wasRunning && time.kind !== 'running') return { act: 'Stop', entry, before }
  return { act: 'Change', entry, before }
}
