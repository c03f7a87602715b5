import * as v from 'valibot'
import { checkedAnswer, checkedItems, idOf, type List } from './answer.ts'
import type { HarvestConnection } from './connection.ts'
import { HarvestError } from './errors.ts'
import { list, record, type Schema, text, wholeNumber } from './fields.ts'

/** For whom is asked; `isBackground`: all other requests go first. */
export type Credentials = { token: string; accountId: number; isBackground?: boolean }

type Listing<Item> = {
  path: string
  filters?: Record<string, string>
  /** The field that holds the items, such as `time_entries`. */
  key: string
  /** What one item is called. */
  noun: string
  item: Schema<Item>
  perPage?: number
  /** A page that Harvest has named, to begin with. */
  from?: string
}

const mostPages = 500

/** One page of a list, how many items all its pages have, and where the last one is. */
export type Page<Item> = List<Item> & { total: number; last: string }

/** Every item of a list: follows `links.next` to the end, whatever the page size, by numbers or cursors. */
export async function readList<Item>(
  connection: HarvestConnection,
  credentials: Credentials,
  listing: Listing<Item>,
  signal?: AbortSignal,
): Promise<List<Item>> {
  const items: unknown[] = []
  for await (const page of answers(connection, credentials, listing, signal))
    for (const one of page.items) items.push(one)
  return checkedItems(listing.noun, listing.item, lastRead(items), pausing(connection, signal))
}

/** The same page by page; the next one is asked for when it is wanted. An item may come twice, the later one is newer. */
export async function* readPages<Item>(
  connection: HarvestConnection,
  credentials: Credentials,
  listing: Listing<Item>,
  signal?: AbortSignal,
): AsyncGenerator<Page<Item>, void, undefined> {
  const paging = record({ total_entries: wholeNumber, links: record({ last: text }) })
  for await (const { answer, items } of answers(connection, credentials, listing, signal)) {
    const { total_entries: total, links } = checkedAnswer(paging, answer, `GET ${listing.path}`)
    const checked = await checkedItems(listing.noun, listing.item, items, pausing(connection, signal))
    yield { ...checked, total, last: links.last }
  }
}

/** Goes on only if nobody has given up meanwhile. */
const pausing = (connection: HarvestConnection, signal?: AbortSignal) => async () => {
  await connection.nextTurn()
  signal?.throwIfAborted()
}

async function* answers<Item>(
  connection: HarvestConnection,
  credentials: Credentials,
  { path, filters, key, perPage = 2000, from }: Listing<Item>,
  signal?: AbortSignal,
) {
  const operation = `GET ${path}`
  const pageLinks = record({ links: record({ next: v.nullable(text) }) })
  const pageItems = record({ [key]: list(v.unknown()) })
  const visited = new Set<string>()

  const first = new URL(path, connection.apiOrigin)
  first.search = new URLSearchParams({ ...filters, per_page: String(perPage) }).toString()
  for (let next: string | null = from ?? first.href; next !== null;) {
    const isFurther = isHarvests(next, connection.apiOrigin) && !visited.has(next) && visited.size < mostPages
    if (!isFurther) throw new HarvestError('untrusted-link', operation)
    visited.add(next)
    const answer = await connection.send({ method: 'GET', url: new URL(next), ...credentials }, signal)
    const items = checkedAnswer(pageItems, answer, operation)[key] ?? []
    next = checkedAnswer(pageLinks, answer, operation).links.next
    yield { answer, items }
  }
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
