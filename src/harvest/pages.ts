import * as v from 'valibot'
import { checkedAnswer, checkedItems, idOf, type List } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { HarvestError } from './errors.ts'
import { list, record, type Schema, text } from './fields.ts'

export type Credentials = { token: string; accountId: number }

type Listing<Item> = {
  path: string
  filters?: Record<string, string>
  /** The field that holds the items, such as `time_entries`. */
  key: string
  /** What one item is called. */
  noun: string
  item: Schema<Item>
}

const mostPages = 500

/** Every item of a list: follows `links.next` to the end, whatever the page size, by numbers or cursors. */
export async function readList<Item>(
  connection: HarvestConnection,
  credentials: Credentials,
  { path, filters, key, noun, item }: Listing<Item>,
  signal?: AbortSignal,
): Promise<List<Item>> {
  const operation = `GET ${path}`
  const pageLinks = record({ links: record({ next: v.nullable(text) }) })
  const pageItems = record({ [key]: list(v.unknown()) })
  const items: unknown[] = []
  const visited = new Set<string>()

  const first = new URL(path, connection.apiOrigin)
  first.search = new URLSearchParams({ ...filters, per_page: '2000' }).toString()
  for (let next: string | null = first.href; next !== null;) {
    const isFurther = isHarvests(next, connection.apiOrigin) && !visited.has(next) && visited.size < mostPages
    if (!isFurther) throw new HarvestError('untrusted-link', operation)
    visited.add(next)
    const answer = await connection.send({ method: 'GET', url: new URL(next), ...credentials }, signal)
    for (const item of checkedAnswer(pageItems, answer, operation)[key] ?? []) items.push(item)
    next = checkedAnswer(pageLinks, answer, operation).links.next
  }
  return checkedItems(noun, item, lastRead(items))
}

// the token goes where a link points
function isHarvests(link: string, apiOrigin: string): boolean {
  if (!URL.canParse(link)) return false
  const { origin, pathname, username, password } = new URL(link)
  return origin === apiOrigin && pathname.startsWith('/v2/') && username === '' && password === ''
}

// An entry added meanwhile pushes the others down, so one may come twice. The later copy is the newer state, and in order.
function lastRead(items: readonly unknown[]): unknown[] {
  const places = new Map(items.map((item, place) => [idOf(item) ?? {}, place]))
  return [...places.values()].toSorted((a, b) => a - b).map((place) => items[place])
}
