import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { fold } from './fold.ts'
import type { Piece } from './piece.ts'
import { anEntry, piecesOf } from './sample-pieces.ts'
import { find, inFoundOrder, openSearch, type Query, type Search } from './search.ts'
import { searchWords } from './search-words.ts'
import type { TimeEntry } from './time-entry.ts'

/** Takes all steps of a search; answers what it found, all in order, and how many steps that took. */
function searched(search: Search, pieces: readonly Piece[]) {
  const steps = find(search, pieces)
  for (let count = 0; ; count += 1) {
    const { done, value } = steps.next()
    if (!done) continue
    const entries = value.flatMap((month) => month.entries)
    expect(entries).toEqual(entries.toSorted(inFoundOrder))
    for (const { entries: some, heads } of value)
      expect(heads).toEqual(some.flatMap(({ day }, at) => (day === some[at - 1]?.day ? [] : [at])))
    return { months: value, entries, count }
  }
}

const query = (text: string, range: Partial<Query> = {}): Query => ({ words: searchWords(text), ...range })
const found = (entries: readonly TimeEntry[], text: string, range?: Partial<Query>) =>
  searched(openSearch(query(text, range)), piecesOf(entries)).entries.map(({ id }) => id)

const client = { id: 1, name: 'Café Łódź' }
const project = { id: 1, name: 'Webshop', code: 'WEB-7' }
const task = { id: 1, name: 'Straßenplan' }

describe('a search', () => {
  it('finds words in any field, whatever their case and accents, and all of them', () => {
    const entries = [
      anEntry({ id: 1, client, project, task, notes: 'Menü, first DRAFT' }),
      anEntry({ id: 2, client, project, notes: 'Call' }),
    ]
    for (const text of ['menu', 'draft lodz', 'STRASSE cafe', 'web-7 menü', 'ebsho raft'])
      expect(found(entries, text)).toEqual([1])
    expect(found(entries, 'cafe')).toEqual([2, 1])
    expect(found(entries, 'menu call')).toEqual([])
    expect(found(entries, 'webshopweb')).toEqual([])
  })

  it('finds nothing across two fields, nor in what is not searched', () => {
    expect(found([anEntry({ client, project, task, lock: 'Item Invoiced' })], 'invoiced')).toEqual([])
    expect(found([anEntry({ client, project, task, notes: 'shop' })], 'planshop')).toEqual([])
  })

  it('keeps to its days, both ends included', () => {
    const entries = [1, 2, 3].map((date) => anEntry({ id: date, day: day(`2026-03-0${date}`) }))
    expect(found(entries, '', { from: day('2026-03-02') })).toEqual([3, 2])
    expect(found(entries, '', { to: day('2026-03-02') })).toEqual([2, 1])
    expect(found(entries, '', { from: day('2026-03-02'), to: day('2026-03-02') })).toEqual([2])
    expect(found(entries, '', { from: day('2026-03-03'), to: day('2026-03-02') })).toEqual([])
  })

  it('without words finds everything: the latest day first, by account, the latest entry first', () => {
    const entries = [
      anEntry({ id: 1, day: day('2026-02-28') }),
      anEntry({ id: 2, day: day('2026-03-01') }),
      anEntry({ id: 3, day: day('2026-03-01'), accountId: 2 }),
      anEntry({ id: 4, day: day('2026-03-01') }),
      anEntry({ id: 5, day: day('2026-03-02'), accountId: 2 }),
    ]
    expect(found(entries, ' ')).toEqual([5, 4, 2, 3, 1])
  })
})

const texts = fc.constantFrom('', 'Café', 'cafe menu', 'MENÜ', 'abc', 'ab', 'b c', 'Größe ab')
const someEntries = fc
  .array(fc.tuple(texts, texts, fc.constantFrom(1, 2), fc.nat({ max: 90 })), { maxLength: 150 })
  .map((drafts) =>
    drafts.map(([notes, name, accountId, days], id) =>
      anEntry({ id, notes, accountId, project: { id: 1, name }, day: addDays(day('2026-01-01'), days) }),
    ),
  )
const someQuery = fc.record(
  {
    text: fc.constantFrom('', 'a', 'ab', 'abc', 'abc menu', 'men', 'menu', 'c', 'c a', 'größe'),
    from: fc.nat({ max: 90 }).map((days) => addDays(day('2026-01-01'), days)),
    to: fc.nat({ max: 90 }).map((days) => addDays(day('2026-01-01'), days)),
  },
  { requiredKeys: ['text'] },
)

