import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day, monthOf } from '../domain/day.ts'
import { inOrder } from '../domain/piece.ts'
import { fromColumns, toColumns } from './piece-columns.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { keptForm } from './kept-reads.ts'
import type { ReadMonth } from './read-month.ts'

const first = day('2026-03-01')
const named = fc.record({ id: fc.nat(3), name: fc.constantFrom('A', 'Ä', '') })
const anEntry = fc.record(
  {
    id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    accountId: fc.constant(7),
    day: fc.nat(30).map((days) => addDays(first, days)),
    seconds: fc.nat(360_000_000),
    notes: fc.string({ unit: 'grapheme' }),
    client: named,
    project: fc.oneof(
      named,
      named.map((one) => ({ ...one, code: 'P' })),
    ),
    task: named,
    billable: fc.boolean(),
    isRunning: fc.boolean(),
    updatedAt: fc.nat(2_000_000_000_000),
    startMinute: fc.nat(1440),
    endMinute: fc.nat(1440),
    lock: fc.constantFrom('Item Invoiced', ''),
    reference: fc.constant({ group: 'web', id: 'WEB-212', link: 'https://tickets.example/WEB-212' }),
    hourlyCents: fc.nat(20_000),
    roundedSeconds: fc.nat(360_000),
    isUnbudgeted: fc.constant(true as const),
    timer: fc.record({ startedAt: fc.nat(2_000_000_000_000), secondsBefore: fc.nat(3600) }),
  },
  {
    requiredKeys: [
      ...(['id', 'accountId', 'day', 'seconds', 'notes', 'client', 'project'] as const),
      ...(['task', 'billable', 'isRunning', 'updatedAt'] as const),
    ],
  },
)

/** What is kept of an entry. With another field, or another meaning of one, `keptForm` counts on: what is kept lacks it. */
const fields: Record<keyof TimeEntry, true> = {
  id: true,
  accountId: true,
  day: true,
  seconds: true,
  notes: true,
  client: true,
  project: true,
  task: true,
  billable: true,
  startMinute: true,
  endMinute: true,
  lock: true,
  isRunning: true,
  updatedAt: true,
  reference: true,
  timer: true,
  hourlyCents: true,
  roundedSeconds: true,
  isUnbudgeted: true,
}

it('has a number of its own for each set of fields', () => {
  expect({ [keptForm]: Object.keys(fields).length }).toEqual({ 3: 19 })
})

it('gives a month back as it was stored, through what IndexedDB does to it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anEntry, { selector: ({ id }) => id }), (some) => {
      const read: ReadMonth = {
        piece: { accountId: 7, month: monthOf(first), entries: some.toSorted(inOrder) },
        rejected: [{ name: 'time entry 5', reason: 'hours is missing' }],
      }
      const back = fromColumns(structuredClone(toColumns(read)), 7, monthOf(first))
      expect(back).toEqual(read)
      expect(back.piece.entries.every(Object.isFrozen)).toBe(true)
    }),
  )
})
