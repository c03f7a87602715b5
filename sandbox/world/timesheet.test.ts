import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorld } from './world.ts'
import type { Entry } from './entry.ts'
import { Timesheet } from './timesheet.ts'

const sample = createWorld('2026-03-11').accounts[0]?.timesheet.entries.slice(0, 30) ?? []

const inOrder = (entries: readonly Entry[]) =>
  entries.every((entry, index) => {
    const next = entries[index + 1]
    return !next || entry.spentDate > next.spentDate || (entry.spentDate === next.spentDate && entry.id > next.id)
  })

describe('the timesheet', () => {
  it('keeps the newest date first and then the highest id, whatever is added, moved or removed', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.shuffledSubarray(sample), fc.array(fc.tuple(fc.nat(29), day)), (added, moves) => {
        const timesheet = new Timesheet([], 1)
        for (const entry of added) timesheet.add({ ...entry })
        for (const [index, spentDate] of moves) {
          const entry = timesheet.entries[index]
          if (entry) timesheet.change(entry, { spentDate })
        }
        expect(inOrder(timesheet.entries)).toBe(true)
        expect(timesheet.entries).toHaveLength(added.length)
        const [first] = timesheet.entries
        if (!first) return
        timesheet.remove(first)
        expect(timesheet.find(first.id)).toBeUndefined()
        expect(timesheet.entries).toHaveLength(added.length - 1)
      }),
    )
  })
})
