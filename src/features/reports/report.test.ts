import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../domain/day.ts'
import { type Dimension, dimensions, keyIn } from '../../domain/dimension.ts'
import { anEntry, grouped, piecesOf, someEntries } from '../../domain/sample-pieces.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { usualWays } from '../../queries/ways.ts'
import type { Material } from '../../selection/material.ts'
import { hoursMeasure } from '../../selection/measures.ts'
import { readWanted } from '../../selection/search-address.ts'
import { reportOf, type ReportRow } from './report.ts'

const hour = 3600

const materialOf = (entries: readonly TimeEntry[], some: Partial<Material> = {}): Material => ({
  pieces: piecesOf(entries),
  range: { from: day('2026-01-01'), to: day('2026-12-31') },
  filter: {},
  words: '',
  today: day('2026-03-11'),
  now: undefined,
  ways: usualWays,
  measure: hoursMeasure('hours-minutes'),
  step: 60,
  formatAmount: (currency, cents) => `${currency} ${cents}`,
  accounts: [],
  ownRates: new Map(),
  lacking: '',
  ...some,
})

describe('a report', () => {
  const entries = [
    anEntry({ id: 1, day: day('2026-03-02'), seconds: 2 * hour, roundedSeconds: 2.5 * hour, hourlyCents: 9000 }),
    anEntry({ id: 2, day: day('2026-03-03'), seconds: hour, project: { id: 2, name: 'App' }, billable: false }),
    anEntry({ id: 3, day: day('2026-03-09'), seconds: hour, client: { id: 2, name: 'Ahrens' }, notes: ' Call ' }),
  ]
  const names = (rows: readonly ReportRow[]): unknown[] => rows.map(({ name, rows }) => [name, ...names(rows)])

  it('has groups in groups, with what they come to', () => {
    const { rows, total, currencies, unpricedSeconds } = reportOf(materialOf(entries), ['client', 'project'], undefined)
    expect(names(rows)).toEqual([
      ['Saltmarsh', ['Webshop'], ['App']],
      ['Ahrens', ['Webshop']],
    ])
    expect(total).toMatchObject({ seconds: 4 * hour, roundedSeconds: 4.5 * hour, share: 1000 })
    expect(rows[0]).toMatchObject({ seconds: 3 * hour, roundedSeconds: 3.5 * hour, share: 750 })
    expect([currencies, rows[0]?.amounts.get(''), unpricedSeconds]).toEqual([[''], 22_500, hour])
  })

  const sorted = (column: string, isDescending: boolean) =>
    names(reportOf(materialOf(entries), ['client', 'project'], { column, isDescending }).rows)

  it('stands in the order that is asked for, on every level', () => {
    expect(sorted('name', false)).toEqual([
      ['Ahrens', ['Webshop']],
      ['Saltmarsh', ['App'], ['Webshop']],
    ])
    expect(sorted('hours', false)).toEqual([
      ['Ahrens', ['Webshop']],
      ['Saltmarsh', ['App'], ['Webshop']],
    ])
    expect(sorted('amount', true)[0]).toEqual(['Saltmarsh', ['Webshop'], ['App']])
    const ownRates = new Map([[1, { currency: 'EUR', cents: 9000 }]])
    const byOwn = reportOf(materialOf(entries, { ownRates }), ['client'], { column: 'own-EUR', isDescending: true })
    expect(names(byOwn.rows)).toEqual([['Ahrens'], ['Saltmarsh']])
    expect(byOwn).toMatchObject({ ownCurrencies: ['EUR'], unpricedSeconds: 0 })
  })

  it('leads from a row to its entries by days and ids, and nowhere where an address has no room', () => {
    const range = { from: day('2026-03-03'), to: day('2026-03-31') }
    const { rows } = reportOf(materialOf(entries, { range, words: 'call' }), ['week', 'note'], undefined)
    const [, search = ''] = rows[1]?.rows[0]?.to?.split('?') ?? []
    expect(readWanted(search)).toEqual({
      text: 'call',
      from: '2026-03-09',
      to: '2026-03-15',
      filter: { note: ['Call'] },
      hour: undefined,
    })
    expect(rows[0]?.to).toContain('from=2026-03-03&to=2026-03-08')
    const long = reportOf(materialOf([anEntry({ notes: 'a'.repeat(2000) })]), ['note'], undefined)
    expect(long.rows[0]?.to).toBeUndefined()
  })

  it('has no rows, and no share, of nothing', () => {
    expect(reportOf(materialOf([]), ['day'], undefined)).toMatchObject({ rows: [], total: { seconds: 0, share: 0 } })
  })
})

