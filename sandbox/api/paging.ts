import type { Page } from '../../src/harvest/wire.ts'
import { invalid } from '../refusals.ts'
import { passing } from './filters.ts'
import type { Filters } from './filters.ts'
import { integer } from './values.ts'

const most = 2000

export type List<Item> = {
  /** In Harvest's order, not yet filtered. */
  items: readonly Item[]
  /** What was asked. */
  url: URL
  /** Where the links point, `/v2/time_entries`. */
  path: string
  /** What the query may narrow the list down by, which the links repeat. */
  filters?: Filters<Item>
  /** Most items on a page. */
  pageSize: number
}

type AnyList = Omit<List<unknown>, 'filters'> & { filters?: Filters<never> }

/** The items of one page, and what the answer says beside them. */
export type Paged<Item> = { items: readonly Item[]; paging: Omit<Page<'items', Item>, 'items'> }

/** Newest first, the order of most lists. */
export const newestFirst = <Item extends { id: number }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => other.id - one.id)

/** One page of a list by page number. Refuses a `per_page` outside 1 to 2000. */
export const numberedPage = <Item>(list: List<Item>): Paged<Item> => pageByNumber(filtered(list))

/** One page of a list that goes by cursor; a page number still works, and gives way to a cursor. */
export const cursorPage = <Item extends { id: number }>(list: List<Item>): Paged<Item> => pageByCursor(filtered(list))

const filtered = <Item>(list: List<Item>): List<Item> =>
  list.filters ? { ...list, items: passing(list.items, list.url.searchParams, list.filters) } : list

function pageByNumber<Item>(list: List<Item>): Paged<Item> {
  const perPage = perPageOf(list)
  const page = Math.max(1, integer(list.url.searchParams.get('page')) ?? 1)
  const next = page < totalPagesOf(list, perPage) ? page + 1 : null
  const previous = page > 1 ? page - 1 : null
  return paged(list, perPage, list.items.slice((page - 1) * perPage, page * perPage), {
    next_page: next,
    previous_page: previous,
    page,
    next: next === null ? null : link(list, perPage, { page: String(next), ref: 'next' }),
    previous: previous === null ? null : link(list, perPage, { page: String(previous), ref: 'previous' }),
  })
}

function pageByCursor<Item extends { id: number }>(list: List<Item>): Paged<Item> {
  const { searchParams } = list.url
  const cursor = readCursor(searchParams.get('cursor'))
  if (!cursor && searchParams.has('page')) return pageByNumber(list)

  const perPage = perPageOf(list)
  let start = 0
  if (cursor?.side === 'after') start = placeOf(list.items, cursor.id).after
  else if (cursor) start = Math.max(0, placeOf(list.items, cursor.id).before - perPage)
  const shown = list.items.slice(start, start + perPage)
  const [first, last] = [shown[0], shown.at(-1)]
  const hasNext = start + perPage < list.items.length
  return paged(list, perPage, shown, {
    next_page: !cursor && hasNext ? 2 : null,
    previous_page: null,
    page: cursor ? null : 1,
    next: hasNext && last ? cursorLink(list, perPage, 'after', last.id) : null,
    previous: start > 0 && first ? cursorLink(list, perPage, 'before', first.id) : null,
  })
}

type Place = Pick<Paged<unknown>['paging'], 'next_page' | 'previous_page' | 'page'> & {
  next: string | null
  previous: string | null
}

function paged<Item>(list: List<Item>, perPage: number, items: readonly Item[], place: Place): Paged<Item> {
  const { next, previous, ...numbers } = place
  const totalPages = totalPagesOf(list, perPage)
  return {
    items,
    paging: {
      per_page: perPage,
      total_pages: totalPages,
      total_entries: list.items.length,
      ...numbers,
      links: {
        first: link(list, perPage, { page: '1', ref: 'first' }),
        next,
        previous,
        last: link(list, perPage, { page: String(totalPages), ref: 'last' }),
      },
    },
  }
}

function perPageOf({ url, pageSize }: AnyList): number {
  const asked = url.searchParams.get('per_page')
  const perPage = asked === null ? most : integer(asked)
  if (perPage === undefined || perPage < 1 || perPage > most) throw invalid(`Per page must be between 1 and ${most}`)
  return Math.min(perPage, pageSize)
}

const totalPagesOf = ({ items }: AnyList, perPage: number) => Math.max(1, Math.ceil(items.length / perPage))

/** An absolute address with its parameters in alphabetical order. */
function link({ url, path, filters = {} }: AnyList, perPage: number, place: Record<string, string>): string {
  const query = new URLSearchParams({ ...place, per_page: String(perPage) })
  for (const name of Object.keys(filters)) {
    const value = url.searchParams.get(name)
    if (value !== null) query.set(name, value)
  }
  query.sort()
  return `${url.origin}${path}?${query}`
}

type Side = 'after' | 'before'

function cursorLink(list: AnyList, perPage: number, side: Side, id: number): string {
  const ref = side === 'after' ? 'next_cursor' : 'previous_cursor'
  return link(list, perPage, { cursor: btoa(JSON.stringify({ [side]: { id } })), ref })
}

function readCursor(text: string | null): { side: Side; id: number } | undefined {
  const isBase64 = text !== null && /^([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text)
  const found = /^\{"(after|before)":\{"id":(\d+)\}\}$/.exec(isBase64 ? atob(text) : '')
  return found ? { side: found[1] === 'after' ? 'after' : 'before', id: Number(found[2]) } : undefined
}

/** How many items lie before a record, and how many before what follows it; where it is gone, the ids tell. */
function placeOf(items: readonly { id: number }[], id: number): { before: number; after: number } {
  const index = items.findIndex((item) => item.id === id)
  if (index !== -1) return { before: index, after: index + 1 }
  const older = items.findIndex((item) => item.id < id)
  const place = older === -1 ? items.length : older
  return { before: place, after: place }
}
