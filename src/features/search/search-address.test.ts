import { expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import { readWanted, toQuery, writeWanted } from './search-address.ts'

it('finds in the address what was written there', () => {
  for (const wanted of [
    { text: 'Größe & menu #2', from: day('2026-01-01'), to: undefined },
    { text: '', from: undefined, to: day('2026-03-09') },
  ])
    expect(readWanted(writeWanted(wanted))).toEqual(wanted)
  expect(writeWanted({ text: '  ', from: undefined, to: undefined })).toBe('')
})

it('leaves out of a hostile address what is no day, and cuts a text that nobody typed', () => {
  expect(readWanted('from=2026-02-30&to=javascript:alert(1)')).toEqual({ text: '', from: undefined, to: undefined })
  expect(readWanted(`q=${'a'.repeat(100_000)}`).text).toHaveLength(200)
})

it('asks for folded words, and for no days where none are said', () => {
  expect(toQuery(readWanted('q=Caf%C3%A9+MENU'))).toEqual({ words: ['cafe', 'menu'] })
})
