import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbour, type Place } from './neighbour.ts'

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

describe('walking the marks', () => {
  // two stacks and between them a single mark, lowest first
  const stacks = [
    { column: 0, row: 0 },
    { column: 0, row: -1 },
    { column: 2, row: 0 },
    { column: 3, row: 0 },
    { column: 3, row: -1 },
    { column: 3, row: -2 },
  ]

  it('goes up and down in a stack and stops at its ends', () => {
    expect(neighbour(stacks, 0, 'ArrowUp')).toBe(1)
    expect(neighbour(stacks, 1, 'ArrowUp')).toBe(1)
    expect(neighbour(stacks, 1, 'ArrowDown')).toBe(0)
  })

  it('goes over empty columns and keeps the height it can', () => {
    expect(neighbour(stacks, 1, 'ArrowRight')).toBe(2)
    expect(neighbour(stacks, 2, 'ArrowRight')).toBe(3)
    expect(neighbour(stacks, 5, 'ArrowLeft')).toBe(2)
    expect(neighbour(stacks, 2, 'ArrowLeft')).toBe(0)
  })

  it('walks a line with every arrow', () => {
    const list = [0, 1, 2].map((row) => ({ column: 0, row }))
    expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].map((key) => neighbour(list, 1, key))).toEqual([
      2, 2, 0, 0,
    ])
    expect(neighbour(list, 2, 'ArrowDown')).toBe(2)
  })

  it('jumps to both ends, and leaves other keys alone', () => {
    expect(neighbour(stacks, 3, 'Home')).toBe(0)
    expect(neighbour(stacks, 3, 'End')).toBe(5)
    expect(neighbour(stacks, 3, 'Tab')).toBeUndefined()
  })

  it('reaches every mark from the first with arrows alone', () => {
    const stack = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.array(stack, { minLength: 1, maxLength: 8 }), (heights) => {
        const places = heights.flatMap((height, column) =>
          Array.from({ length: height }, (_, row): Place => ({ column, row: -row })),
        )
        const reached = new Set([0])
        for (const at of reached) for (const key of arrows) reached.add(neighbour(places, at, key) ?? at)
        expect(reached.size).toBe(places.length)
      }),
    )
  })
})
