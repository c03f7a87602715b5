import { describe, expect, it } from 'vitest'
import { day } from '../../domain/day.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { lastEntry } from './last-entry.ts'

const today = day('2026-03-11')
const entry = (id: number, on: string, rest: Partial<ShownEntry> = {}): ShownEntry => ({
  id,
  accountId: 7,
  day: day(on),
  seconds: 3600,
  notes: '',
  client: { id: 1, name: 'Client' },
  project: { id: 1, name: 'Project' },
  task: { id: 1, name: 'Task' },
  billable: true,
  isRunning: false,
  updatedAt: id,
  ...rest,
})
const last = (...entries: ShownEntry[]) => lastEntry(entries, today)?.id

describe('the last entry', () => {
  it('is of the latest day, and there the one that was touched last', () => {
    expect(last(entry(1, '2026-03-10', { updatedAt: 99 }), entry(2, '2026-03-11'), entry(3, '2026-03-11'))).toBe(3)
    expect(last(entry(2, '2026-03-11', { updatedAt: 9 }), entry(3, '2026-03-11'))).toBe(2)
  })

  it('is the newest of those that Harvest does not have yet, before all that it has', () => {
    expect(last(entry(-4, '2026-03-11'), entry(9, '2026-03-11'), entry(-5, '2026-03-11'))).toBe(-5)
  })

  it('is not what runs, which goes on anyway, nor what is planned for later', () => {
    const running = entry(3, '2026-03-11', { isRunning: true })
    expect(last(entry(1, '2026-03-09'), running, entry(4, '2026-03-12'))).toBe(1)
  })

  it('is none where there is none', () => expect(last()).toBeUndefined())
})
