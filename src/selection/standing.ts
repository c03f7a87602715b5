import type { Piece } from '../domain/piece.ts'
import type { Missing, PiecesIn } from '../queries/pieces-in.ts'
import { plainText } from '../ui/format/plain-text.ts'

/** What can be shown of what was read: whole accounts only, since half a year would look like a year. */
export type Standing = {
  pieces: readonly Piece[]
  /** Accounts that belong in and are not. */
  missing: readonly Missing[]
  isLoading: boolean
  /** Ends a sentence; empty when all is there. */
  lacking: string
}

const names = (some: readonly Missing[]) => some.map(({ account }) => plainText(account.name)).join(' and ')

/** `accountKeys` are those that the screen is narrowed to. */
export function standingOf(read: Pick<PiecesIn, 'pieces' | 'missing'>, accountKeys?: readonly string[]): Standing {
  const lackingIds = new Set(read.missing.map(({ account }) => account.id))
  const missing = read.missing.filter(({ account }) => accountKeys?.includes(String(account.id)) ?? true)
  const [late, failed] = [missing.filter(({ error }) => !error), missing.filter(({ error }) => error)]
  return {
    pieces: read.pieces.filter(({ accountId }) => !lackingIds.has(accountId)),
    missing,
    isLoading: missing.some(({ error }) => !error),
    lacking: [
      failed.length > 0 ? ` Without ${names(failed)}.` : '',
      late.length > 0 ? ` ${names(late)} is still being read.` : '',
    ].join(''),
  }
}

/** How a figure stands: as it is, as the least, or not to be told, since a wrong zero is worse than none. */
export function toldFigure(
  figure: string,
  isZero: boolean,
  { missing, isLoading }: Standing,
): { text: string; isLeast: boolean } {
  if (isLoading) return { text: '…', isLeast: false }
  if (missing.length > 0 && isZero) return { text: '–', isLeast: false }
  return { text: figure, isLeast: missing.length > 0 }
}
