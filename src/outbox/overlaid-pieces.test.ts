import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, monthOf } from '../domain/day.ts'
import { inOrder, type Piece } from '../domain/piece.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { overlaidPieces } from './overlaid-pieces.ts'
import { overlay } from './overlay.ts'
import { at, change, fields, onEntry, operation, parked, seen, shown } from './sample-operations.ts'

const days = ['2026-02-27', '2026-03-09', '2026-03-10', '2026-04-01'].map(day)
const months = ['2026-02-01', '2026-03-01', '2026-04-01'].map((text) => monthOf(day(text)))

const entryOf = (id: number, on = days[1] ?? day('2026-03-09')): TimeEntry => shown(id, { day: on })
const piecesOf = (entries: readonly TimeEntry[]): Piece[] =>
  months.map((month) => ({
    accountId: 7,
    month,
    entries: entries.filter((entry) => monthOf(entry.day) === month).toSorted(inOrder),
  }))

const anEntry = fc.record({ id: fc.integer({ min: 1, max: 9 }), on: fc.constantFrom(...days) })
const goal = fc.oneof(
  fc.constant({ kind: 'delete' as const }),
  fc.constantFrom(...days).map((on) => change({ day: on })),
  fc.constant(change({ notes: 'Other' })),
)
const anOperation = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  goal,
  isParked: fc.boolean(),
  creates: fc.boolean(),
  on: fc.constantFrom(...days),
})

describe('months with what waits laid over them', () => {
  it('show what all their entries show with it laid over them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anEntry, { selector: ({ id }) => id }),
        fc.array(anOperation, { maxLength: 4 }),
        (some, acts) => {
          const entries = some.map(({ id, on }) => entryOf(id, on))
          const operations = acts.map(({ id, goal: wanted, isParked, creates, on }, index) => {
            const state = isParked ? parked({ kind: 'refused', words: 'No.' }) : { is: 'queued' as const, notBefore: 0 }
            const place = { seq: 100 + index, state }
            return creates
              ? operation(`new ${index}`, { ...place, goal: { kind: 'create', fields: fields({ day: on }) } })
              : operation(`act ${index}`, {
                  ...place,
                  target: { id },
                  goal: wanted,
                  base: { seen: seen(id), at: at('09:00') },
                })
          })
          const pieces = piecesOf(entries)
          const laid = overlaidPieces(pieces, operations)
          expect(laid.flatMap((piece) => piece.entries).toSorted(inOrder)).toEqual(
            overlay(entries, operations).toSorted(inOrder),
          )
          expect(overlaidPieces(pieces, structuredClone(operations))).toEqual(laid)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are new in the month that an entry leaves and in the one it goes to, and nowhere else', () => {
    const pieces = piecesOf([entryOf(1), entryOf(2, day('2026-02-27'))])
    const moved = onEntry('a', seen(1), change({ day: day('2026-04-01') }))
    const laid = overlaidPieces(pieces, [moved])
    expect(laid.map((piece, index) => piece === pieces[index])).toEqual([true, false, false])
    expect(laid.map(({ entries }) => entries.map(({ id }) => id))).toEqual([[2], [], [1]])
  })

  it('stay the same objects while the same waits, whatever else is read', () => {
    const pieces = piecesOf([entryOf(1), entryOf(2, day('2026-02-27'))])
    const [first, second] = [0, 1].map(() =>
      overlaidPieces([...pieces], [onEntry('a', seen(1), change({ notes: 'Other' }))]),
    )
    expect(second).toEqual(first)
    for (const [index, piece] of (first ?? []).entries()) expect(second?.[index]).toBe(piece)
  })

  it('are just those that were read when nothing waits', () => {
    const pieces = piecesOf([entryOf(1)])
    expect(overlaidPieces(pieces, [])).toBe(pieces)
    expect(
      overlaidPieces(pieces, [operation('a', { target: { id: 1 }, state: { is: 'done', at: 0, sweeps: [] } })]),
    ).toBe(pieces)
  })
})
