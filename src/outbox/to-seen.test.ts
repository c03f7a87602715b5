import { describe, expect, it } from 'vitest'
import { runningEntry } from '../harvest/sample-answers.ts'
import { toTimeEntry as asRead } from '../queries/to-time-entry.ts'
import { toSeen } from './to-seen.ts'
import { toTimeEntry } from './to-time-entry.ts'

const sent = { ...runningEntry, is_running: false, timer_started_at: null, hours: 1.33 }
const reference = { account_id: null, permalink: null, service: null, service_icon_url: null }

describe('an entry of Harvest’s', () => {
  it('has whole seconds of its hours', () => {
    expect(toSeen(sent)).toMatchObject({ id: sent.id, time: { kind: 'hours', seconds: 4788 } })
  })

  it.each([
    ['8:05am', '1:30pm'],
    ['8:05', '13:30'],
  ])('has clock times as minutes, from either clock (%s to %s)', (started_time, ended_time) => {
    expect(toSeen({ ...sent, started_time, ended_time }).time).toEqual({
      kind: 'clock',
      startMinute: 485,
      endMinute: 810,
    })
  })

  it('that runs says since when, and what it had before', () => {
    const timer = { ...runningEntry, timer_started_at: '2026-03-11T09:00:00Z', hours: 2.5, hours_without_timer: 1.5 }
    const since = Date.parse('2026-03-11T09:00:00Z')
    expect(toSeen({ ...timer, started_time: null }).time).toEqual({ kind: 'running', since, secondsBefore: 5400 })
    expect(toSeen({ ...timer, started_time: '10:00', ended_time: null }).time).toMatchObject({ startMinute: 600 })
  })

  it('is locked with Harvest’s reason, or without one', () => {
    expect(toSeen({ ...sent, is_locked: false, locked_reason: null })).not.toHaveProperty('lock')
    expect(toSeen({ ...sent, is_locked: true, locked_reason: 'Item Invoiced' }).lock).toBe('Item Invoiced')
    expect(toSeen({ ...sent, is_locked: true, locked_reason: null }).lock).toBe('Locked')
  })

  it('carries our marker, and takes nobody else’s reference for one', () => {
    const marked = (group_id: string | null) =>
      toSeen({ ...sent, external_reference: { ...reference, id: 'a', group_id } }).marker
    expect([marked('sheaf'), marked('trello'), marked(null)]).toEqual(['a', undefined, undefined])
    expect(toSeen({ ...sent, external_reference: null })).not.toHaveProperty('marker')
  })

  it.each(['trello', 'sheaf'])('still refers to what it did once it was changed here (%s)', (group_id) => {
    const permalink = 'https://tickets.example/OP-1'
    const referring = { ...sent, external_reference: { ...reference, id: 'OP-1', group_id, permalink } }
    expect(toTimeEntry(7, toSeen(referring)).reference).toEqual(asRead(7, referring).reference)
  })

  it('has empty notes where Harvest has none', () => {
    expect(toSeen({ ...sent, notes: null }).notes).toBe('')
  })
})
