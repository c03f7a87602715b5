/** A run of rows, of which those in `heads` begin a section and have a head above them. The first row of a run has one. */
export type Chunk<Item> = { items: readonly Item[]; heads: readonly number[] }

/** The rows of all runs, by their number in the whole list. */
export type Rows<Item> = {
  chunks: readonly Chunk<Item>[]
  count: number
  /** How many rows, and how many heads, stand before each run. */
  rowsBefore: readonly number[]
  headsBefore: readonly number[]
}

/** Heights in px. */
export type ListGeometry<Item> = { rows: Rows<Item>; rowHeight: number; headHeight: number }

export function rowsIn<Item>(chunks: readonly Chunk<Item>[]): Rows<Item> {
  const rowsBefore: number[] = []
  const headsBefore: number[] = []
  let [count, heads] = [0, 0]
  for (const chunk of chunks) {
    rowsBefore.push(count)
    headsBefore.push(heads)
    count += chunk.items.length
    heads += chunk.heads.length
  }
  return { chunks, count, rowsBefore, headsBefore }
}

/** Of numbers in order, the last one that is at most `value`; -1 when there is none. */
function lastAtMost(numbers: readonly number[], value: number): number {
  return firstWhere(numbers.length, (index) => (numbers[index] ?? 0) > value) - 1
}

/** The first of so many places from which on something holds; their number when it never does. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function placeOf<Item>({ chunks, rowsBefore }: Rows<Item>, index: number) {
  const of = Math.max(0, lastAtMost(rowsBefore, index))
  const chunk = chunks[of]
  return chunk && { of, chunk, at: index - (rowsBefore[of] ?? 0) }
}

export function itemAt<Item>(rows: Rows<Item>, index: number): Item | undefined {
  const place = placeOf(rows, index)
  return place?.chunk.items[place.at]
}

/** The items that stand under the same head as a row, and the row of the first of them. */
export function sectionOf<Item>(rows: Rows<Item>, index: number): { start: number; items: readonly Item[] } {
  const place = placeOf(rows, index)
  if (!place) return { start: 0, items: [] }
  const { heads, items } = place.chunk
  const head = Math.max(0, lastAtMost(heads, place.at))
  const start = heads[head] ?? 0
  return { start: index - place.at + start, items: items.slice(start, heads[head + 1]) }
}

export function hasHead<Item>(rows: Rows<Item>, index: number): boolean {
  const place = placeOf(rows, index)
  return place !== undefined && place.chunk.heads[lastAtMost(place.chunk.heads, place.at)] === place.at
}

/** Where a row begins, with its head; for the number of rows where the list ends. */
export function topOf<Item>({ rows, rowHeight, headHeight }: ListGeometry<Item>, index: number): number {
  const place = placeOf(rows, index)
  if (!place) return 0
  const heads = (rows.headsBefore[place.of] ?? 0) + lastAtMost(place.chunk.heads, place.at - 1) + 1
  return index * rowHeight + heads * headHeight
}

/** The row that stands at a height, the first or last one beyond the ends. */
export function rowAt<Item>(geometry: ListGeometry<Item>, height: number): number {
  const after = firstWhere(geometry.rows.count, (index) => topOf(geometry, index) > height)
  return Math.max(0, after - 1)
}

/** The first row that does not stand before something, by a comparison that the rows are in the order of. */
export function firstNotBefore<Item>(rows: Rows<Item>, compare: (item: Item) => number): number {
  return firstWhere(rows.count, (index) => {
    const item = itemAt(rows, index)
    return item === undefined || compare(item) >= 0
  })
}
