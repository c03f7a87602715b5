import { describe, expect, it } from 'vitest'
import { doneState, openStates, operation, parked } from './sample-operations.ts'
import { reasonSentence } from './reason-sentence.ts'

describe('why an operation waits', () => {
  it('is said of each state in a sentence of its own', () => {
    const all = [...openStates, doneState].map((state) => operation('a', { state }))
    expect(new Set(all.map(reasonSentence)).size).toBe(all.length)
    for (const one of all) expect(reasonSentence(one)).toMatch(/^[A-Z].*[.?”]$/)
  })

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
