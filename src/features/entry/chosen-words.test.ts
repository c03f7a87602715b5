import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import type { ChosenPlan } from '../../domain/entry-chosen.ts'
import { entryOf, hoursAccount, monday, workNamed } from '../../domain/week-grid-samples.ts'
import { doneSaid, leftOutSaid } from './chosen-words.ts'

const entry = entryOf(workNamed(hoursAccount, 'Website'), monday)
const two = [entry, entry]
const planOf = (count: number): ChosenPlan<typeof entry> => ({
  changes: Array.from({ length: count }, () => ({ kind: 'delete', entry })),
  leftOut: [],
})
const tuesday = day('2026-03-10')
const copy = workNamed(hoursAccount, 'Website', 'Copy')

describe('what was done with chosen entries', () => {
  it('is told of one by its name, and of several by number', () => {
    expect(doneSaid({ kind: 'move', day: tuesday }, planOf(1), [entry])).toBe('Moved to Tuesday 10: Website, Design')
    expect(doneSaid({ kind: 'duplicate', day: tuesday }, planOf(2), two)).toBe('Duplicated to Tuesday 10: 2 entries')
    expect(doneSaid({ kind: 'work', work: copy }, planOf(2), two)).toBe('Changed to Website, Copy: 2 entries')
    expect(doneSaid({ kind: 'notes', how: 'append', notes: 'x' }, planOf(2), two)).toBe('Changed notes of 2 entries')
    expect(doneSaid({ kind: 'delete' }, planOf(2), two)).toBe('Deleted: 2 entries')
  })

  it('says what was left out', () => {
    const plan = { ...planOf(1), leftOut: [{ entry, because: 'running' as const }] }
    expect(doneSaid({ kind: 'delete' }, plan, two)).toBe('Deleted: 1 entry. Left out: 1 running.')
  })
})

it('what is left out is counted by reason, and alone it has Harvest’s words', () => {
  const locked = { because: 'locked', words: 'Item Invoiced' } as const
  expect(leftOutSaid([locked])).toBe('Left out: 1 locked by Harvest (Item Invoiced).')
  expect(leftOutSaid([locked, { because: 'running' }, locked])).toBe('Left out: 2 locked by Harvest, 1 running.')
})
