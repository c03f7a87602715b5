import { describe, expect, it } from 'vitest'
import { complaintText, summaryText } from './summary.ts'

const summary = {
  total: 10_000,
  migratedNow: 6000,
  migratedBefore: 3700,
  refused: 12,
  unknown: 8,
  refusals: new Map([
    ['invalid_grant. Harvest says: Spent.', 2],
    ['invalid_request.', 10],
  ]),
  unknowns: new Map([['No answer came.', 8]]),
}
const files = { out: 'v2.csv', journal: 'v2.csv.journal' }

describe('the summary', () => {
  it('says what all tokens came to, and why', () => {
    const text = summaryText(summary, files)
    for (const line of [
      '10,000 tokens:',
      '  6,000  migrated',
      '  3,700  already migrated',
      '     12  refused',
      '      8  unknown',
      '    280  not asked for yet',
      '  10 × invalid_request.\n  2 × invalid_grant. Harvest says: Spent.',
      '  8 × No answer came.',
      'Keep v2.csv.journal beside it',
    ])
      expect(text).toContain(line)
  })

  it('says nothing of what did not happen', () => {
    const text = summaryText({ ...summary, total: 1, migratedNow: 1, migratedBefore: 0, refused: 0, unknown: 0 }, files)
    expect(text).toContain('1 token:')
    expect(text).not.toMatch(/×|sign in again/)
  })

  it('sums up a long list of reasons', () => {
    const refusals = new Map(Array.from({ length: 14 }, (_, place) => [`reason ${place}.`, 20 - place]))
    expect(summaryText({ ...summary, refusals }, files)).toContain('  11 × reason 9.\n  34 × other reasons')
  })
})

describe('what is wrong with an input', () => {
  it('is listed by line, as far as anybody reads', () => {
    const complaints = Array.from({ length: 1000 }, (_, place) => ({ line: place + 2, reason: 'has no token' }))
    const lines = complaintText({ rows: 5, complaints, complaintCount: 3000 }, 'v1.csv').split('\n')
    expect(lines[0]).toBe('v1.csv cannot be used. Nothing was sent and nothing written.')
    expect([lines[1], lines[20], lines[21], lines[22]]).toEqual([
      '  Line 2 has no token.',
      '  Line 21 has no token.',
      '  … and 2,980 more.',
      undefined,
    ])
  })
})
