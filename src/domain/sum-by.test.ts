import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, type Weekday, weekday, weekOf } from './day.ts'
import { type Dimension, dimensions } from './dimension.ts'
import type { Sums } from './group.ts'
import { effort } from './month-sums.ts'
import { anEntry, grouped, piecesOf, someEntries } from './sample-pieces.ts'
import { shownSeconds } from './shown-seconds.ts'
import { type Grouping, type Rate, sumBy } from './sum-by.ts'
import { elapsed, type TimeEntry } from './time-entry.ts'

/** The key of each dimension, said once more and plainly. */
function keyOf(dimension: Dimension, entry: TimeEntry, firstWeekday: Weekday): string {
  const { accountId } = entry
  if (dimension === 'account') return `${accountId}`
  if (dimension === 'billable') return entry.billable ? 'billable' : 'not-billable'
  if (dimension === 'note') return entry.notes.trim()
  if (dimension === 'day') return entry.day
  if (dimension === 'month') return entry.day.slice(0, 7)
  if (dimension === 'weekday') return `${weekday(entry.day)}`
  if (dimension === 'week') return weekOf(entry.day, firstWeekday)[0] ?? ''
  return `${accountId}/${entry[dimension].id}`
}

type Plain = Record<string, unknown> & { key: string; parts: Plain[] }

const rounded = ({ seconds, roundedSeconds = seconds }: TimeEntry) => roundedSeconds
const unpriced = ({ billable, hourlyCents }: TimeEntry) => billable && hourlyCents === undefined

/** What `sumBy` is held against: every entry looked at, every time. */
function naively(entries: readonly TimeEntry[], grouping: Grouping, key = ''): Plain {
  const { by = [], from = '', to = '9', filter = {}, firstWeekday = 1, now, ownRates } = grouping
  const found = entries.filter(
    (entry) =>
      from <= entry.day &&
      entry.day <= to &&
      dimensions.every((one) => filter[one]?.includes(keyOf(one, entry, firstWeekday)) ?? true),
  )
  const sum = (value: (entry: TimeEntry) => number) => found.reduce((total, entry) => total + value(entry), 0)
  const amounts = new Map<string, number>()
  for (const entry of found.filter(({ billable }) => billable)) {
    const currency = entry.client.currency ?? ''
    const worth = rounded(entry) * (entry.hourlyCents ?? 0)
    if (worth > 0) amounts.set(currency, (amounts.get(currency) ?? 0) + worth)
  }
  const own = new Map<string, number>()
  for (const entry of found.filter(unpriced)) {
    const rate = ownRates?.get(entry.accountId)
    const worth = rounded(entry) * (rate?.cents ?? 0)
    if (rate && worth > 0) own.set(rate.currency, (own.get(rate.currency) ?? 0) + worth)
  }
  const [dimension, ...others] = by
  const groups = dimension && grouped(found, (entry) => keyOf(dimension, entry, firstWeekday))
  return {
    key,
    entries: found.length,
    seconds: sum((entry) => elapsed(entry, now)),
    roundedSeconds: sum(rounded),
    billableSeconds: sum((entry) => (entry.billable ? elapsed(entry, now) : 0)),
    unpricedSeconds: sum((entry) => (unpriced(entry) && !ownRates?.has(entry.accountId) ? rounded(entry) : 0)),
    amounts: inCents(amounts),
    ownAmounts: inCents(own),
    parts: [...(groups ?? [])]
      .map(([key, inside]) => naively(inside, { ...grouping, by: others }, key))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  }
}

const inCents = (worth: ReadonlyMap<string, number>) =>
  Object.fromEntries([...worth].map(([currency, centSeconds]) => [currency, Math.round(centSeconds / 3600)]))

