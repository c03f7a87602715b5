import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstNotBefore, hasHead, itemAt, type ListGeometry, rowAt, rowsIn, sectionOf, topOf } from './list-geometry.ts'

const rows = rowsIn([
  { items: ['a', 'b', 'c'], heads: [0] },
  { items: ['d', 'e'], heads: [0, 1] },
])
const geometry: ListGeometry<string> = { rows, rowHeight: 40, headHeight: 10 }

const someChunks = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 1, max: 29 }))).map(([length, some]) => ({
    items: Array.from({ length }, (_, index) => index),
    heads: [...new Set([0, ...some])].filter((head) => head < length).toSorted((one, other) => one - other),
  })),
  { maxLength: 20 },
)

describe('a long list', () => {
  it('knows its rows, which of them begin a section, and what is in that', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => itemAt(rows, index))).toEqual(['a', 'b', 'c', 'd', 'e', undefined])
    expect([0, 1, 2, 3, 4].map((index) => hasHead(rows, index))).toEqual([true, false, false, true, true])
    expect(sectionOf(rows, 2)).toEqual({ start: 0, items: ['a', 'b', 'c'] })
    expect(sectionOf(rows, 3)).toEqual({ start: 3, items: ['d'] })
    expect(sectionOf(rows, 4)).toEqual({ start: 4, items: ['e'] })
  })

  it('knows where its rows begin, heads included', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => topOf(geometry, index))).toEqual([0, 50, 90, 130, 180, 230])
  })

  it('finds the row at any height, and an end beyond the ends', () => {
    expect([-5, 0, 49, 50, 129, 130, 9000].map((height) => rowAt(geometry, height))).toEqual([0, 0, 0, 1, 2, 3, 4])
    expect(rowAt({ ...geometry, rows: rowsIn([]) }, 100)).toBe(0)
  })

  it('is as one list, however its rows come in runs', () => {
    fc.assert(
      fc.property(someChunks, (chunks) => {
        const all = chunks.flatMap(({ items, heads }) => items.map((item) => ({ item, isHead: heads.includes(item) })))
        const list = { rows: rowsIn(chunks), rowHeight: 61, headHeight: 37 }
        let top = 0
        for (const [index, { item, isHead }] of all.entries()) {
          expect(itemAt(list.rows, index)).toBe(item)
          expect(hasHead(list.rows, index)).toBe(isHead)
          expect(topOf(list, index)).toBe(top)
          expect(rowAt(list, top)).toBe(index)
          top += 61 + (isHead ? 37 : 0)
          expect(rowAt(list, top - 1)).toBe(index)
          const { start, items } = sectionOf(list.rows, index)
          expect(items[index - start]).toBe(item)
          expect(all.slice(start, start + items.length).map((row) => row.isHead)).toEqual(
            items.map((_, at) => at === 0),
          )
        }
        expect(topOf(list, all.length)).toBe(top)
      }),
    )
  })

  it('finds by order where something stands, or would', () => {
    const places = ['a', 'c', 'cc', 'e', 'z'].map((letter) =>
      firstNotBefore(rows, (item) => (item < letter ? -1 : item > letter ? 1 : 0)),
    )
    expect(places).toEqual([0, 2, 3, 4, 5])
  })
})
