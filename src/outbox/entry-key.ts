import type { Operation, Target } from './operation.ts'
import type { ShownEntry } from './overlay.ts'

/** Tells a screen's entries apart: the same text for an entry before Harvest has given it its id and after. */
export function entryKeys(operations: readonly Operation[]): (entry: ShownEntry) => string {
  const made = new Map(
    operations.flatMap(({ id, accountId, goal, target }) =>
      goal.kind === 'create' && 'id' in target
        ? [[keyOf(accountId, target), keyOf(accountId, { create: id })] as const]
        : [],
    ),
  )
  return ({ accountId, id, waiting }) => {
    const key = keyOf(accountId, waiting && 'create' in waiting.target ? waiting.target : { id })
    return made.get(key) ?? key
  }
}

const keyOf = (accountId: number, target: Target) =>
  'id' in target ? `${accountId} ${target.id}` : `${accountId} ${target.create}`
