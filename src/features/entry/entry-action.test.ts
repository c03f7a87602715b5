import { expect, it } from 'vitest'
import { clockAccount, entryOf, hoursAccount, monday, workNamed } from '../../domain/week-grid-samples.ts'
import { canDo, type EntryAction } from './entry-action.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const actions: EntryAction[] = ['edit', 'duplicate', 'move', 'split', 'merge']
const possible = (entry: ReturnType<typeof entryOf>, others: ReturnType<typeof entryOf>[] = []) =>
  actions.filter((action) => canDo(action, entry, [entry, ...others])).join(' ')

it('what is locked can be looked at and duplicated, and nothing else', () => {
  expect(possible(entryOf(website, monday, { lock: 'Item Invoiced' }), [entryOf(website, monday)])).toBe(
    'edit duplicate',
  )
})

it('a timer is stopped before anything is done with its entry', () => {
  expect(possible(entryOf(website, monday, { isRunning: true }), [entryOf(website, monday)])).toBe('edit')
})

it('an entry is merged where there is another one of its work, which it touches', () => {
  const entry = entryOf(audit, monday, { startMinute: 540, endMinute: 600 })
  expect(possible(entry, [entryOf(audit, monday, { startMinute: 601, endMinute: 660 })])).toBe(
    'edit duplicate move split',
  )
  expect(possible(entry, [entryOf(audit, monday, { startMinute: 600, endMinute: 660 })])).toBe(
    'edit duplicate move split merge',
  )
})

it('what is too short for two parts is not split', () => {
  expect(possible(entryOf(website, monday, { seconds: 36 }))).toBe('edit duplicate move')
  expect(possible(entryOf(audit, monday, { startMinute: 540, endMinute: 541 }))).toBe('edit duplicate move')
})
