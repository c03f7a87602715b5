import type { Piece } from './piece.ts'

/** Computes once for each piece, and remembers that for as long as the piece lives. */
export function perPiece<Value>(compute: (piece: Piece) => Value): (piece: Piece) => Value {
  const known = new WeakMap<Piece, { value: Value }>()
  return (piece) => {
    const before = known.get(piece)
    if (before) return before.value
    const value = compute(piece)
    known.set(piece, { value })
    return value
  }
}
