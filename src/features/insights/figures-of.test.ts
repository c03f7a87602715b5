import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, type Day, weekday } from '../../domain/day.ts'
import { anEntry, piecesOf, someEntries } from '../../domain/sample-pieces.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { usualWays } from '../../queries/ways.ts'
import { againstBefore, againstTarget, comparedUntil, figuresOf } from './figures-of.ts'
import { hoursMeasure } from '../../selection/measures.ts'
import type { Material } from '../../selection/material.ts'

const hour = 3600
const range = (from: string, to: string) => ({ from: day(from), to: day(to) })

const materialOf = (entries: readonly TimeEntry[], some: Partial<Material> = {}): Material => ({
  pieces: piecesOf(entries),
  range: range('2026-03-01', '2026-03-31'),
  filter: {},
  today: day('2026-03-11'),
  words: '',
  ways: usualWays,
  formatAmount: String,
  now: undefined,
  step: 36,
  measure: hoursMeasure({ decimal: '.', thousands: ',' }),
  accounts: [],
  ownRates: new Map(),
  lacking: '',
  ...some,
})

describe('the figures', () => {
  const entries = [
    anEntry({
      id: 1,
      day: day('2026-03-02'),
      seconds: 6 * hour,
      hourlyCents: 9000,
      client: { id: 1, name: 'A', currency: 'EUR' },
    }),
    anEntry({
      id: 2,
      day: day('2026-03-03'),
      seconds: hour,
      hourlyCents: 10_000,
      client: { id: 2, name: 'B', currency: 'USD' },
    }),
    anEntry({ id: 3, day: day('2026-03-03'), seconds: 2 * hour, client: { id: 2, name: 'B', currency: 'USD' } }),
    anEntry({ id: 4, day: day('2026-03-03'), seconds: hour, billable: false }),
    anEntry({ id: 5, day: day('2026-04-01'), seconds: hour }),
  ]

  it('are of the range, with every currency by itself and hours without a rate aside', () => {
    expect(figuresOf(materialOf(entries))).toEqual({
      entries: 4,
      seconds: 10 * hour,
      billableSeconds: 9 * hour,
      billablePercent: 90,
      amounts: new Map([
        ['EUR', 54_000],
        ['USD', 10_000],
      ]),
      ownAmounts: new Map(),
      unpricedSeconds: 2 * hour,
      workedDays: 2,
      perWorkedDay: 5 * hour,
    })
  })

  it('have no share and no average of nothing', () => {
    const { billablePercent, perWorkedDay } = figuresOf(materialOf([]))
    expect([billablePercent, perWorkedDay]).toEqual([undefined, undefined])
  })

  it('count a running timer up to now, and a day worked only if it has time', () => {
    const timer = anEntry({
      day: day('2026-03-11'),
      seconds: 0,
      isRunning: true,
      timer: { startedAt: 0, secondsBefore: 0 },
    })
    expect(figuresOf(materialOf([timer], { now: hour * 1000 }))).toMatchObject({ seconds: hour, workedDays: 1 })
    expect(figuresOf(materialOf([timer], { now: 0 }))).toMatchObject({
      seconds: 0,
      workedDays: 0,
      perWorkedDay: undefined,
    })
  })
})

it('compares a month under way with the one before up to the same date', () => {
  const entries = [
    anEntry({ id: 1, day: day('2026-03-05'), seconds: 5 * hour }),
    anEntry({ id: 2, day: day('2026-03-20'), seconds: 7 * hour }),
  ]
  const earlier = [
    anEntry({ id: 3, day: day('2026-02-11'), seconds: 3 * hour }),
    anEntry({ id: 4, day: day('2026-02-12'), seconds: 4 * hour }),
  ]
  const before = { range: range('2026-02-01', '2026-02-28'), pieces: piecesOf(earlier) }
  expect(againstBefore(materialOf(entries), 'month', before)).toEqual({
    range: range('2026-02-01', '2026-02-11'),
    seconds: 5 * hour,
    against: 3 * hour,
  })
  const over = materialOf(entries, { today: day('2026-04-11') })
  expect(againstBefore(over, 'month', before)).toMatchObject({ seconds: 12 * hour, against: 7 * hour })
})

it('holds what is done against what is meant for those days', () => {
  const target = [0, 8, 8, 8, 8, 4, 0].map((hours) => hours * hour)
  const entries = [anEntry({ day: day('2026-03-05'), seconds: 50 * hour })]
  // 2 to 6 March and 9 to 11 March
  expect(againstTarget(materialOf(entries), target)).toEqual({
    range: range('2026-03-01', '2026-03-11'),
    seconds: 50 * hour,
    against: 60 * hour,
  })
})

it('compares up to today only while the range is under way', () => {
  const march = range('2026-03-01', '2026-03-31')
  const until = (today: string) => comparedUntil(march, day(today))
  expect(['2026-02-28', '2026-03-01', '2026-03-30', '2026-03-31', '2026-04-01'].map(until)).toEqual([
    '2026-03-31',
    '2026-03-01',
    '2026-03-30',
    '2026-03-31',
    '2026-03-31',
  ])
})

it('comes to what adding up every entry does', () => {
  const someDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day('2026-01-01'), days))
  const filter = fc.record(
    {
      project: fc.constant<string[]>(['1/1', '2/2']),
      weekday: fc.constant<string[]>(['1', '4']),
      billable: fc.constant<string[]>(['billable']),
    },
    { requiredKeys: [] },
  )
  const now = 2_000_000
  const length = (entry: TimeEntry) =>
    entry.timer ? Math.max(0, Math.floor((now - entry.timer.startedAt) / 1000)) : entry.seconds
  fc.assert(
    fc.property(someEntries, someDay, fc.nat({ max: 60 }), filter, someDay, (entries, from, days, filter, today) => {
      const to = addDays(from, days)
      const fits = (entry: TimeEntry, first: Day, last: Day) =>
        first <= entry.day &&
        entry.day <= last &&
        (filter.project?.includes(`${entry.accountId}/${entry.project.id}`) ?? true) &&
        (filter.weekday?.includes(String(weekday(entry.day))) ?? true) &&
        (filter.billable === undefined || entry.billable)
      const total = (first: Day, last: Day, isWanted: (entry: TimeEntry) => boolean = () => true) =>
        entries
          .filter((entry) => fits(entry, first, last) && isWanted(entry))
          .reduce((sum, entry) => sum + length(entry), 0)
      const worked = new Set(
        entries.filter((entry) => fits(entry, from, to) && length(entry) > 0).map(({ day }) => day),
      )

      const material = materialOf(entries, { range: { from, to }, filter, today, now, step: 1 })
      const figures = figuresOf(material)
      expect(figures.seconds).toBe(total(from, to))
      expect(figures.billableSeconds).toBe(total(from, to, ({ billable }) => billable))
      expect(figures.workedDays).toBe(worked.size)
      expect(figures.perWorkedDay ?? 0).toBe(worked.size === 0 ? 0 : Math.round(total(from, to) / worked.size))

      const before = { from: addDays(from, -days - 1), to: addDays(from, -1) }
      const compared = againstBefore(material, 'custom', { range: before, pieces: material.pieces })
      const until = from <= today && today < to ? today : to
      expect(compared.seconds).toBe(total(from, until))
      expect(compared.against).toBe(total(before.from, addDays(until, -days - 1)))
    }),
  )
})
