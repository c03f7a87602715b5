import { describe, expect, it } from 'vitest'
import type { Operation, Reason } from './operation.ts'
import { operation, parked, seen } from './sample-operations.ts'
import { reasonSentence, standingWords } from './words.ts'

const reasons: Reason[] = [
  { kind: 'refused', words: 'Hours must be less than or equal to 24' },
  { kind: 'conflict', theirs: seen(5) },
  { kind: 'deleted-there' },
  { kind: 'twins', ids: [6] },
  { kind: 'which', ids: [6] },
]
const open: Operation['state'][] = [
  { is: 'queued', notBefore: 0 },
  { is: 'sending' },
  { is: 'unknown', lookAt: 0 },
  ...reasons.map(parked),
]
const done: Operation['state'] = { is: 'done', at: 0, sweeps: [] }

describe('how an operation stands', () => {
  it('is said of each state in words of its own', () => {
    const all = [...open, done].map((state) => operation('a', { state }))
    expect(new Set(all.map((one) => standingWords(one, true))).size).toBe(all.length)
    expect(new Set(all.map(reasonSentence)).size).toBe(all.length)
    for (const one of all) expect(reasonSentence(one)).toMatch(/^[A-Z].*[.?”]$/)
  })

  it.each(open)('begins with where it is kept, and never says that Harvest has it ($is)', (state) => {
    expect(standingWords(operation('a', { state }), true)).toMatch(/^On this device\b/)
    expect(standingWords(operation('a', { state }), false)).toMatch(/^Not saved\b/)
    expect(standingWords(operation('a', { state }), true)).not.toMatch(/^In Harvest/)
  })

  it.each([true, false])('is “In Harvest” for what is done, wherever it was kept (%s)', (isKept) => {
    expect(standingWords(operation('a', { state: done }), isKept)).toBe('In Harvest')
  })
})

describe('why an operation waits', () => {
  it('is said with Harvest’s own words where it has refused', () => {
    const refused = operation('a', { state: parked({ kind: 'refused', words: 'Item Locked' }) })
    expect(reasonSentence(refused)).toContain('“Item Locked”')
  })

  it('tells what is sent for the first time from what is sent again', () => {
    const again = operation('a', { wasUnknown: true })
    expect(reasonSentence(again)).not.toBe(reasonSentence(operation('a')))
    expect(reasonSentence(again)).toContain('again')
  })
})
