import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../domain/day.ts'
import { periods } from '../domain/period.ts'
import { toggled } from './filter-address.ts'
import { readSelection, type Selection, withChoice, writeSelection } from './selection.ts'

const read = (query: string) => readSelection(new URLSearchParams(query))
const written = (selection: Selection) => new URLSearchParams(writeSelection(selection)).toString()

describe('the time that an address selects', () => {
  it('is this month’s, all of it, unless something is said', () => {
    expect(read('')).toEqual({ choice: { kind: 'period', period: 'month', at: undefined }, filter: {}, words: '' })
    expect(written(read(''))).toBe('')
  })

  it('has nothing of what cannot be read', () => {
    const broken = 'range=eon&at=2026-02-30&project=1%3Cscript%3E&client=7&weekday=9&billable=maybe&account=-1&q='
    expect(read(broken)).toEqual(read(''))
    expect(read('range=custom&from=2026-03-01&to=someday')).toEqual(read(''))
    expect(read('at=0001-01-01')).toEqual(read(''))
    expect(read(`note=${'a'.repeat(1001)}&note=+spaced`)).toEqual(read(''))
  })

  it('is turned round where its days are written backwards', () => {
    expect(read('range=custom&from=2026-03-31&to=2026-03-01').choice).toEqual({
      kind: 'custom',
      from: '2026-03-01',
      to: '2026-03-31',
    })
  })

  it('can be of other days, with all else that the address says', () => {
    const address = new URLSearchParams('range=custom&from=2026-03-01&to=2026-03-31&by=task&project=1/2')
    expect(withChoice(address, { kind: 'period', period: 'week', at: day('2026-03-09') })).toBe(
      'range=week&at=2026-03-09&by=task&project=1%2F2',
    )
    expect(withChoice(address, read('').choice)).toBe('by=task&project=1%2F2')
  })

  it('is narrowed by a key, and no longer when that is toggled again', () => {
    const once = toggled(toggled({}, 'project', '1/2'), 'project', '1/3')
    expect(written({ ...read(''), filter: once })).toBe('project=1%2F2&project=1%2F3')
    expect(toggled(toggled(once, 'project', '1/2'), 'project', '1/3')).toEqual({})
  })
})

const someDay = fc.nat({ max: 60_000 }).map((days) => addDays(day('1990-01-01'), days))
const key = fc.tuple(fc.nat(), fc.nat()).map((ids) => ids.join('/'))
const keys = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { minLength: 1, maxLength: 4 })
const text = fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => text.toWellFormed().trim().slice(0, 200))
const someSelection: fc.Arbitrary<Selection> = fc.record({
  choice: fc.oneof(
    fc.record({
      kind: fc.constant('period'),
      period: fc.constantFrom(...periods),
      at: fc.option(someDay, { nil: undefined }),
    }),
    fc
      .tuple(someDay, someDay)
      .map((days) => days.toSorted())
      .map(([from = day('2026-01-01'), to = from]) => ({ kind: 'custom', from, to }) as const),
    fc.record({ kind: fc.constant('all') }),
  ),
  filter: fc.record(
    {
      account: keys(fc.nat().map(String)),
      client: keys(key),
      project: keys(key),
      task: keys(key),
      weekday: keys(fc.nat({ max: 6 }).map(String)),
      billable: keys(fc.constantFrom('billable', 'not-billable')),
      note: keys(text),
    },
    { requiredKeys: [] },
  ),
  words: text,
})

it('is said whole by its address: written and read again it is the same', () => {
  fc.assert(
    fc.property(someSelection, (selection) => {
      const again = read(written(selection))
      expect({ ...again, words: again.words.toWellFormed() }).toEqual({
        ...selection,
        words: selection.words.toWellFormed(),
      })
    }),
  )
})

it('never throws over what somebody writes there', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(read(written(read(query)))).toEqual(read(query))
    }),
  )
})
