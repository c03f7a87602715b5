import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { entryToGoOnWith } from './entry-to-go-on-with.ts'

const entry = (id: number, some: Partial<TimeEntry> = {}): TimeEntry => ({
  id,
  accountId: 7,
  day: day('2026-03-11'),
  seconds: 600,
  notes: '',
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project' },
  task: { id: 3, name: 'Task' },
  billable: true,
  isRunning: false,
  updatedAt: 0,
  ...some,
})
const wanted = (notes = '') => ({ work: entry(0), notes, day: day('2026-03-11') })

describe('a start of what was tracked today', () => {
  it('goes on with the entry of the same work and notes', () => {
    expect(entryToGoOnWith([entry(1, { notes: 'Doors' }), entry(2, { notes: 'Keys' })], wanted('Keys '))?.id).toBe(2)
  })

  it('goes on with any of the same work when it says nothing itself, rather one without notes', () => {
    expect(entryToGoOnWith([entry(1, { notes: 'Doors' })], wanted())?.id).toBe(1)
    expect(entryToGoOnWith([entry(1, { notes: 'Doors' }), entry(2)], wanted())?.id).toBe(2)
  })

  it.each<[string, Partial<TimeEntry>]>([
    ['has other notes', { notes: 'Doors' }],
    ['is of another day', { day: day('2026-03-10') }],
    ['is of another task', { task: { id: 4, name: 'Call' } }],
    ['is of another project', { project: { id: 4, name: 'Portal' } }],
    ['is locked', { lock: 'Item Invoiced' }],
    ['has clock times', { startMinute: 540, endMinute: 550 }],
  ])('does not go on with what %s', (_, some) => {
    expect(entryToGoOnWith([entry(1, { notes: 'Keys', ...some })], wanted('Keys'))).toBeUndefined()
  })
})
