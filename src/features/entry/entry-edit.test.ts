import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import { clockAccount, entryOf, hoursAccount, monday, workNamed } from '../../domain/week-grid-samples.ts'
import { changesOf, draftOf, editOf, withDraft, withWork } from './entry-edit.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const tuesday = day('2026-03-10')
const entry = entryOf(website, monday, { seconds: 5400, notes: 'Plan' })
const interviews = entryOf(audit, monday, { startMinute: 540, endMinute: 630 })

describe('an entry that is edited', () => {
  it('is left alone when nothing was changed, also when it ends after midnight', () => {
    expect(changesOf(entry, editOf(entry), false)).toEqual([])
    expect(changesOf(entry, { ...editOf(entry), notes: ' Plan ' }, false)).toEqual([])
    const late = entryOf(audit, monday, { startMinute: 1380, endMinute: 60, seconds: 7200 })
    expect(changesOf(late, { ...editOf(late), notes: 'Night' }, true)).toEqual([
      { kind: 'change', entry: late, fields: { notes: 'Night' } },
    ])
  })

  it('changes what was changed, and nothing else', () => {
    const copy = workNamed(hoursAccount, 'Website', 'Copy')
    expect(changesOf(entry, { ...editOf(entry), work: copy }, false)).toEqual([
      { kind: 'change', entry, fields: { work: copy } },
    ])
    const edit = { ...editOf(entry), day: tuesday, time: { seconds: 3600, unreadable: [] } }
    expect(changesOf(entry, edit, false)).toEqual([
      { kind: 'change', entry, fields: { day: tuesday, time: { kind: 'hours', seconds: 3600 } } },
    ])
  })

  it('is made anew in another account, and deleted here', () => {
    const edit = withWork(editOf(interviews), website)
    const { accountId: _account, ...work } = website
    expect(changesOf(interviews, edit, false)).toMatchObject([
      {
        kind: 'create',
        accountId: hoursAccount,
        fields: { work, day: monday, time: { kind: 'hours', seconds: 5400 } },
      },
      { kind: 'delete', entry: interviews },
    ])
    expect(changesOf(interviews, withWork(edit, audit), true)).toEqual([])
  })

  it('needs start and end where an account asks for them', () => {
    const edit = withWork(editOf(entry), audit)
    expect(changesOf(entry, edit, true)).toEqual({ problem: 'Say when it began and ended.' })
    const timed = { ...edit, time: { ...edit.time, startMinute: 540, endMinute: 600 } }
    expect(changesOf(entry, timed, true)).toMatchObject([
      { kind: 'create', fields: { time: { kind: 'clock', startMinute: 540, endMinute: 600 } } },
      { kind: 'delete' },
    ])
  })

  it('is not saved while something is missing', () => {
    const edit = editOf(entry)
    for (const missing of [{ work: undefined }, { day: undefined }, { time: { unreadable: [] } }])
      expect(changesOf(entry, { ...edit, ...missing }, false)).toHaveProperty('problem')
    const unreadable = { ...edit.time, unreadable: ['seconds'] as const }
    expect(changesOf(entry, { ...edit, time: unreadable }, false)).toHaveProperty('problem')
  })

  it('goes on from what was typed before a reload', () => {
    const edit = { ...editOf(entry), notes: 'Half a sen', day: tuesday }
    expect(withDraft(editOf(entry), draftOf(edit))).toEqual(edit)
    expect(withDraft(edit, undefined)).toBe(edit)
    expect(withDraft(editOf(entry), { notes: 'x', day: '2026-02-30' }).day).toBe(monday)
  })

  it('keeps its time while it runs, and its account', () => {
    const running = entryOf(website, monday, { isRunning: true })
    expect(changesOf(running, { ...editOf(running), notes: 'More' }, false)).toEqual([
      { kind: 'change', entry: running, fields: { notes: 'More' } },
    ])
    expect(changesOf(running, withWork(editOf(running), audit), true)).toHaveProperty('problem')
  })
})
