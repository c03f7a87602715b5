import type { Page } from '../../src/harvest/wire.ts'
import { invalid } from '../refusals.ts'
import { integer } from './values.ts'

const most = 2000

export type List<Item> = {
  /** In Harvest's order. */
  items: readonly Item[]
  /** What was asked. */
  url: URL
  /** Where the links point, `/v2/time_entries`. */
  path: string
  /** Query parameters that the links repeat. */
  filters?: readonly string[]
  /** Most items on a page. */
  pageSize: number
}

/** The items of one page, and what the answer says beside them. */
export type Paged<Item> = { items: readonly Item[]; paging: Omit<Page<'items', Item>, 'items'> }

/** One page of a list by page number. Refuses a `per_page` outside 1 to 2000. */
export function numberedPage<Item>(list: List<Item>): Paged<Item> {
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

/** One page of a list that goes by cursor; a page number still works, and gives way to a cursor. */
export function cursorPage<Item>(list: List<Item>, idOf: (item: Item) => number): Paged<Item> {
  const { searchParams } = list.url
  const cursor = readCursor(searchParams.get('cursor'))
  if (!cursor && searchParams.has('page')) return numberedPage(list)

  const perPage = perPageOf(list)
  let start = 0
  if (cursor?.side === 'after') start = countUntil(list.items, (item) => idOf(item) < cursor.id)
  else if (cursor) start = Math.max(0, countUntil(list.items, (item) => idOf(item) <= cursor.id) - perPage)
  const shown = list.items.slice(start, start + perPage)
  const [first, last] = [shown[0], shown.at(-1)]
  const hasNext = start + perPage < list.items.length
  return paged(list, perPage, shown, {
    next_page: !cursor && hasNext ? 2 : null,
    previous_page: null,
    page: cursor ? null : 1,
    next: hasNext && last ? cursorLink(list, perPage, 'after', idOf(last)) : null,
    previous: start > 0 && first ? cursorLink(list, perPage, 'before', idOf(first)) : null,
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

function perPageOf({ url, pageSize }: List<unknown>): number {
  const asked = url.searchParams.get('per_page')
  const perPage = asked === null ? most : integer(asked)
  if (perPage === undefined || perPage < 1 || perPage > most) throw invalid(`Per page must be between 1 and ${most}`)
  return Math.min(perPage, pageSize)
}

const totalPagesOf = ({ items }: List<unknown>, perPage: number) => Math.max(1, Math.ceil(items.length / perPage))

/** An absolute address with its parameters in alphabetical order. */
function link({ url, path, filters = [] }: List<unknown>, perPage: number, place: Record<string, string>): string {
  const query = new URLSearchParams({ ...place, per_page: String(perPage) })
  for (const name of filters) {
    const value = url.searchParams.get(name)
    if (value !== null) query.set(name, value)
  }
  query.sort()
  return `${url.origin}${path}?${query}`
}

type Side = 'after' | 'before'

function cursorLink(list: List<unknown>, perPage: number, side: Side, id: number): string {
  const ref = side === 'after' ? 'next_cursor' : 'previous_cursor'
  return link(list, perPage, { cursor: btoa(JSON.stringify({ [side]: { id } })), ref })
}

function readCursor(text: string | null): { side: Side; id: number } | undefined {
  const isBase64 = text !== null && /^([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text)
  const found = /^\{"(after|before)":\{"id":(\d+)\}\}$/.exec(isBase64 ? atob(text) : '')
  return found ? { side: found[1] === 'after' ? 'after' : 'before', id: Number(found[2]) } : undefined
}

function countUntil<Item>(items: readonly Item[], found: (item: Item) => boolean): number {
  const index = items.findIndex(found)
  return index === -1 ? items.length : index
}
