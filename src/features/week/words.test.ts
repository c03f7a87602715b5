import { describe, expect, it } from 'vitest'
import type { EntryChange } from '../../domain/entry-change.ts'
import { entryOf, monday } from '../../domain/week-grid-samples.ts'
import { changesSaid, leftOutSaid, refusalSentence } from './words.ts'
import { audit, website } from './week-samples.ts'

const clockOf = () => '12h' as const
const entry = entryOf(website, monday)
const created = (
  time: { kind: 'hours'; seconds: number } | { kind: 'clock'; startMinute: number; endMinute: number },
) => ({ kind: 'create', accountId: 1, fields: { work: website, day: monday, notes: '', time } }) satisfies EntryChange

describe('what is said of changes', () => {
  it('names the one, with the time of day that was found for it', () => {
    expect(changesSaid([created({ kind: 'hours', seconds: 60 })], clockOf)).toBe('Added: Website, Design, Monday 9')
    expect(changesSaid([created({ kind: 'clock', startMinute: 540, endMinute: 810 })], clockOf)).toBe(
      'Added: Website, Design, Monday 9, 9:00am – 1:30pm',
    )
    expect(changesSaid([{ kind: 'delete', entry }], clockOf)).toBe('Deleted: Website, Design, Monday 9')
  })

  it('counts several', () => {
    const change: EntryChange = { kind: 'change', entry, fields: {} }
    expect(changesSaid([created({ kind: 'hours', seconds: 60 }), change, change], clockOf)).toBe(
      '3 entries: 1 added, 2 changed',
    )
  })

  it('says of one cell in full why it was left, and counts the reasons of several', () => {
    const several = { work: website, day: monday, because: 'several' } as const
    const locked = { work: audit, day: monday, because: 'locked', words: 'Invoiced' } as const
    expect(leftOutSaid([locked], 0)).toBe('Audit, Design, Monday 9: Harvest has locked it: Invoiced.')
    expect(leftOutSaid([several, locked, several], 1)).toBe(
      'Left as they are: 2 several entries, 1 locked by Harvest. 1 cell lies outside the sheet.',
    )
    expect(leftOutSaid([], 0)).toBe('')
  })

  it('has a hostile reason as plain text', () => {
    expect(refusalSentence({ because: 'locked', words: 'a\u202Eb' })).toBe('Harvest has locked it: ab.')
  })
})
