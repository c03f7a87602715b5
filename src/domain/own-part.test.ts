import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { currencyOf, ownPart } from './own-part.ts'
import { anEntry, piecesOf, someEntries } from './sample-pieces.ts'

const march9 = day('2026-03-09')
const webshop = { accountId: 1, projectId: 1 }

describe('a person’s own part of a budget', () => {
  it('is what the account rounds their entries to, of that project and account alone', () => {
    const pieces = piecesOf([
      anEntry({ id: 1, seconds: 600, roundedSeconds: 900 }),
      anEntry({ id: 2, seconds: 3600 }),
      anEntry({ id: 3, project: { id: 2, name: 'Another' } }),
      anEntry({ id: 4, accountId: 2 }),
    ])
    expect(ownPart(pieces, webshop).seconds).toBe(4500)
  })

  it('has nothing of entries that do not count towards the budget', () => {
    const pieces = piecesOf([anEntry({ id: 1, isUnbudgeted: true }), anEntry({ id: 2, seconds: 60 })])
    expect(ownPart(pieces, webshop).seconds).toBe(60)
  })

  it('ends with the last day, over months', () => {
    const days = [-28, -27, -9, 0, 1]
    const pieces = piecesOf(days.map((after, id) => anEntry({ id: id + 1, day: addDays(march9, after), seconds: 1 })))
    expect(ownPart(pieces, { ...webshop, from: addDays(march9, -27), to: march9 }).seconds).toBe(3)
  })

  it('is money by the rate of each entry, and not known where one is not shown', () => {
    const priced = anEntry({ id: 1, hourlyCents: 9000, seconds: 1800 })
    const unbilled = anEntry({ id: 2, billable: false })
    expect(ownPart(piecesOf([priced, unbilled]), webshop).cents).toBe(4500)
    expect(ownPart(piecesOf([priced, unbilled, anEntry({ id: 3 })]), webshop).cents).toBeUndefined()
    expect(ownPart([], webshop)).toEqual({ seconds: 0, cents: 0 })
  })

  it('is what looking at every entry comes to', () => {
    const range = fc.tuple(fc.integer({ min: -80, max: 50 }), fc.nat(40)).map(([from, days]) => {
      const first = addDays(day('2026-01-01'), from)
      return { from: first, to: addDays(first, days) }
    })
    fc.assert(
      fc.property(
        someEntries,
        range,
        fc.constantFrom(1, 2),
        fc.integer({ min: 1, max: 4 }),
        (entries, days, accountId, projectId) => {
          const own = entries.filter(
            (entry) =>
              entry.accountId === accountId &&
              entry.project.id === projectId &&
              days.from <= entry.day &&
              entry.day <= days.to,
          )
          const seconds = own.reduce((sum, entry) => sum + (entry.roundedSeconds ?? entry.seconds), 0)
          const billed = own.filter(({ billable }) => billable)
          const isPriced = billed.every(
            (entry) => entry.hourlyCents !== undefined || (entry.roundedSeconds ?? entry.seconds) === 0,
          )
          const worth = billed.reduce(
            (sum, entry) => sum + (entry.hourlyCents ?? 0) * (entry.roundedSeconds ?? entry.seconds),
            0,
          )
          expect(ownPart(piecesOf(entries), { accountId, projectId, ...days })).toEqual({
            seconds,
            cents: isPriced ? Math.round(worth / 3600) : undefined,
          })
        },
      ),
    )
  })
})

it('knows a client’s currency where an entry of that account tells it', () => {
  const pieces = piecesOf([
    anEntry({ id: 1 }),
    anEntry({ id: 2, day: day('2026-02-09'), client: { id: 1, name: 'Saltmarsh', currency: 'CHF' } }),
  ])
  expect(currencyOf(pieces, 1, 1)).toBe('CHF')
  expect(currencyOf(pieces, 1, 2)).toBeUndefined()
  expect(currencyOf(pieces, 2, 1)).toBeUndefined()
})
