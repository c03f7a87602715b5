import { type Day, isDay } from '../domain/day.ts'
import { type Period, periods } from '../domain/period.ts'
import { type KeyFilter, readFilter, writeFilter } from './filter-address.ts'

/** Which days: a period of the calendar, the current one unless `at` is a day of another; a range of one's own; all. */
export type Choice =
  | { kind: 'period'; period: Period; at: Day | undefined }
  | { kind: 'custom'; from: Day; to: Day }
  | { kind: 'all' }

/** What time a screen looks at, as its address says. `words` must stand in an entry's note or names. */
export type Selection = { choice: Choice; filter: KeyFilter; words: string }

// beyond these no one has tracked time, and a neighbouring period would lie outside the calendar
const isShown = (text: string | null): text is Day => text !== null && isDay(text) && text >= '1900' && text < '2200'

export const isOneOf = <Value extends string>(values: readonly Value[], text: string | null): text is Value =>
  values.some((value) => value === text)

export const longestWords = 200

/** What an address asks for; what cannot be read in it counts as not said. */
export function readSelection(address: URLSearchParams): Selection {
  const words = (address.get('q') ?? '').slice(0, longestWords).toWellFormed()
  return { choice: readChoice(address), filter: readFilter(address), words }
}

function readChoice(address: URLSearchParams): Choice {
  const range = address.get('range')
  const [at, from, to] = ['at', 'from', 'to'].map((name) => {
    const text = address.get(name)
    return isShown(text) ? text : undefined
  })
  if (range === 'all') return { kind: 'all' }
  if (range === 'custom' && from && to)
    return from <= to ? { kind: 'custom', from, to } : { kind: 'custom', from: to, to: from }
  return { kind: 'period', period: isOneOf(periods, range) ? range : 'month', at }
}

/** The same as parts of an address; none for what is shown unasked. */
export function writeSelection({ choice, filter, words }: Selection): [string, string][] {
  return [...writeChoice(choice), ...writeFilter(filter), ...(words === '' ? [] : [['q', words] as [string, string]])]
}

/** The query of the same address with other days. */
export function withChoice(address: URLSearchParams, choice: Choice): string {
  const others = [...address].filter(([name]) => !['range', 'at', 'from', 'to'].includes(name))
  return new URLSearchParams([...writeChoice(choice), ...others]).toString()
}

function writeChoice(choice: Choice): [string, string][] {
  if (choice.kind === 'all') return [['range', 'all']]
  if (choice.kind === 'custom')
    return [
      ['range', 'custom'],
      ['from', choice.from],
      ['to', choice.to],
    ]
  const period: [string, string][] = choice.period === 'month' ? [] : [['range', choice.period]]
  return choice.at ? [...period, ['at', choice.at]] : period
}
