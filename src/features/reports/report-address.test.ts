import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReport, writeReport } from './report-address.ts'

it('is empty for this month by client and project, and takes two groupings at most, each once', () => {
  expect(readReport('').by).toEqual(['client', 'project'])
  expect(writeReport(readReport('?by=mood&sort=up'))).toBe('')
  expect(readReport('?by=week&by=week&by=task&by=note').by).toEqual(['week', 'task'])
  expect(writeReport(readReport('?by=week&sort=-EUR'))).toBe('by=week&sort=-EUR')
  expect(readReport('?sort=-EUR').sort).toEqual({ column: 'EUR', isDescending: true })
  expect(readReport('?sort=own-EUR').sort).toEqual({ column: 'own-EUR', isDescending: false })
})

it('says all that is shown: written and read again it is the same, whatever stands there', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(readReport(writeReport(readReport(query)))).toEqual(readReport(query))
    }),
    { numRuns: 50 },
  )
})
