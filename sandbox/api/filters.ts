import { invalid } from '../refusals.ts'
import type { Day } from '../world/calendar.ts'
import { claim, date, instant, integer, isBlank } from './values.ts'

type Test<Item> = (item: Item) => boolean

/** Filters of a list by query parameter: a test made of the value, or none where Harvest would pay no attention to it. */
export type Filters<Item> = Record<string, (value: string) => Test<Item> | undefined>

/** The items that pass every filter that the query names; a filter without a value is none. */
export function passing<Item>(items: readonly Item[], query: URLSearchParams, filters: Filters<Item>): readonly Item[] {
  let passed = items
  for (const [name, testOf] of Object.entries(filters)) {
    const value = query.get(name)
    const test = value === null || isBlank(value) ? undefined : testOf(value)
    if (test) passed = passed.filter(test)
  }
  return passed
}

export function byId<Item>(idOf: (item: Item) => number) {
  return (value: string): Test<Item> => {
    const id = integer(value)
    return (item) => idOf(item) === id
  }
}

export function byClaim<Item>(holds: Test<Item>) {
  return (value: string): Test<Item> | undefined => {
    const wanted = claim(value)
    return wanted === undefined ? undefined : (item) => holds(item) === wanted
  }
}

export const byActivity = byClaim<{ isActive: boolean }>(({ isActive }) => isActive)

/** Inclusive, and of whole seconds, as updated_at is shown. Refuses with 422 what is no time. */
export function bySinceUpdate(value: string): Test<{ updatedAt: number }> {
  const since = instant(value)
  if (since === undefined) throw invalid('Updated since is not a valid datetime')
  return ({ updatedAt }) => updatedAt >= since
}

/** Refuse with 422 a day that is none. */
export const byFrom = (value: string): Test<{ spentDate: Day }> => {
  const from = validDate('From', value)
  return ({ spentDate }) => spentDate >= from
}

export const byTo = (value: string): Test<{ spentDate: Day }> => {
  const to = validDate('To', value)
  return ({ spentDate }) => spentDate <= to
}

function validDate(name: string, value: string): Day {
  const day = date(value)
  if (day === undefined) throw invalid(`${name} is not a valid date`)
  return day
}
