import { type Piece, pieceRead, withEntries } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'

/** An entry that Harvest sent in a form that could not be read, by name. */
export type Unread = { name: string; reason: string }

/** A month as it was read, and the entries in it that could not be. The same object while nothing in it changes. */
export type ReadMonth = { readonly piece: Piece; readonly rejected: readonly Unread[] }

/** How many entries of it Harvest has, by what is known here. */
export const countIn = (read: ReadMonth | undefined): number =>
  read ? read.piece.entries.length + read.rejected.length : 0

/** A month as it was read just now, sharing with `before` whatever has not changed. */
export function monthRead(before: ReadMonth | undefined, now: ReadMonth): ReadMonth {
  if (!before) return now
  const piece = pieceRead(before.piece, now.piece)
  const isSame = JSON.stringify(before.rejected) === JSON.stringify(now.rejected)
  return piece === before.piece && isSame ? before : { piece, rejected: now.rejected }
}

/** With entries as Harvest has them, where it has them now; what is held in a later state stays. */
export function withNews(
  read: ReadMonth,
  entries: readonly TimeEntry[],
  gone: ReadonlySet<number> = new Set(),
): ReadMonth {
  const named = new Set(entries.map(({ id }) => id))
  const held = new Map(read.piece.entries.flatMap(({ id, updatedAt }) => (named.has(id) ? [[id, updatedAt]] : [])))
  const news = entries.filter(({ id, updatedAt }) => updatedAt >= (held.get(id) ?? 0))
  const piece = withEntries(read.piece, news, gone)
  const told = new Set([...news.map(({ id }) => id), ...gone].map((id) => `time entry ${id}`))
  const rejected = read.rejected.filter(({ name }) => !told.has(name))
  if (piece === read.piece && rejected.length === read.rejected.length) return read
  return { piece, rejected }
}
