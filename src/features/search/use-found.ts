import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Piece } from '../../domain/piece.ts'
import { toQuery, type Wanted } from '../../selection/search-address.ts'
import { aboutOf, searcherOf } from './searcher.ts'

/** Searches months for what is wanted. What was found before stays until that is done, within one visit. */
export function useFound(pieces: readonly Piece[], { text, from, to }: Wanted) {
  const searcher = searcherOf(useQueryClient())
  // drawn in pieces, since it may be much
  const found = useDeferredValue(useStore(searcher.shown))
  const about = aboutOf(toQuery({ text, from, to }))
  const [first] = useState(about)

  useEffect(() => searcher.want(toQuery({ text, from, to }), pieces), [searcher, pieces, text, from, to])
  useEffect(() => () => searcher.stop(), [searcher])

  const isOfAnotherVisit = about === first && found?.about !== about
  return { shown: isOfAnotherVisit ? undefined : found, isSearching: found?.about !== about || found.of !== pieces }
}
