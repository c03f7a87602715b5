import { type Day, monthOf, monthRange, monthsBetween } from '../../domain/day.ts'
import type { Piece } from '../../domain/piece.ts'

/** The days that there are, from the earliest entry on; undefined while that is not known. */
export type Span = { from: Day | undefined; to: Day | undefined }

/** The first day from which on every account has been read; undefined when there is none. */
export function readBackTo(accountIds: readonly number[], pieces: readonly Piece[], span: Span): Day | undefined {
  if (span.from === undefined || span.to === undefined || accountIds.length === 0) return undefined
  const read = new Set(pieces.map(({ accountId, month }) => `${accountId} ${month}`))
  let back: Day | undefined
  for (const month of monthsBetween(span.from, span.to).toReversed()) {
    if (!accountIds.every((id) => read.has(`${id} ${month}`))) return back
    back = monthRange(month).from
  }
  return back
}

/** Whether all days of a range have been read, where `back` is how far that was done. */
export function isRead(back: Day | undefined, span: Span, from: Day | undefined): boolean {
  if (back === undefined || span.from === undefined) return false
  return back <= monthRange(monthOf(from !== undefined && from > span.from ? from : span.from)).from
}
