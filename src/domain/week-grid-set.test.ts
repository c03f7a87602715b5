import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekOf } from './day.ts'
import type { TimeEntry } from './time-entry.ts'
import { type RowWork, weekGrid } from './week-grid.ts'
import { setCells } from './week-grid-paste.ts'
import {
  after,
  anyOverlap,
  clockAccount,
  entryOf,
  hoursAccount,
  monday,
  waysWith,
  workNamed,
} from './week-grid-samples.ts'
import { type CellValue, setCell } from './week-grid-set.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const days = weekOf(monday, 1)
const set = (work: RowWork, entries: TimeEntry[], value: CellValue, others: TimeEntry[] = []) =>
  setCell(work, { day: monday, entries, seconds: 0 }, value, waysWith([...entries, ...others]))
const clock = (startMinute: number, endMinute: number) => ({ kind: 'clock', startMinute, endMinute })

describe('a cell that is given a duration', () => {
  it('makes no entry in a period that Harvest has locked, as another entry of the day and account tells', () => {
    const words = 'Item Approved and Locked for this Time Period'
    const closed = entryOf(workNamed(hoursAccount, 'Other'), monday, { lock: words })
    expect(set(website, [], 3600, [closed])).toEqual({ is: 'refused', because: 'locked', words })
    expect(set(audit, [], 3600, [closed])).toMatchObject({ is: 'possible' })
    expect(set(website, [], 3600, [{ ...closed, lock: 'Item Invoiced' }])).toMatchObject({ is: 'possible' })
  })

  it('makes an entry where there is none', () => {
    expect(set(website, [], 5400)).toMatchObject({
      changes: [
        {
          kind: 'create',
          accountId: hoursAccount,
          fields: { day: monday, notes: '', work: { task: website.task }, time: { kind: 'hours', seconds: 5400 } },
        },
      ],
    })
  })

  it('changes the one that is there', () => {
    const entry = entryOf(website, monday)
    expect(set(website, [entry], 7200)).toEqual({
      is: 'possible',
      changes: [{ kind: 'change', entry, fields: { time: { kind: 'hours', seconds: 7200 } } }],
    })
  })

  it('changes nothing when it holds that already, as far as Harvest can tell', () => {
    expect(set(website, [entryOf(website, monday, { seconds: 1188 })], 1200)).toEqual({ is: 'possible', changes: [] })
    const times = { startMinute: 540, endMinute: 600 }
    expect(set(audit, [entryOf(audit, monday, times)], 3600)).toEqual({ is: 'possible', changes: [] })
  })

  it('is not possible over several entries, a locked one or a timer', () => {
    const entry = entryOf(website, monday)
    expect(set(website, [entry, entryOf(website, monday)], 60)).toEqual({ is: 'refused', because: 'several' })
    const locked = entryOf(website, monday, { lock: 'Invoiced' })
    expect(set(website, [locked], 60)).toEqual({ is: 'refused', because: 'locked', words: 'Invoiced' })
    expect(set(website, [locked], 'empty')).toEqual({ is: 'refused', because: 'locked', words: 'Invoiced' })
    expect(set(website, [entryOf(website, monday, { isRunning: true })], 60)).toEqual({
      is: 'refused',
      because: 'running',
    })
    expect(set(website, [], 25 * 3600)).toEqual({ is: 'refused', because: 'too-long' })
  })
})

describe('a cell that is emptied', () => {
  it('deletes its entry, and says when it holds several', () => {
    const [entry, other] = [entryOf(website, monday), entryOf(website, monday)]
    expect(set(website, [entry], 'empty')).toEqual({ is: 'possible', changes: [{ kind: 'delete', entry }] })
    expect(set(website, [entry, other], 0)).toEqual({
      is: 'possible',
      changes: [
        { kind: 'delete', entry },
        { kind: 'delete', entry: other },
      ],
      deletesSeveral: true,
    })
    expect(set(website, [], 'empty')).toEqual({ is: 'possible', changes: [] })
  })
})

describe('in an account of start and end times', () => {
  const morning = entryOf(workNamed(clockAccount, 'Other'), monday, { startMinute: 540, endMinute: 600 })

  it('a new entry comes behind the others of its day', () => {
    expect(set(audit, [], 5400, [morning])).toMatchObject({ changes: [{ fields: { time: clock(600, 690) } }] })
  })

  it('a longer entry keeps its start where there is room, and else moves', () => {
    const entry = entryOf(audit, monday, { startMinute: 480, endMinute: 510 })
    expect(set(audit, [entry], 3600, [morning])).toMatchObject({ changes: [{ fields: { time: clock(480, 540) } }] })
    expect(set(audit, [entry], 3660, [morning])).toMatchObject({ changes: [{ fields: { time: clock(600, 661) } }] })
  })

  it('a day without room says so', () => {
    const all = entryOf(workNamed(clockAccount, 'Other'), monday, { startMinute: 0, endMinute: 1400 })
    expect(set(audit, [], 3600, [all])).toEqual({ is: 'refused', because: 'no-free-time' })
  })
})

describe('many cells at once', () => {
  it('hold what they were given, without two things at the same time', () => {
    const works = [website, audit, workNamed(clockAccount, 'Other'), workNamed(hoursAccount, 'App')]
    const value = fc.oneof(
      fc.constant<CellValue>('empty'),
      fc.integer({ min: 1, max: 300 }).map((minutes) => minutes * 60),
    )
    const setting = fc.record({ work: fc.constantFrom(...works), day: fc.constantFrom(...days), value })
    const settings = fc.uniqueArray(setting, {
      maxLength: 20,
      selector: ({ work, day }) => `${day} ${works.indexOf(work)}`,
    })
    const start = fc.integer({ min: 0, max: 40 })
    const entries = fc
      .uniqueArray(fc.tuple(fc.constantFrom(...works), fc.constantFrom(...days), start), {
        maxLength: 10,
        // an hour each, and never at the same time
        selector: ([work, day, slot]) => `${day} ${work.accountId} ${Math.floor(slot / 2)}`,
      })
      .map((all) =>
        all.map(([work, day, slot]) => {
          const startMinute = Math.floor(slot / 2) * 60
          return entryOf(work, day, work.accountId === clockAccount ? { startMinute, endMinute: startMinute + 60 } : {})
        }),
      )
    fc.assert(
      fc.property(entries, settings, (standing, wanted) => {
        const grid = weekGrid(standing, { days, now: 0, added: works })
        const { changes, leftOut } = setCells(grid, wanted, waysWith(standing))
        const then = after(standing, changes)
        expect(anyOverlap(then)).toBe(false)
        const held = weekGrid(then, { days, now: 0, added: works })
        for (const { work, day, value: given } of wanted) {
          if (leftOut.some((each) => each.work === work && each.day === day)) continue
          const cell = held.rows.find(
            (row) => row.work.project.id === work.project.id && row.work.accountId === work.accountId,
          )
          expect(cell?.cells.find((each) => each.day === day)?.seconds ?? 0).toBe(given === 'empty' ? 0 : given)
        }
      }),
    )
  })
})
