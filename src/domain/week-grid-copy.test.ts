import { describe, expect, it } from 'vitest'
import { addDays, weekOf } from './day.ts'
import type { TimeEntry } from './time-entry.ts'
import { copyLastWeek } from './week-grid-copy.ts'
import {
  anyOverlap,
  after,
  clockAccount,
  entryOf,
  hoursAccount,
  monday,
  waysWith,
  workNamed,
} from './week-grid-samples.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const old = workNamed(hoursAccount, 'Old')
const before = (days: number) => addDays(monday, days - 7)

const copy = (last: TimeEntry[], here: TimeEntry[], what: 'rows' | 'hours' = 'hours') =>
  copyLastWeek({
    last,
    days: weekOf(monday, 1),
    with: what,
    isAssigned: (work) => work.project.id !== old.project.id,
    ways: waysWith(here),
  })

describe('copying last week', () => {
  it('brings its rows, but for those that are there and those that are archived', () => {
    const last = [website, audit, old].map((work) => entryOf(work, before(0)))
    const plan = copy(last, [entryOf(website, monday)], 'rows')
    expect(plan.rows.map(({ project }) => project.name)).toEqual(['Audit'])
    expect(plan.changes).toEqual([])
    expect(plan.skipped).toEqual([{ work: expect.objectContaining({ project: old.project }), because: 'archived' }])
  })

  it('brings the hours with their notes and times, a week on', () => {
    const times = { startMinute: 600, endMinute: 690 }
    const last = [entryOf(website, before(1), { notes: 'Stand-up' }), entryOf(audit, before(2), times)]
    expect(copy(last, []).changes).toMatchObject([
      {
        kind: 'create',
        accountId: hoursAccount,
        fields: { day: addDays(monday, 1), notes: 'Stand-up', time: { seconds: 3600 } },
      },
      { kind: 'create', accountId: clockAccount, fields: { day: addDays(monday, 2), time: times } },
    ])
  })

  it('skips what has time already, what runs, and locked days, and says why', () => {
    const last = [0, 1, 2].map((on) => entryOf(website, before(on)))
    const running = entryOf(website, before(3), { isRunning: true })
    const lock = 'Item Approved and Locked for this Time Period'
    const here = [entryOf(website, monday), entryOf(workNamed(hoursAccount, 'App'), addDays(monday, 1), { lock })]
    const plan = copy([...last, running], here)
    expect(plan.skipped).toEqual([
      { work: website, day: monday, because: 'has-time' },
      { work: website, day: addDays(monday, 1), because: 'locked-day', words: lock },
      { work: website, day: addDays(monday, 3), because: 'running' },
    ])
    expect(plan.changes).toHaveLength(1)
  })

  it('moves clock times that are taken, and skips what finds no room', () => {
    const last = [entryOf(audit, before(0), { startMinute: 540, endMinute: 600 }), entryOf(audit, before(1))]
    const other = workNamed(clockAccount, 'Other')
    const here = [
      entryOf(other, monday, { startMinute: 540, endMinute: 570 }),
      entryOf(other, addDays(monday, 1), { startMinute: 0, endMinute: 1430 }),
    ]
    const plan = copy(last, here)
    expect(plan.changes).toMatchObject([{ fields: { time: { startMinute: 570, endMinute: 630 } } }])
    expect(plan.skipped).toMatchObject([{ because: 'no-free-time' }])
    expect(anyOverlap(after(here, plan.changes))).toBe(false)
  })
})
