import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorld } from './world.ts'
import type { Entry } from './entry.ts'
import { Timesheet, between } from './timesheet.ts'

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

  it('knows what is one person’s, also after a change', () => {
    const [first] = sample
    if (!first) throw new Error('There are entries')
    const timesheet = new Timesheet([...sample], 1)
    const own = timesheet.of(first.owner)
    expect(own).toEqual(sample.filter(({ owner }) => owner === first.owner))
    timesheet.remove(first)
    expect(timesheet.of(first.owner)).toEqual(own.slice(1))
  })

  it('finds the entries of a range of days, both ends counted in', () => {
    const days = [undefined, '2026-03-01', '2026-03-10', '2026-03-11', '2026-04-01']
    for (const from of days) {
      for (const to of days) {
        const wanted = sample.filter(({ spentDate }) => (!from || spentDate >= from) && (!to || spentDate <= to))
        expect(between(sample, from, to)).toEqual(wanted)
      }
    }
  })
})