// the timers of these tests are read at 2,000 s
const secondsOf = (some: readonly TimeEntry[]) =>
  some.reduce((sum, { seconds, timer }) => sum + (timer ? 2000 - Math.ceil(timer.startedAt / 1000) : seconds), 0)

const roundedOf = (some: readonly TimeEntry[]) =>
  some.reduce((sum, { seconds, roundedSeconds = seconds }) => sum + roundedSeconds, 0)

it('comes to what adding up every entry does, and all that it shows adds up', () => {
  const someDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day('2026-01-01'), days))
  const two = fc.shuffledSubarray<Dimension>([...dimensions], { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(someEntries, two, someDay, fc.nat({ max: 60 }), (entries, by, from, length) => {
      const range = { from, to: addDays(from, length) }
      const ownRates = new Map([[1, { currency: 'CHF', cents: 9550 }]])
      const material = materialOf(entries, { range, step: 1, now: 2_000_000, ownRates })
      const { rows, total, currencies, unpricedSeconds } = reportOf(material, by, undefined)
      const inRange = entries.filter((entry) => range.from <= entry.day && entry.day <= range.to)

      const [outer = 'client', inner] = by
      const naive = grouped(inRange, (entry) => keyIn[outer](entry, 1))
      expect(new Map(rows.map(({ key, seconds }) => [key, seconds]))).toEqual(
        new Map([...naive].map(([key, some]) => [key, secondsOf(some)])),
      )
      for (const { key, rows: inside } of inner ? rows : []) {
        const parts = grouped(naive.get(key) ?? [], (entry) => keyIn[inner ?? 'day'](entry, 1))
        expect(new Map(inside.map(({ key, seconds }) => [key, seconds]))).toEqual(
          new Map([...parts].map(([key, some]) => [key, secondsOf(some)])),
        )
      }
      const centSeconds = inRange.map(({ billable, hourlyCents = 0, roundedSeconds, seconds, client }) => ({
        currency: client.currency ?? '',
        worth: billable ? hourlyCents * (roundedSeconds ?? seconds) : 0,
      }))
      for (const currency of currencies) {
        const own = centSeconds.filter((one) => one.currency === currency)
        expect(total.amounts.get(currency)).toBe(Math.round(own.reduce((sum, { worth }) => sum + worth, 0) / 3600))
      }

      const unshown = inRange.filter(({ billable, hourlyCents }) => billable && hourlyCents === undefined)
      const atOwn = unshown.filter(({ accountId }) => accountId === 1)
      expect(unpricedSeconds).toBe(roundedOf(unshown) - roundedOf(atOwn))
      expect(total.ownAmounts.get('CHF') ?? 0).toBe(Math.round((roundedOf(atOwn) * 9550) / 3600))

      const adds = (above: Omit<ReportRow, 'key' | 'name' | 'to' | 'rows'>, parts: readonly ReportRow[]) => {
        if (parts.length === 0) return
        const sum = (valueOf: (row: ReportRow) => number) => parts.reduce((total, row) => total + valueOf(row), 0)
        expect(sum(({ seconds }) => seconds)).toBe(above.seconds)
        expect(sum(({ roundedSeconds }) => roundedSeconds)).toBe(above.roundedSeconds)
        expect(sum(({ share }) => share)).toBe(above.share)
        for (const [currency, cents] of above.amounts)
          expect(sum(({ amounts }) => amounts.get(currency) ?? 0)).toBe(cents)
        for (const [currency, cents] of above.ownAmounts)
          expect(sum(({ ownAmounts }) => ownAmounts.get(currency) ?? 0)).toBe(cents)
        for (const row of parts) adds(row, row.rows)
      }
      adds(total, rows)
      const coarse = reportOf({ ...material, step: 900 }, by, undefined)
      adds(coarse.total, coarse.rows)
    }),
  )
})
