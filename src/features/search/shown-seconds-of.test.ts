import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someEntries, piecesOf } from '../../domain/sample-pieces.ts'
import { find, openSearch } from '../../domain/search.ts'
import { sumBy } from '../../domain/sum-by.ts'
import { shownSecondsOf } from './shown-seconds-of.ts'

/** What a search for everything finds. */
function allOf(pieces: ReturnType<typeof piecesOf>) {
  const steps = find(openSearch({ words: [] }), pieces)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

it('adds up from the entries over the days to the total, each within a step of what it is', () => {
  fc.assert(
    fc.property(someEntries, fc.constantFrom(36, 60), fc.option(fc.nat(2_000_000)), (entries, unit, clock) => {
      const now = clock ?? undefined
      const months = allOf(piecesOf(entries))
      const total = sumBy(
        months.flatMap(({ pieces }) => pieces),
        { by: ['month'], now },
      )
      const shown = shownSecondsOf(months, total, unit, now)
      let sum = 0
      for (const { entries: inMonth } of months) {
        for (const day of new Set(inMonth.map((entry) => entry.day))) {
          const ofDay = inMonth.filter((entry) => entry.day === day)
          const seconds = ofDay.map((entry) => shown.ofEntry(entry, ofDay))
          expect(seconds.every((one) => one >= 0 && one % unit === 0)).toBe(true)
          expect(seconds.reduce((one, other) => one + other, 0)).toBe(shown.ofDay(day))
          sum += shown.ofDay(day)
        }
      }
      expect(sum).toBe(Math.round(total.seconds / unit) * unit)
    }),
  )
})
