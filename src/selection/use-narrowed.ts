import { startTransition, useEffect, useRef, useState } from 'react'
import { inSlices } from '../domain/in-slices.ts'
import type { Piece } from '../domain/piece.ts'
import { find, openSearch, type Search } from '../domain/search.ts'
import { searchWords } from '../domain/search-words.ts'
import { nextTurn } from '../ui/next-turn.ts'

/** Months with only the entries in which all the words stand. Undefined while they are looked for. */
export function useNarrowed(given: readonly Piece[], text: string): readonly Piece[] | undefined {
  const search = useRef<Search>(undefined)
  const [pieces, setPieces] = useState(given)
  const [found, setFound] = useState<{ in: readonly Piece[]; asked: string; pieces: readonly Piece[] }>()
  const asked = searchWords(text).join(' ')
  // the list may be made anew at any time, and is looked through again only if its months are others
  if (pieces !== given && !isSame(pieces, given)) setPieces(given)

  useEffect(() => {
    if (asked === '') return
    if (search.current?.query.words.join(' ') !== asked)
      search.current = openSearch({ words: asked.split(' ') }, search.current)
    const leaving = new AbortController()
    const pace = { now: () => performance.now(), pause: nextTurn, signal: leaving.signal }
    async function look(steps: ReturnType<typeof find>) {
      const months = await inSlices(steps, pace)
      if (!months || leaving.signal.aborted) return
      // all of it is summed up anew
      startTransition(() => setFound({ in: pieces, asked, pieces: months.flatMap((month) => month.pieces) }))
    }
    void look(find(search.current, pieces))
    return () => leaving.abort()
  }, [pieces, asked])

  if (asked === '') return pieces
  return found?.asked === asked && found.in === pieces ? found.pieces : undefined
}

const isSame = (some: readonly Piece[], others: readonly Piece[]) =>
  some.length === others.length && some.every((piece, index) => piece === others[index])
