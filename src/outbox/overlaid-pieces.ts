import { type Piece, withEntries } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { markerOf } from './marker.ts'
import { isOpen, type Operation } from './operation.ts'
import { overlay } from './overlay.ts'

/** Pieces as they were laid over, and with what: while that stays, so do they. */
const overlaid = new WeakMap<Piece, { of: string; piece: Piece }>()

/**
 * The months with the operations of their owners laid over them, as `overlay` does. A month that none of them touches is
 * the same object as before, and one that is touched in the same way as before too.
 */
export function overlaidPieces(
  pieces: readonly Piece[],
  operations: readonly Operation[],
  aheadMs = 0,
): readonly Piece[] {
  const open = operations.filter(isOpen)
  if (open.length === 0) return pieces
  const accounts = new Set(open.map(({ accountId }) => accountId))
  const touched = new Map([...accounts].map((id) => [id, touchedIn(id, pieces, open, operations, aheadMs)]))
  return pieces.map((piece) => {
    const change = touched.get(piece.accountId)
    const shown = change?.shown.filter(({ day }) => day.startsWith(piece.month)) ?? []
    const gone = change?.meant.get(piece)?.map(({ id }) => id) ?? []
    if (shown.length === 0 && gone.length === 0) return piece
    const of = JSON.stringify([shown, gone])
    const before = overlaid.get(piece)
    if (before?.of === of) return before.piece
    const laid = withEntries(piece, shown, new Set(gone))
    overlaid.set(piece, { of, piece: laid })
    return laid
  })
}

/** The entries that are meant by an account's operations, which leave their place, and what becomes of them. */
function touchedIn(
  accountId: number,
  pieces: readonly Piece[],
  open: readonly Operation[],
  operations: readonly Operation[],
  aheadMs: number,
) {
  const ids = new Set<number>()
  const markers = new Set<string>()
  for (const { accountId: of, target } of open) {
    if (of !== accountId) continue
    if ('id' in target) ids.add(target.id)
    else markers.add(target.create)
  }
  // looking at each takes a tenth of the time that an index of years would
  const isMeant = (entry: TimeEntry) => ids.has(entry.id) || (markers.size > 0 && markers.has(markerOf(entry) ?? ''))
  const ofAccount = pieces.filter((piece) => piece.accountId === accountId)
  const meant = new Map(ofAccount.map((piece) => [piece, piece.entries.filter(isMeant)]))
  const own = operations.filter((one) => one.accountId === accountId)
  return { shown: overlay([...meant.values()].flat(), own, aheadMs), meant }
}
