import { invalid } from '../refusals.ts'
import { dayNumber } from '../world/calendar.ts'
import type { Day } from '../world/calendar.ts'
import { reportJson } from './answer.ts'
import type { Filters } from './filters.ts'
import { numberedPage } from './paging.ts'
import { routePath } from './route-path.ts'
import { date, isBlank } from './values.ts'

const mostDays = 365

export type Period = { from: Day; to: Day }

/** The days that a report is about, both included, at most 365 apart. Refuses with 422; the texts are guesses. */
export function periodOf({ searchParams }: URL): Period {
  const [from, to] = ['from', 'to'].map((name) => searchParams.get(name))
  const blanks = [isBlank(from) && "From can't be blank", isBlank(to) && "To can't be blank"]
  const missing = blanks.filter((problem) => problem !== false)
  if (missing.length > 0) throw invalid(...missing)
  const [first, last] = [date(from), date(to)]
  if (first === undefined) throw invalid('From is not a valid date')
  if (last === undefined) throw invalid('To is not a valid date')
  if (dayNumber(last) - dayNumber(first) > mostDays) throw invalid(`To must be within ${mostDays} days of from`)
  return { from: first, to: last }
}

/** A page of rows under `results`; the links repeat the parameters named. */
export function reportPage(rows: readonly object[], request: Request, names: string[], pageSize: number): Response {
  const url = new URL(request.url)
  const filters: Filters<object> = Object.fromEntries(names.map((name) => [name, () => undefined]))
  const path = routePath(url).replace(/^\/api/, '')
  const { items, paging } = numberedPage({ items: rows, url, path, filters, pageSize })
  return reportJson({ results: items, ...paging })
}

export type Group<Subject, Item> = { subject: Subject; currency: string; items: Item[] }

/** Items by what they are for, newest first, and apart for each currency. */
export function grouped<Subject extends { id: number }, Item>(
  items: readonly Item[],
  subjectOf: (item: Item) => Subject,
  currencyOf: (item: Item) => string,
): Group<Subject, Item>[] {
  const groups = new Map<string, Group<Subject, Item>>()
  for (const item of items) {
    const [subject, currency] = [subjectOf(item), currencyOf(item)]
    const key = `${subject.id} ${currency}`
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { subject, currency, items: [item] })
  }
  return [...groups.values()].toSorted(
    (one, other) => other.subject.id - one.subject.id || (one.currency < other.currency ? -1 : 1),
  )
}

/** Whole hundredths, so that many small decimals add up without dust. */
export const total = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + Math.round(of(item) * 100), 0) / 100