const drafted = ({ text, ...range }: { text: string } & Partial<Query>) => query(text, range)

/** Looks at every entry, every time. */
const naively = (entries: readonly TimeEntry[], { words, from = day('0001-01-01'), to = day('9999-12-31') }: Query) =>
  entries
    .filter((entry) => {
      const text = fold([entry.notes, entry.client.name, entry.project.name, entry.task.name].join('\n'))
      return from <= entry.day && entry.day <= to && words.every((word) => text.includes(word))
    })
    .map(({ id }) => id)
    .toSorted((one, other) => one - other)

describe('one search after the other', () => {
  it('finds what looking at every entry would, while queries and months change and searches are left halfway', () => {
    const turn = fc.record({
      left: someQuery,
      steps: fc.nat({ max: 6 }),
      asked: someQuery,
      entries: fc.option(someEntries),
    })
    fc.assert(
      fc.property(someEntries, fc.array(turn, { maxLength: 8 }), (first, turns) => {
        let entries = first
        let pieces = piecesOf(first)
        let before: Search | undefined
        for (const { left, steps, asked, entries: others } of turns) {
          if (others) [entries, pieces] = [others, piecesOf(others)]
          const halfway = openSearch(drafted(left), before)
          const some = find(halfway, pieces)
          for (let step = 0; step < steps; step += 1) some.next()
          before = openSearch(drafted(asked), halfway)
          const ids = searched(before, pieces).entries.map(({ id }) => id)
          expect(ids.toSorted((one, other) => one - other)).toEqual(naively(entries, before.query))
        }
      }),
      { numRuns: 500 },
    )
  })

  const many = Array.from({ length: 3000 }, (_, id) =>
    anEntry({ id, notes: id % 10 === 0 ? 'Review of the menu' : 'Call', day: addDays(day('2026-01-01'), id % 90) }),
  )

  it('goes in steps, and has fewer to take in what was found before', () => {
    const pieces = piecesOf(many)
    const wide = openSearch(query('rev'))
    const all = searched(wide, pieces)
    expect(all.entries).toHaveLength(300)
    expect(all.count).toBeGreaterThan(150)
    const narrow = searched(openSearch(query('review menu'), wide), pieces)
    expect(narrow.entries).toHaveLength(300)
    expect(narrow.count).toBeLessThan(40)
    expect(searched(openSearch(query('all'), wide), pieces).entries).toHaveLength(2700)
  })

  it('looks again only at the month that has changed', () => {
    const pieces = piecesOf(many)
    const search = openSearch(query('menu'))
    const before = searched(search, pieces)
    const [first, ...others] = pieces
    if (!first) throw new Error('There are months')
    const changed = { ...first, entries: first.entries.map((one) => ({ ...one, notes: 'No more' })) }
    const after = searched(search, [changed, ...others])
    expect(after.months).toEqual(before.months.filter(({ month }) => month !== first.month))
    expect(after.months.every((month) => before.months.includes(month))).toBe(true)
    expect(after.entries).toEqual(before.entries.filter((entry) => !first.entries.includes(entry)))
  })

  it('does little in each step, however many entries one month and several accounts have', () => {
    const looked = { notes: 0, day: 0 }
    const entries = Array.from({ length: 20_000 }, (_, id) => {
      const one = anEntry({ id, accountId: 1 + (id % 3), notes: id % 2 === 0 ? 'Menü' : 'Call' })
      const { notes, day } = one
      return Object.defineProperties(one, {
        notes: { get: () => ((looked.notes += 1), notes) },
        day: { get: () => ((looked.day += 1), day) },
      })
    })
    const pieces = piecesOf(entries)
    const most = { notes: 0, day: 0 }
    const steps = find(openSearch(query('menu', { from: day('2026-03-01') })), pieces)
    for (let isDone = false; !isDone;) {
      Object.assign(looked, { notes: 0, day: 0 })
      isDone = steps.next().done ?? false
      most.notes = Math.max(most.notes, looked.notes)
      most.day = Math.max(most.day, looked.day)
    }
    expect(most.notes).toBe(16)
    expect(most.day).toBeLessThanOrEqual(1024 * 7)
  })
})
