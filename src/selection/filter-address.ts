import type { Filter } from '../domain/month-sums.ts'

/** By what entries can be picked out in an address. */
export const filterable = ['account', 'client', 'project', 'task', 'billable', 'weekday', 'note'] as const
export type Filterable = (typeof filterable)[number]

/** The keys that are wanted of each: `keyIn` says what they look like. */
export type KeyFilter = Pick<Filter, Filterable>

/** A longer note leads nowhere: addresses have an end. */
const longestNote = 1000

const idInAccount = /^\d{1,15}\/\d{1,15}$/
const isKey: Record<Filterable, (text: string) => boolean> = {
  account: (text) => /^\d{1,15}$/.test(text),
  client: (text) => idInAccount.test(text),
  project: (text) => idInAccount.test(text),
  task: (text) => idInAccount.test(text),
  billable: (text) => /^(not-)?billable$/.test(text),
  weekday: (text) => /^[0-6]$/.test(text),
  note: (text) => text.length <= longestNote && text === text.trim() && text.isWellFormed(),
}

/** Whether an address can pick out this key: a note may be too long for one. */
export const canPick = (dimension: Filterable, key: string): boolean => isKey[dimension](key)

/** What an address picks out; what cannot be read in it counts as not said. */
export function readFilter(address: URLSearchParams): KeyFilter {
  const filter: KeyFilter = {}
  for (const dimension of filterable) {
    const keys = [...new Set(address.getAll(dimension))].filter(isKey[dimension])
    if (keys.length > 0) filter[dimension] = keys
  }
  return filter
}

/** The same as parts of an address. */
export const writeFilter = (filter: KeyFilter): [string, string][] =>
  filterable.flatMap((dimension) => (filter[dimension] ?? []).map((key): [string, string] => [dimension, key]))

/** With a key of a dimension wanted, or no longer. */
export function toggled(filter: KeyFilter, dimension: Filterable, key: string): KeyFilter {
  const before = filter[dimension] ?? []
  const keys = before.includes(key) ? before.filter((each) => each !== key) : [...before, key]
  const { [dimension]: _, ...others } = filter
  return keys.length > 0 ? { ...others, [dimension]: keys } : others
}
