import { type Day, isDay } from '../../domain/day.ts'
import { searchWords } from '../../domain/search-words.ts'
import type { Query } from '../../domain/search.ts'

/** What is searched for, as it stands in the form and in the address. */
export type Wanted = { text: string; from: Day | undefined; to: Day | undefined }

export const longestText = 200

/** Reads the query of an address; what is no day there, nobody wanted. */
export function readWanted(query: string): Wanted {
  const address = new URLSearchParams(query)
  const dayOf = (name: string) => {
    const value = address.get(name) ?? ''
    return isDay(value) ? value : undefined
  }
  return { text: (address.get('q') ?? '').slice(0, longestText), from: dayOf('from'), to: dayOf('to') }
}

/** The query of the address that shows the same again. */
export function writeWanted({ text, from, to }: Wanted): string {
  return new URLSearchParams({
    ...(text.trim() !== '' && { q: text.trim() }),
    ...(from && { from }),
    ...(to && { to }),
  }).toString()
}

export function toQuery({ text, from, to }: Wanted): Query {
  return { words: searchWords(text), ...(from && { from }), ...(to && { to }) }
}
