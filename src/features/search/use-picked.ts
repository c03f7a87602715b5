import { useMemo } from 'react'
import { isInHour } from '../../domain/hours-of-day.ts'
import { matchingIn } from '../../domain/matching.ts'
import { perPiece } from '../../domain/per-piece.ts'
import type { Piece } from '../../domain/piece.ts'
import type { Wanted } from '../../selection/search-address.ts'

/** Months with only the entries that the address picks out; while a month stays as it is, so does what is picked of it. */
export function usePicked(pieces: readonly Piece[], { filter, hour }: Wanted): readonly Piece[] {
  const pick = useMemo(
    () =>
      perPiece((piece) => {
        const picked = matchingIn(piece, { filter })
        if (hour === undefined) return picked
        return { ...picked, entries: picked.entries.filter((entry) => isInHour(entry, hour)) }
      }),
    [filter, hour],
  )
  return useMemo(() => pieces.map(pick), [pieces, pick])
}
