import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Piece } from '../domain/piece.ts'
import type { AccountUser } from '../session/harvest.ts'
import { harvestAheadMs } from './in-browser.ts'
import { isOf } from './outbox.ts'
import { overlaidPieces } from './overlaid-pieces.ts'
import { useOutbox } from './use-outbox.ts'

/** Months with what waits laid over them; one that nothing waits for stays the same object. */
export function useOverlaidPieces(pieces: readonly Piece[], owners: readonly AccountUser[]): readonly Piece[] {
  const operations = useStore(useOutbox().store, (standing) => standing.operations)
  const aheadMs = harvestAheadMs()
  return useMemo(
    () =>
      overlaidPieces(
        pieces,
        operations.filter((one) => owners.some((owner) => isOf(owner)(one))),
        aheadMs,
      ),
    [pieces, owners, operations, aheadMs],
  )
}
