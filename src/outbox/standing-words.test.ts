import { describe, expect, it } from 'vitest'
import { doneState, openStates, operation } from './sample-operations.ts'
import { standingWords } from './standing-words.ts'

describe('how an operation stands', () => {
  it('is said of each state in words of its own', () => {
    const all = [...openStates, doneState].map((state) => operation('a', { state }))
    expect(new Set(all.map((one) => standingWords(one, true))).size).toBe(all.length)
  })

  it.each(openStates)('begins with where it is kept, and never says that Harvest has it ($is)', (state) => {
    expect(standingWords(operation('a', { state }), true)).toMatch(/^On this device\b/)
    expect(standingWords(operation('a', { state }), false)).toMatch(/^Not saved\b/)
    expect(standingWords(operation('a', { state }), true)).not.toMatch(/^In Harvest/)
  })

  it.each([true, false])('is “In Harvest” for what is done, wherever it was kept (%s)', (isKept) => {
    expect(standingWords(operation('a', { state: doneState }), isKept)).toBe('In Harvest')
  })
})
