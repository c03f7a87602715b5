import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Weekday, weekOf } from './day.ts'
import { totalSeconds } from './time-entry.ts'
import { rowKey, weekGrid } from './week-grid.ts'
import { clockAccount, entryOf, hoursAccount, monday, workNamed } from './week-grid-samples.ts'

const days = weekOf(monday, 1)
const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const now = Date.parse('2026-03-11T09:30:00Z')

const sum = (parts: readonly number[]) => parts.reduce((all, each) => all + each, 0)

describe('a week as a sheet', () => {
  it('has a row for each work, with its days and sums', () => {
    const entries = [
      entryOf(website, monday),
      entryOf(website, monday, { seconds: 1800 }),
      entryOf(audit, addDays(monday, 2), { startMinute: 540, endMinute: 600 }),
      entryOf(audit, addDays(monday, 7)),
    ]
    const grid = weekGrid(entries, { days, now })
    expect(
      grid.rows.map(({ work, cells, seconds }) => [work.project.name, cells.map((cell) => cell.seconds), seconds]),
    ).toEqual([
      ['Website', [5400, 0, 0, 0, 0, 0, 0], 5400],
      ['Audit', [0, 0, 3600, 0, 0, 0, 0], 3600],
    ])
    expect(grid.rows[0]?.cells[0]?.entries).toEqual(entries.slice(0, 2))
    expect(grid.daySeconds).toEqual([5400, 0, 3600, 0, 0, 0, 0])
    expect(grid.clientTotals.map(({ client, seconds }) => [client.name, seconds])).toEqual([
      ['Client of Website', 5400],
      ['Client of Audit', 3600],
    ])
    expect(grid.seconds).toBe(9000)
  })

  it('keeps projects of the same number in two accounts apart', () => {
    const entries = [entryOf(workNamed(1, 'Audit'), monday), entryOf(workNamed(2, 'Audit'), monday)]
    expect(weekGrid(entries, { days, now }).rows).toHaveLength(2)
    expect(weekGrid(entries, { days, now }).clientTotals).toHaveLength(2)
  })

  it('counts what runs', () => {
    const timer = { startedAt: now - 600_000, secondsBefore: 3600 }
    expect(weekGrid([entryOf(website, monday, { isRunning: true, timer })], { days, now }).seconds).toBe(4200)
  })

  it('shows rows that were added and hold nothing yet', () => {
    const grid = weekGrid([], { days, now, added: [website] })
    expect(grid.rows.map(({ seconds }) => seconds)).toEqual([0])
    expect(grid.rows[0]?.cells).toHaveLength(7)
  })

  it('keeps every row where it stands while others come', () => {
    const later = workNamed(hoursAccount, 'App')
    const before = weekGrid([entryOf(website, monday), entryOf(audit, monday)], { days, now })
    const order = before.rows.map(({ key }) => key)
    const entries = [entryOf(later, monday), entryOf(audit, monday), entryOf(website, monday)]
    expect(weekGrid(entries, { days, now, order }).rows.map(({ key }) => key)).toEqual([...order, rowKey(later)])
  })

  it('adds up the same both ways, whatever is tracked and whenever weeks begin', () => {
    const works = [website, audit, workNamed(hoursAccount, 'App', 'Copy'), workNamed(clockAccount, 'Website')]
    const entry = fc
      .tuple(fc.constantFrom(...works), fc.integer({ min: -3, max: 12 }), fc.nat({ max: 90_000 }))
      .map(([work, on, seconds]) => entryOf(work, addDays(monday, on), { seconds }))
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6),
        (entries, first) => {
          const week = weekOf(monday, first)
          const grid = weekGrid(entries, { days: week, now })
          const total = totalSeconds(
            entries.filter(({ day }) => week.includes(day)),
            now,
          )
          expect(grid.seconds).toBe(total)
          expect(sum(grid.daySeconds)).toBe(total)
          expect(sum(grid.clientTotals.map(({ seconds }) => seconds))).toBe(total)
          expect(sum(grid.clientTotals.flatMap(({ daySeconds }) => daySeconds))).toBe(total)
          expect(sum(grid.rows.flatMap(({ cells }) => cells.map(({ seconds }) => seconds)))).toBe(total)
        },
      ),
    )
  })
})
