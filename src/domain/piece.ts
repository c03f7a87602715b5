import type { Month } from './day.ts'
import type { TimeEntry } from './time-entry.ts'

/**
 * One person's entries of one account and calendar month, in Harvest's order: the latest day first, then the highest id.
 * The same object as long as nothing in it changes, so that what was computed of it can be kept beside it.
 */
export type Piece = { readonly accountId: number; readonly month: Month; readonly entries: readonly TimeEntry[] }

/** Harvest's order of time entries. */
export const inOrder = (one: TimeEntry, other: TimeEntry): number =>
  one.day === other.day ? other.id - one.id : one.day < other.day ? 1 : -1

/** A month as it was read just now; what has not changed since `before` is the same object, up to the piece itself. */
export function pieceRead(before: Piece | undefined, now: Piece): Piece {
  if (!before) return now
  const known = new Map(before.entries.map((entry) => [entry.id, entry]))
  const entries = now.entries.map((entry) => {
    const same = known.get(entry.id)
    return same && isSame(same, entry) ? same : entry
  })
  return entries.length === before.entries.length && entries.every((entry, index) => entry === before.entries[index])
    ? before
    : { ...now, entries }
}

/** With these entries in place of those of the same id, those of other months aside; the same piece if nothing changes. */
export function withEntries(piece: Piece, put: readonly TimeEntry[], gone: ReadonlySet<number> = new Set()): Piece {
  const ours = put.filter(({ day }) => day.startsWith(piece.month))
  const replaced = new Set([...put.map(({ id }) => id), ...gone])
  const isTouched = ours.length > 0 || piece.entries.some(({ id }) => replaced.has(id))
  if (!isTouched) return piece
  const entries = [...piece.entries.filter(({ id }) => !replaced.has(id)), ...ours].toSorted(inOrder)
  return pieceRead(piece, { ...piece, entries })
}

/** Whether two readings of an entry say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
