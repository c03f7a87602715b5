import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekOf } from './day.ts'
import { weekGrid } from './week-grid.ts'
import { blockOfText, pasteBlock, textOfBlock } from './week-grid-paste.ts'
import { clockAccount, entryOf, hoursAccount, monday, waysWith, workNamed } from './week-grid-samples.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const days = weekOf(monday, 1)

describe('a block from a spreadsheet', () => {
  it('is read in hours and minutes and in decimals, with any line ends', () => {
    expect(blockOfText('1:30\t1.5\t1,5\r\n\t"0:45"\t8\n')).toEqual([
      [5400, 5400, 5400],
      ['blank', 2700, 28_800],
    ])
  })

  it('may be ragged, and hold what is no duration', () => {
    expect(blockOfText('1\t2\t3\n4\n\n=1+1\t#REF!\t-1')).toEqual([
      [3600, 7200, 10_800],
      [14_400],
      ['blank'],
      ['unreadable', 'unreadable', 'unreadable'],
    ])
  })

  it('comes back as it was written', () => {
    const seconds = fc.integer({ min: 0, max: 2400 })
    const width = fc.integer({ min: 1, max: 7 })
    const rows = width.chain((cells) =>
      fc.array(fc.array(seconds, { minLength: cells, maxLength: cells }), { minLength: 1 }),
    )
    fc.assert(
      fc.property(rows, fc.constantFrom<'decimal' | 'hours-minutes'>('decimal', 'hours-minutes'), (counts, as) => {
        const block = counts.map((row) => row.map((count) => count * (as === 'decimal' ? 36 : 60)))
        const read = blockOfText(textOfBlock([...block, [1800]], as)).slice(0, -1)
        expect(read).toEqual(block.map((row) => row.map((each) => (each === 0 ? 'blank' : each))))
      }),
    )
  })

  it('is never more than anybody pastes, whatever it holds', () => {
    for (const text of ['\t'.repeat(1e6), '\n'.repeat(1e6), '1:30\t'.repeat(1e5), '"'.repeat(1e5), '\ud800\t\0']) {
      const block = blockOfText(text)
      expect(block.length).toBeLessThanOrEqual(1000)
      expect(Math.max(...block.map((row) => row.length))).toBeLessThanOrEqual(50)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          blockOfText(text)
            .flat()
            .every((cell) => typeof cell === 'string' || cell >= 0),
        ).toBe(true)
      }),
    )
  })
})

describe('pasting', () => {
  const grid = weekGrid([], { days, now: 0, added: [website, audit] })

  it('fills the sheet from one cell on, and leaves what is blank', () => {
    const plan = pasteBlock(grid, { row: 0, column: 1 }, blockOfText('1:30\t\t2\n0:45'), waysWith([]))
    expect(
      plan.changes.map(
        (change) => change.kind === 'create' && [change.accountId, change.fields.day, change.fields.time],
      ),
    ).toEqual([
      [hoursAccount, addDays(monday, 1), { kind: 'hours', seconds: 5400 }],
      [hoursAccount, addDays(monday, 3), { kind: 'hours', seconds: 7200 }],
      [clockAccount, addDays(monday, 1), { kind: 'clock', startMinute: 540, endMinute: 585 }],
    ])
    expect(plan.leftOut).toEqual([])
  })

  it('says what it leaves out', () => {
    const locked = entryOf(website, monday, { lock: 'Approved' })
    const held = weekGrid([locked], { days, now: 0, added: [website, audit] })
    const block = blockOfText('1\tlunch\n1\n1\t1')
    const plan = pasteBlock(held, { row: 0, column: 0 }, block, waysWith([locked]))
    expect(plan.leftOut.map(({ because, day }) => [because, day])).toEqual([
      ['unreadable', addDays(monday, 1)],
      ['locked', monday],
    ])
    expect(plan.outside).toBe(2)
    expect(plan.changes).toHaveLength(1)
  })
})
