import { type RefObject, startTransition, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Place, placeLeft, placeOf, type Row } from './kept-places.ts'
import { firstNotBefore, itemAt, type ListGeometry, rowAt, type Rows, topOf } from './list-geometry.ts'

export type ListOf<Item> = {
  rows: Rows<Item>
  keyOf: (item: Item) => string
  /** Below zero where an item stands before that of the key, above it where behind. The rows are in this order. */
  compare: (item: Item, key: string) => number
  /** While this stays, so does what is in sight, whatever is added or taken away; with another the list begins anew. */
  about: string
  /** What the place belongs to, so that who comes back to it is where they were. */
  owner: string
}

/** `about` is what the list was about when the row was there to be focused. */
type FocusedRow = Row & { about?: string }

/** Which rows of a list are to be there, with what is in sight staying in its place, and the keys that walk it. */
export function useLongList<Item>(
  list: RefObject<HTMLElement | null>,
  { rows, keyOf, compare, about, owner }: ListOf<Item>,
) {
  const [left] = useState(() => placeOf(owner))
  const place = useRef<Place | undefined>(left?.place)
  const aboutBefore = useRef<string | undefined>(undefined)
  const wantsFocus = useRef(left?.focus !== undefined)
  const [{ rowHeight, headHeight }, setHeights] = useState({ rowHeight: 0, headHeight: 0 })
  const [{ first, last, atEdge }, setSeen] = useState(() => seenAbout(left?.place?.index ?? 0))
  const [focus, setFocus] = useState<FocusedRow | undefined>(left?.focus)

  const geometry: ListGeometry<Item> = { rows, rowHeight, headHeight }
  const count = rowsThatFit(geometry)
  const near = focus ? firstNotBefore(rows, (item) => compare(item, focus.key)) : -1
  const itemNear = itemAt(rows, near)
  const isThere = itemNear !== undefined && near < count && keyOf(itemNear) === focus?.key
  // what stands there now takes its place
  const hasGone = !isThere && focus?.about === about
  const focused = isThere ? near : hasGone ? Math.min(near, count - 1) : -1
  const tabStop = focused >= 0 ? focused : Math.min(atEdge, count - 1)

  /** Tells which rows are to be there, and notes the place. */
  const look = useEffectEvent(() => {
    if (!list.current || rowHeight === 0 || count === 0) return
    const { top } = list.current.getBoundingClientRect()
    const edge = upperEdge()
    const row = rowAt(geometry, edge - top)
    const inSight = { first: rowAt(geometry, -top), last: rowAt(geometry, innerHeight - top), atEdge: row }
    // a screen more on either side, and other rows only after some steps
    const around = {
      first: rowAt(geometry, -top - innerHeight) & ~7,
      last: rowAt(geometry, 2 * innerHeight - top) | 7,
      atEdge: row,
    }
    // nobody waits for what is out of sight
    if (inSight.first < first || inSight.last > last) flushSync(() => setSeen(inSight))
    if (around.first !== first || around.last !== last) startTransition(() => setSeen(around))
    const item = itemAt(rows, row)
    const offset = top + topOf(geometry, row) - edge
    place.current = top < edge && item !== undefined ? { key: keyOf(item), index: row, offset } : undefined
  })

  /** Brings what was at the upper edge back there. */
  const stay = useEffectEvent((about: string, geometry: ListGeometry<Item>) => {
    if (!list.current || geometry.rowHeight === 0 || geometry.rows.count === 0) return
    const { top } = list.current.getBoundingClientRect()
    const isAnew = aboutBefore.current !== undefined && aboutBefore.current !== about
    aboutBefore.current = about
    if (!place.current) return
    const { key, offset } = place.current
    if (isAnew) {
      place.current = undefined
      scrollAtOnce(top - upperEdge())
      return
    }
    // what would stand there now, when it is gone
    const row = Math.min(
      firstNotBefore(geometry.rows, (item) => compare(item, key)),
      geometry.rows.count - 1,
    )
    scrollAtOnce(top + topOf(geometry, row) - upperEdge() - offset)
  })

  const settle = useEffectEvent(() => {
    const heightOf = (what: string) => list.current?.querySelector(`[data-measure=${what}]`)?.clientHeight ?? 0
    const now = { rowHeight: heightOf('row'), headHeight: heightOf('head') }
    // with other heights it stays by itself
    if (now.rowHeight !== rowHeight || now.headHeight !== headHeight) flushSync(() => setHeights(now))
    else stay(about, geometry)
    look()
  })

  const noteFocus = useEffectEvent(({ target }: FocusEvent) => {
    const index = Number(target instanceof Element && target.closest('[data-index]')?.getAttribute('data-index'))
    const item = itemAt(rows, index)
    if (item === undefined || (keyOf(item) === focus?.key && focus.about === about)) return
    setFocus({ key: keyOf(item), index, about })
  })

  const walk = useEffectEvent((event: KeyboardEvent) => {
    if (!list.current || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const screen = Math.max(1, Math.floor((innerHeight - upperEdge()) / rowHeight) - 1)
    const wanted = rowAfter(event.key, tabStop, screen, count - 1)
    const index = Math.max(0, Math.min(wanted ?? 0, count - 1))
    const item = itemAt(rows, index)
    if (wanted === undefined || item === undefined) return
    event.preventDefault()
    const { top } = list.current.getBoundingClientRect()
    const above = top + topOf(geometry, index) - upperEdge()
    const below = top + topOf(geometry, index + 1) - innerHeight
    scrollAtOnce(above < 0 ? above : Math.max(0, below))
    wantsFocus.current = true
    flushSync(() => setFocus({ key: keyOf(item), index, about }))
  })

  const leave = useEffectEvent(() =>
    placeLeft(owner, { place: place.current, focus: focus && { key: focus.key, index: focus.index } }),
  )

  useLayoutEffect(() => {
    const element = list.current
    if (!element?.parentElement) return undefined
    // what stands above the list may grow or go away
    const observer = new ResizeObserver(() => settle())
    observer.observe(element.parentElement)
    const stop = new AbortController()
    addEventListener('scroll', () => look(), { passive: true, signal: stop.signal })
    element.addEventListener('keydown', (event) => walk(event), { signal: stop.signal })
    element.addEventListener('focusin', (event) => noteFocus(event), { signal: stop.signal })
    return () => {
      observer.disconnect()
      stop.abort()
      leave()
    }
  }, [list])

  useLayoutEffect(() => {
    stay(about, { rows, rowHeight, headHeight })
  }, [rows, about, rowHeight, headHeight])

  useLayoutEffect(() => {
    const isLost = hasGone && document.activeElement === document.body
    if (!(wantsFocus.current || isLost) || focused < 0 || rowHeight === 0) return
    wantsFocus.current = false
    list.current?.querySelector<HTMLElement>(`[data-index="${focused}"] a`)?.focus({ preventScroll: true })
  })

  const inSight = rowHeight > 0 ? numbers(first, Math.min(last, count - 1)) : []
  const isFocusedAway = focused >= 0 && (focused < first || focused > last)
  return {
    shown: isFocusedAway ? [...inSight, focused].toSorted((one, other) => one - other) : inSight,
    count,
    tabStop,
    topOf: (index: number) => topOf(geometry, index),
  }
}

// engines cut what is higher, some by pixels of the screen
const mostHeight = () => Math.min(17_000_000, 33_000_000 / Math.max(1, devicePixelRatio))

function rowsThatFit<Item>(geometry: ListGeometry<Item>): number {
  const { count } = geometry.rows
  const most = mostHeight()
  return topOf(geometry, count) <= most ? count : rowAt(geometry, most)
}

// what is in sight on a usual screen
const seenAbout = (index: number) => ({ first: Math.max(0, index - 2), last: index + 15, atEdge: index })

function rowAfter(key: string, index: number, screen: number, last: number): number | undefined {
  if (key === 'ArrowDown') return index + 1
  if (key === 'ArrowUp') return index - 1
  if (key === 'PageDown') return index + screen
  if (key === 'PageUp') return index - screen
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}

const numbers = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/** Where what is in sight begins, below what stays on top. */
const upperEdge = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0

function scrollAtOnce(by: number): void {
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
}
