import { type Day, isDay } from '../domain/day.ts'
import type { Query } from '../domain/search.ts'
import { searchWords } from '../domain/search-words.ts'
import { type KeyFilter, readFilter, writeFilter } from './filter-address.ts'
import { longestWords } from './selection.ts'

/** What is searched for, as it stands in the form and in the address. `hour` is one of the clock, from 0 to 23. */
export type Wanted = {
  text: string
  from: Day | undefined
  to: Day | undefined
  filter: KeyFilter
  hour: number | undefined
}

export const everything: Wanted = { text: '', from: undefined, to: undefined, filter: {}, hour: undefined }

/** Whether days or anything but words are asked for. */
export const isNarrowed = ({ from, to, filter, hour }: Wanted): boolean =>
  from !== undefined || to !== undefined || hour !== undefined || Object.keys(filter).length > 0

/** Reads the query of an address; what is no day there, nobody wanted. */
export function readWanted(query: string): Wanted {
  const address = new URLSearchParams(query)
  const dayOf = (name: string) => {
    const value = address.get(name) ?? ''
    return isDay(value) ? value : undefined
  }
  const hour = address.get('hour') ?? ''
  return {
    text: (address.get('q') ?? '').slice(0, longestWords),
    from: dayOf('from'),
    to: dayOf('to'),
    filter: readFilter(address),
    hour: /^(1?\d|2[0-3])$/.test(hour) ? Number(hour) : undefined,
  }
}

/** The query of the address that shows the same again. */
export function writeWanted({ text, from, to, filter, hour }: Wanted): string {
  const address = new URLSearchParams({
    ...(text.trim() !== '' && { q: text.trim() }),
    ...(from && { from }),
    ...(to && { to }),
  })
  for (const [dimension, key] of writeFilter(filter)) address.append(dimension, key)
  if (hour !== undefined) address.set('hour', String(hour))
  return address.toString()
}

export function toQuery({ text, from, to }: Pick<Wanted, 'text' | 'from' | 'to'>): Query {
  return { words: searchWords(text), ...(from && { from }), ...(to && { to }) }
}
