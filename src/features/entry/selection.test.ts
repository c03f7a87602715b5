import { expect, it } from 'vitest'
import { everything, nothing, onlyOne, turned } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const keysOf = ({ keys }: typeof nothing) => [...keys].toSorted().join('')

it('entries are selected one by one, and let go again', () => {
  const two = turned(turned(nothing, 'b', order, false), 'd', order, false)
  expect(keysOf(two)).toBe('bd')
  expect(keysOf(turned(two, 'b', order, false))).toBe('d')
})

it('a range goes from the last one to this one, either way, and becomes what this one becomes', () => {
  expect(keysOf(turned(onlyOne('b'), 'd', order, true))).toBe('bcd')
  expect(keysOf(turned(onlyOne('d'), 'a', order, true))).toBe('abcd')
  const allButC = turned(everything(order), 'c', order, false)
  expect(keysOf(turned(allButC, 'e', order, true))).toBe('ab')
})

it('a range that begins nowhere is one entry', () => {
  expect(keysOf(turned(nothing, 'c', order, true))).toBe('c')
  expect(keysOf(turned(onlyOne('gone'), 'c', order, true))).toBe('cgone')
})
