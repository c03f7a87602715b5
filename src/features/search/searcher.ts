import type { QueryClient } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { inSlices, type Pace } from '../../domain/in-slices.ts'
import type { Piece } from '../../domain/piece.ts'
import { find, type FoundMonth, openSearch, type Query, type Search } from '../../domain/search.ts'
import { sumBy } from '../../domain/sum-by.ts'
import { nextTurn } from '../../ui/next-turn.ts'

/** What was found in what months, the latest first. `about` tells queries apart. */
export type Shown = { about: string; words: readonly string[]; months: readonly FoundMonth[]; of: readonly Piece[] }

export const aboutOf = (query: Query): string => JSON.stringify(query)

/**
 * Searches for one query at a time with pauses for everything else. A new query calls the one before it off; months that
 * change meanwhile are looked at when the search is through, so that there is something to see while they come one by one.
 */
export class Searcher {
  readonly shown: StoreApi<Shown | undefined> = createStore(() => undefined)
  readonly #pace: Omit<Pace, 'signal'>
  #search: Search | undefined
  #pieces: readonly Piece[] = []
  #running: AbortController | undefined

  constructor(pace: Omit<Pace, 'signal'>) {
    this.#pace = pace
  }

  want(query: Query, pieces: readonly Piece[]): void {
    this.#pieces = pieces
    const before = this.#search
    const same = before && aboutOf(before.query) === aboutOf(query) ? before : undefined
    if (same && this.#running) return
    this.stop()
    const search = same ?? openSearch(query, before)
    this.#search = search
    this.#running = new AbortController()
    void this.#run(search, this.#running)
  }

  stop(): void {
    this.#running?.abort()
    this.#running = undefined
  }

  async #run(search: Search, running: AbortController): Promise<void> {
    for (let pieces: readonly Piece[] | undefined; pieces !== this.#pieces;) {
      pieces = this.#pieces
      // not within what asks for it, and what is shown of it not within the search: each of them takes its time
      await this.#pace.pause()
      const found = await inSlices(shownOf(search, pieces), { ...this.#pace, signal: running.signal })
      await this.#pace.pause()
      if (!found || running.signal.aborted) return
      this.shown.setState(found, true)
    }
    this.#running = undefined
  }
}

/** Finds, and does beforehand what would take long while it is shown. */
function* shownOf(search: Search, pieces: readonly Piece[]): Generator<undefined, Shown> {
  const months = yield* find(search, pieces)
  for (const month of months) {
    for (const piece of month.pieces) {
      sumBy([piece], { by: ['month'] })
      yield
    }
  }
  return { about: aboutOf(search.query), words: search.query.words, months, of: pieces }
}

const ofClients = new WeakMap<QueryClient, Searcher>()

/** The one that searches for this client; it remembers what it found for who comes back. */
export function searcherOf(client: QueryClient): Searcher {
  const known = ofClients.get(client) ?? new Searcher({ now: () => performance.now(), pause: nextTurn })
  ofClients.set(client, known)
  return known
}