function plain(sums: Sums, key = ''): Plain {
  const { entries, seconds, roundedSeconds, billableSeconds, unpricedSeconds, amounts, ownAmounts, parts } = sums
  return {
    key,
    entries,
    seconds,
    roundedSeconds,
    billableSeconds,
    unpricedSeconds,
    amounts: Object.fromEntries(amounts),
    ownAmounts: Object.fromEntries(ownAmounts),
    parts: parts.map((part) => plain(part, part.key)).toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  }
}

const someDay = fc.integer({ min: -80, max: 50 }).map((days) => addDays(day('2026-01-01'), days))
const dimension = fc.constantFrom(...dimensions)
const grouping = fc.record(
  {
    from: someDay,
    to: someDay,
    by: fc.uniqueArray(dimension, { maxLength: 3 }),
    firstWeekday: fc.constantFrom<Weekday>(0, 1, 6),
    now: fc.integer({ min: 0, max: 2_000_000 }),
    ownRates: fc
      .subarray<[number, Rate]>([
        [1, { currency: 'EUR', cents: 9500 }],
        [2, { currency: '', cents: 12_345 }],
      ])
      .map((rates) => new Map(rates)),
    filter: fc.record(
      {
        account: fc.constantFrom(['1'], ['2'], []),
        project: fc.subarray(['1/1', '1/2', '2/1', '2/4']),
        billable: fc.constantFrom(['billable'], ['not-billable']),
        note: fc.constantFrom([''], ['Call', 'Größe']),
        weekday: fc.constantFrom(['1', '2', '3'], ['0']),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)

const at = (date: string, project: number, hours: number) =>
  anEntry({ day: day(date), project: { id: project, name: '' }, seconds: hours * 3600 })

const named = (date: string, name: string) => anEntry({ day: day(date), client: { id: 1, name } })

describe('sums by groups', () => {
  it('are what adding up every entry comes to, whatever is asked, and asked again', () => {
    fc.assert(
      fc.property(someEntries, fc.array(grouping, { maxLength: 3 }), (entries, groupings) => {
        const pieces = piecesOf(entries)
        for (const asked of [...groupings, ...groupings])
          expect(plain(sumBy(pieces, asked))).toEqual(naively(entries, asked))
      }),
      { numRuns: 400 },
    )
  })

  it('stand in the order of the calendar, and otherwise with the most hours first', () => {
    const pieces = piecesOf([at('2026-03-10', 1, 2), at('2026-02-01', 2, 3), at('2026-03-08', 3, 2)])
    const keys = (by: Dimension, firstWeekday: Weekday = 1) =>
      sumBy(pieces, { by: [by], firstWeekday }).parts.map(({ key }) => key)
    expect(keys('day')).toEqual(['2026-02-01', '2026-03-08', '2026-03-10'])
    expect(keys('project')).toEqual(['1/2', '1/1', '1/3'])
    expect(keys('weekday')).toEqual(['2', '0'])
    expect(keys('weekday', 0)).toEqual(['0', '2'])
    expect(keys('week', 0)).toEqual(['2026-02-01', '2026-03-08'])
    expect(keys('week', 1)).toEqual(['2026-01-26', '2026-03-02', '2026-03-09'])
  })

  it('have the newest name of what was renamed', () => {
    const pieces = piecesOf([named('2026-03-02', 'New'), named('2025-03-02', 'Old'), named('2026-01-02', 'Between')])
    expect(sumBy(pieces, { by: ['client'] }).parts.map(({ newest }) => newest.client.name)).toEqual(['New'])
  })
})

const priced = (currency: string, hourlyCents: number) =>
  anEntry({ client: { id: hourlyCents, name: '', currency }, hourlyCents, roundedSeconds: 5400 })

describe('amounts', () => {
  it('are those of the rounded hours, each currency apart', () => {
    const { amounts } = sumBy(piecesOf([priced('EUR', 8500), priced('EUR', 9000), priced('CHF', 10_000)]))
    expect([...amounts]).toEqual([
      ['CHF', 15_000],
      ['EUR', 26_250],
    ])
  })

  it('know nothing of a rate that is not shown, and say for how long', () => {
    const { amounts, unpricedSeconds } = sumBy(piecesOf([anEntry(), anEntry({ billable: false })]))
    expect([...amounts]).toEqual([])
    expect(unpricedSeconds).toBe(3600)
  })

  it('are apart where the rate is the person’s own, which stands in for none of Harvest’s', () => {
    const pieces = piecesOf([anEntry(), priced('EUR', 8500), anEntry({ accountId: 2 }), anEntry({ billable: false })])
    const { amounts, ownAmounts, unpricedSeconds } = sumBy(pieces, {
      ownRates: new Map([[1, { currency: 'EUR', cents: 9550 }]]),
    })
    expect([...amounts]).toEqual([['EUR', 12_750]])
    expect([...ownAmounts]).toEqual([['EUR', 9550]])
    expect(unpricedSeconds).toBe(3600)
  })

  it('have their currencies in one order, whatever comes first', () => {
    const ownRates = new Map([
      [1, { currency: 'EUR', cents: 9550 }],
      [2, { currency: 'CHF', cents: 9550 }],
    ])
    const { ownWorth } = sumBy(piecesOf([anEntry(), anEntry({ accountId: 2 })]), { ownRates })
    expect([...ownWorth.keys()]).toEqual(['CHF', 'EUR'])
  })

  it('are rounded once, however many entries there are', () => {
    const third = anEntry({ seconds: 36, hourlyCents: 33 })
    const { amounts } = sumBy(piecesOf(Array.from({ length: 300 }, (_, id) => ({ ...third, id }))))
    expect(amounts.get('')).toBe(99)
  })
})

const counted = (work: () => void) => {
  const before = effort.monthsSummed
  work()
  return effort.monthsSummed - before
}

describe('one changed entry', () => {
  const entries = Array.from({ length: 400 }, (_, id) =>
    anEntry({ id, accountId: 1 + (id % 2), day: addDays(day('2025-01-01'), id) }),
  )
  const asked: Grouping = { by: ['client', 'project'], from: day('2025-01-15'), to: day('2026-01-20') }
  it('has its month counted again, and no other', () => {
    const pieces = piecesOf(entries)
    expect(counted(() => sumBy(pieces, asked))).toBe(26)
    expect(counted(() => sumBy(pieces, { ...asked, now: 1 }))).toBe(0)
    const changed = pieces.map((piece, index) =>
      index === 5
        ? { ...piece, entries: piece.entries.map((one, at) => (at === 2 ? { ...one, seconds: 1 } : one)) }
        : piece,
    )
    expect(counted(() => sumBy(changed, asked))).toBe(1)
    expect(sumBy(changed, asked).seconds).toBe(sumBy(pieces, asked).seconds - 3599)
  })

  it('is counted again for each question that is still asked', () => {
    const pieces = piecesOf(entries)
    for (let question = 0; question < 200; question += 1) sumBy(pieces, { filter: { note: [String(question)] } })
    sumBy(pieces, asked)
    expect(counted(() => sumBy(pieces, asked))).toBe(0)
  })
})

describe('shown seconds', () => {
  it('add up on every level, each within a step of what it is', () => {
    fc.assert(
      fc.property(someEntries, fc.constantFrom(36, 60, 3600), (entries, unit) => {
        const total = sumBy(piecesOf(entries), { by: ['client', 'project', 'day'] })
        const shown = shownSeconds(total, unit)
        const levels: Sums[] = [total]
        for (const sums of levels) {
          levels.push(...sums.parts)
          const own = shown.get(sums) ?? NaN
          expect(own % unit).toBe(0)
          expect(Math.abs(own - sums.seconds)).toBeLessThan(unit)
          const parts = sums.parts.reduce((sum, part) => sum + (shown.get(part) ?? NaN), 0)
          expect(sums.parts.length === 0 ? own : parts).toBe(own)
        }
      }),
    )
  })
})
