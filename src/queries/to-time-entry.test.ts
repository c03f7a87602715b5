import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClockTime } from '../ui/format/clock-time.ts'
import { minuteOfClockTime, type SentTimeEntry, toTimeEntry } from './to-time-entry.ts'

const sent: SentTimeEntry = {
  id: 2_911_447_036,
  spent_date: '2026-03-09',
  hours: 1.58,
  hours_without_timer: 1.58,
  rounded_hours: 1.58,
  notes: null,
  is_locked: false,
  locked_reason: null,
  timer_started_at: null,
  started_time: null,
  ended_time: null,
  is_running: false,
  billable: true,
  updated_at: '2026-03-09T10:00:00Z',
  external_reference: null,
  client: { id: 1, name: 'Client' },
  project: { id: 2, name: 'Project', code: null },
  task: { id: 3, name: 'Task' },
}

describe('Harvest’s entry as ours', () => {
  it('counts whole seconds, and has no notes where Harvest has none', () => {
    expect(toTimeEntry(7, sent)).toMatchObject({
      accountId: 7,
      day: '2026-03-09',
      seconds: 5688,
      notes: '',
      isRunning: false,
    })
    expect(toTimeEntry(7, sent)).not.toHaveProperty('lock')
  })

  it('knows since when it runs and what was tracked before', () => {
    const running = {
      ...sent,
      is_running: true,
      hours: 1.6,
      hours_without_timer: 1.5,
      timer_started_at: '2026-03-09T08:31:07Z',
    }
    expect(toTimeEntry(7, running).timer).toEqual({
      startedAt: Date.parse('2026-03-09T08:31:07Z'),
      secondsBefore: 5400,
    })
  })

  it('says what it refers to elsewhere', () => {
    const reference = { permalink: null, account_id: null, service: null, service_icon_url: null }
    const referring = { ...sent, external_reference: { ...reference, id: 'WEB-212', group_id: 'web' } }
    expect(toTimeEntry(7, referring).reference).toEqual({ group: 'web', id: 'WEB-212' })
    const link = 'javascript:alert(1)'
    const linked = { ...sent, external_reference: { ...reference, id: 'WEB-212', group_id: null, permalink: link } }
    // as it was sent: whoever shows it decides what is a link
    expect(toTimeEntry(7, linked).reference).toEqual({ group: '', id: 'WEB-212', link })
    expect(
      toTimeEntry(7, { ...sent, external_reference: { ...reference, id: null, group_id: null } }),
    ).not.toHaveProperty('reference')
  })

  it('counts cents an hour where the rate is shown, and none where it is not', () => {
    expect(toTimeEntry(7, { ...sent, billable_rate: 85.1 }).hourlyCents).toBe(8510)
    expect(toTimeEntry(7, { ...sent, billable_rate: 0 }).hourlyCents).toBe(0)
    for (const hidden of [sent, { ...sent, billable_rate: null }])
      expect(toTimeEntry(7, hidden)).not.toHaveProperty('hourlyCents')
  })

  it('has a currency where its client has one, and rounded hours where they differ', () => {
    expect(toTimeEntry(7, sent).client).toEqual({ id: 1, name: 'Client' })
    expect(toTimeEntry(7, sent)).not.toHaveProperty('roundedSeconds')
    const reported = { ...sent, rounded_hours: 1.75, client: { id: 1, name: 'Client', currency: 'EUR' } }
    expect(toTimeEntry(7, reported)).toMatchObject({ client: { currency: 'EUR' }, roundedSeconds: 6300 })
  })

  it('carries Harvest’s reason for a lock', () => {
    expect(toTimeEntry(7, { ...sent, is_locked: true, locked_reason: 'Item Invoiced' }).lock).toBe('Item Invoiced')
    expect(toTimeEntry(7, { ...sent, is_locked: true }).lock).toBe('Locked')
  })
})

describe('a clock time', () => {
  it.each([
    ['8:05am', 485],
    ['12:00am', 0],
    ['12:30pm', 750],
    ['11:59pm', 1439],
    ['8:05', 485],
    ['00:00', 0],
    ['14:59', 899],
    [null, undefined],
    ['', undefined],
    ['25:00', undefined],
    ['13:00pm', undefined],
    ['9:75', undefined],
  ])('%j is minute %s', (text, minute) => {
    expect(minuteOfClockTime(text)).toBe(minute)
  })

  it('reads back what either clock shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('12h', '24h'), (minute, clock) => {
        expect(minuteOfClockTime(formatClockTime(minute, clock))).toBe(minute)
      }),
    )
  })
})
