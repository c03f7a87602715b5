import { type Piece, withEntries } from '../domain/piece.ts'
import { markerOf } from './marker.ts'
import { isOpen, type Operation } from './operation.ts'
import { overlay } from './overlay.ts'

// what a piece holds, for as long as the piece lives
const contents = new WeakMap<Piece, { ids: ReadonlySet<number>; markers: ReadonlySet<string> }>()

function contentsOf(piece: Piece) {
  const known = contents.get(piece)
  if (known) return known
  const markers = new Set(piece.entries.flatMap((entry) => markerOf(entry) ?? []))
  const held = { ids: new Set(piece.entries.map(({ id }) => id)), markers }
  contents.set(piece, held)
  return held
}

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
    const gone = change?.gone.filter((id) => contentsOf(piece).ids.has(id)) ?? []
    if (shown.length === 0 && gone.length === 0) return piece
    const of = JSON.stringify([shown, gone])
    const before = overlaid.get(piece)
    if (before?.of === of) return before.piece
    const laid = withEntries(piece, shown, new Set(gone))
    overlaid.set(piece, { of, piece: laid })
    return laid
  })
}

/** What becomes of the entries that are meant by an account's operations, `gone` those that leave their place. */
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
  const meant = pieces
    .filter((piece) => piece.accountId === accountId && holdsAny(piece, ids, markers))
    .flatMap(({ entries }) => entries.filter((entry) => ids.has(entry.id) || markers.has(markerOf(entry) ?? '')))
  const own = operations.filter((one) => one.accountId === accountId)
  return { shown: overlay(meant, own, aheadMs), gone: meant.map(({ id }) => id) }
}

function holdsAny(piece: Piece, ids: ReadonlySet<number>, markers: ReadonlySet<string>): boolean {
  const held = contentsOf(piece)
  return [...ids].some((id) => held.ids.has(id)) || [...markers].some((marker) => held.markers.has(marker))
}
