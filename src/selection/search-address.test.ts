import { expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import { everything, readWanted, toQuery, writeWanted } from './search-address.ts'

it('finds in the address what was written there', () => {
  for (const wanted of [
    { ...everything, text: 'Größe & menu #2', from: day('2026-01-01') },
    { ...everything, to: day('2026-03-09'), hour: 0 },
    { ...everything, filter: { project: ['1/2', '1/3'], note: ['', 'Menu & more'] }, hour: 23 },
  ])
    expect(readWanted(writeWanted(wanted))).toEqual(wanted)
  expect(writeWanted({ ...everything, text: '  ' })).toBe('')
})

it('leaves out of a hostile address what is no day, and cuts a text that nobody typed', () => {
  expect(readWanted('from=2026-02-30&to=javascript:alert(1)&hour=24&project=1')).toEqual(everything)
  expect(readWanted(`q=${'a'.repeat(100_000)}`).text).toHaveLength(200)
})

it('asks for folded words, and for no days where none are said', () => {
  expect(toQuery(readWanted('q=Caf%C3%A9+MENU'))).toEqual({ words: ['cafe', 'menu'] })
})
