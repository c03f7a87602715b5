import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { type Deed, planChosen } from './entry-chosen.ts'
import type { TimeEntry } from './time-entry.ts'
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

const website = workNamed(hoursAccount, 'Website')
const copy = workNamed(hoursAccount, 'Website', 'Copy')
const audit = workNamed(clockAccount, 'Audit')
const tuesday = addDays(monday, 1)

const around = (entries: readonly TimeEntry[]) => ({ isAssigned: () => true, ways: waysWith(entries) })
const plan = (chosen: readonly TimeEntry[], deed: Deed, all = chosen) => planChosen(chosen, deed, around(all))
const reasons = ({ leftOut }: ReturnType<typeof plan>) => leftOut.map(({ because }) => because)

const entry = entryOf(website, monday, { notes: 'Plan' })
const locked = entryOf(website, monday, { lock: 'Item Invoiced' })
const running = entryOf(audit, monday, { isRunning: true, startMinute: 600 })
const interviews = entryOf(audit, monday, { startMinute: 540, endMinute: 600 })
const deeds: Deed[] = [
  { kind: 'move', day: tuesday },
  { kind: 'work', work: copy },
  { kind: 'notes', how: 'append', notes: 'Build' },
  { kind: 'delete' },
]

describe('chosen entries', () => {
  it('are moved at their time of the day, over several accounts', () => {
    expect(plan([entry, interviews], { kind: 'move', day: tuesday })).toEqual({
      changes: [entry, interviews].map((one) => ({ kind: 'change', entry: one, fields: { day: tuesday } })),
      leftOut: [],
    })
    expect(reasons(plan([entry], { kind: 'move', day: monday }))).toEqual(['same'])
  })

  it('get other work where they are in its account', () => {
    const { changes, leftOut } = plan([entry, interviews, entryOf(copy, monday)], { kind: 'work', work: copy })
    const { accountId: _account, ...work } = copy
    expect(changes).toEqual([{ kind: 'change', entry, fields: { work } }])
    expect(leftOut.map(({ because }) => because)).toEqual(['other-account', 'same'])
  })

  it('get other notes, or more of them', () => {
    const notesOf = (deed: Deed) =>
      plan([entry, entryOf(website, monday)], deed).changes.map((change) => change.kind === 'change' && change.fields)
    expect(notesOf({ kind: 'notes', how: 'append', notes: ' Build ' })).toEqual([
      { notes: 'Plan\nBuild' },
      { notes: 'Build' },
    ])
    expect(notesOf({ kind: 'notes', how: 'replace', notes: '' })).toEqual([{ notes: '' }])
    expect(reasons(plan([entry], { kind: 'notes', how: 'append', notes: ' ' }))).toEqual(['same'])
  })

  it.each(deeds)('stay as they are while locked or running: $kind', (deed) => {
    const { changes, leftOut } = plan([locked, running, entry], deed)
    expect(changes).toHaveLength(1)
    expect(leftOut).toEqual([
      { entry: locked, because: 'locked', words: 'Item Invoiced' },
      { entry: running, because: 'running' },
    ])
  })

  it('are duplicated with all they say, locked ones too, but none that runs or whose work is archived', () => {
    const { changes, leftOut } = plan([locked, running], { kind: 'duplicate', day: tuesday })
    const { accountId, ...work } = website
    const time = { kind: 'hours', seconds: 3600 }
    expect(changes).toEqual([{ kind: 'create', accountId, fields: { work, day: tuesday, notes: '', time } }])
    expect(leftOut).toEqual([{ entry: running, because: 'running' }])
    const archived = { ...around([]), isAssigned: () => false }
    expect(reasons(planChosen([entry], { kind: 'duplicate', day: tuesday }, archived))).toEqual(['archived'])
    const unread = { ...around([]), isAssigned: () => undefined }
    expect(planChosen([entry], { kind: 'duplicate', day: tuesday }, unread).changes).toHaveLength(1)
  })

  it('do not go to a day whose period is locked in their account', () => {
    const words = 'Item Locked for this Time Period'
    const all = [entry, interviews, entryOf(website, tuesday, { lock: words })]
    for (const kind of ['move', 'duplicate'] as const) {
      const { changes, leftOut } = plan([entry, interviews], { kind, day: tuesday }, all)
      expect(changes).toHaveLength(1)
      expect(leftOut).toEqual([{ entry, because: 'locked-day', words }])
    }
  })

  it('that take a time of day are duplicated to where the day is free', () => {
    const { changes } = plan([interviews], { kind: 'duplicate', day: monday })
    expect(changes).toMatchObject([{ fields: { time: { kind: 'clock', startMinute: 600, endMinute: 660 } } }])
    const full = entryOf(audit, tuesday, { startMinute: 0, endMinute: 1439 })
    expect(reasons(plan([interviews], { kind: 'duplicate', day: tuesday }, [full]))).toEqual(['no-free-time'])
  })

  it('never take place twice when duplicated, and keep their hours', () => {
    const spans = fc.uniqueArray(fc.integer({ min: 0, max: 22 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 60 }), fc.boolean(), (hours, minutes, isSameDay) => {
        const day = isSameDay ? monday : tuesday
        const chosen = hours.map((hour) =>
          entryOf(audit, monday, { startMinute: hour * 60, endMinute: hour * 60 + minutes }),
        )
        const { changes, leftOut } = plan(chosen, { kind: 'duplicate', day })
        const then = after(chosen, changes)
        expect(changes.length + leftOut.length).toBe(chosen.length)
        expect(anyOverlap(then)).toBe(false)
        expect(then.every(({ seconds }) => seconds === minutes * 60)).toBe(true)
      }),
    )
  })
})
