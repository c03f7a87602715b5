import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { keyIn } from './dimension.ts'
import { matching } from './matching.ts'
import { piecesOf, someEntries } from './sample-pieces.ts'
import { sumBy } from './sum-by.ts'

const someDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day('2026-01-01'), days))
const someFilter = fc.record(
  {
    project: fc.uniqueArray(fc.constantFrom<string>('1/1', '1/2', '2/1', '2/3')),
    billable: fc.uniqueArray(fc.constantFrom<string>('billable', 'not-billable')),
    weekday: fc.uniqueArray(fc.constantFrom<string>('0', '1', '3')),
  },
  { requiredKeys: [] },
)

it('is what looking at every entry finds, and as many as are summed up', () => {
  const range = fc.record({ from: someDay, to: someDay }, { requiredKeys: [] })
  fc.assert(
    fc.property(someEntries, someFilter, range, (entries, filter, { from, to }) => {
      const question = { filter, ...(from && { from }), ...(to && { to }) }
      const pieces = piecesOf(entries)
      const naive = entries.filter(
        (entry) =>
          (from ?? '0') <= entry.day &&
          entry.day <= (to ?? '9') &&
          (filter.project?.includes(keyIn.project(entry, 1)) ?? true) &&
          (filter.billable?.includes(keyIn.billable(entry, 1)) ?? true) &&
          (filter.weekday?.includes(keyIn.weekday(entry, 1)) ?? true),
      )
      const found = matching(pieces, question)
      expect(new Set(found)).toEqual(new Set(naive))
      expect(found).toHaveLength(sumBy(pieces, question).entries)
    }),
  )
})
