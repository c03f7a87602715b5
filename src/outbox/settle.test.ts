import { describe, expect, it } from 'vitest'
import { entered } from './enter.ts'
import type { Fields, Seen } from './entry.ts'
import type { Operation, State } from './operation.ts'
import type { Outcome, Write } from './request.ts'
import { rules } from './rules.ts'
import { finished, recovered, sending, settled } from './settle.ts'
import { at, called, change, create, entering, entry, hour, onSeen, remove, runningSince, sent } from './sample-acts.ts'

const moment = (seconds: number, chance = 1, by = rules) => ({ now: at(seconds), chance, rules: by })
const onCreate = { target: { create: 'made' } }
const wholeHour: Write = { kind: 'create', fields: hour, marker: 'made' }
const made = entry({ createdAt: at(5), marker: 'made' })
const noting: Write = { kind: 'change', id: 7, fields: { notes: 'Forms' } }
const confirmed = (seen: Seen): Outcome => ({ kind: 'confirmed', entry: seen })
const stateOf = (operations: readonly Operation[], id: string): State => called(operations, id).state

const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 35])
const noted = entering(change('noted', 5, { notes: 'Forms' }))

describe('what is about to be sent', () => {
  it('is put down with its first and last time', () => {
    const once = sending(entering(create('made', 5), create('other', 5)), 'made', wholeHour, at(6))
    expect(called(once, 'made')).toMatchObject({
      state: { is: 'sending' },
      firstSentAt: at(6),
      lastSentAt: at(6),
      sent: [wholeHour],
    })
    expect(called(once, 'other').state.is).toBe('queued')
    expect(called(sending(once, 'made', wholeHour, at(9)), 'made')).toMatchObject({
      firstSentAt: at(6),
      lastSentAt: at(9),
      sent: [wholeHour, wholeHour],
    })
  })

  it('may have been done when its tab has ended', () => {
    const operations = recovered(
      sending(entering(create('made', 5), create('other', 5)), 'made', wholeHour, at(6)),
      at(50),
      rules,
    )
    expect(called(operations, 'made')).toMatchObject({ state: { is: 'unknown', lookAt: at(140) }, wasUnknown: true })
    expect(called(operations, 'other')).toMatchObject({ state: { is: 'queued' }, wasUnknown: false })
  })
})

describe('after a write', () => {
  it('that Harvest confirms, a new entry is done and has its id', () => {
    const operations = sent(entering(create('made', 5)), 'made', wholeHour, confirmed(made), [5, 6])
    expect(called(operations, 'made')).toMatchObject({
      state: { is: 'done', at: at(6), sweeps: [] },
      target: { id: 7 },
      base: { seen: made, at: at(6) },
    })
  })

  it('that Harvest confirms after all, it is looked for twins two minutes and a day later', () => {
    const operations = sent(unsure, 'made', wholeHour, confirmed(made), [100, 101])
    expect(stateOf(operations, 'made')).toEqual({ is: 'done', at: at(101), sweeps: [at(221), at(86_501)] })
  })

  it('that did only a part, the rest is sent at once', () => {
    const stopped = entering(
      change('ended', 600, { time: { kind: 'hours', seconds: 600 } }, onSeen(600, { time: runningSince(0) })),
    )
    const answer = confirmed(entry({ time: { kind: 'hours', seconds: 648 } }))
    const operations = sent(stopped, 'ended', { kind: 'stop', id: 7 }, answer, [600, 601])
    expect(stateOf(operations, 'ended')).toEqual({ is: 'queued', notBefore: at(601) })
  })

  it('that started a timer, it is as exact as can be', () => {
    const timer = { ...hour, time: runningSince(0) }
    const request: Write = { kind: 'create', fields: timer }
    const answer = confirmed(entry({ createdAt: at(100), time: runningSince(100) }))
    const prompt = sent(entering(create('made', 0, timer)), 'made', request, answer, [45, 105])
    expect(stateOf(prompt, 'made').is).toBe('done')
    const restart: Write = { kind: 'restart', id: 7 }
    const continued = entering(change('on', 0, { time: runningSince(0, 3600) }))
    const late = confirmed(entry({ time: runningSince(100, 3600) }))
    expect(stateOf(sent(continued, 'on', restart, late, [45, 105]), 'on').is).toBe('done')
  })

  it('that started a timer while the device slept, its start is put right', () => {
    const restart: Write = { kind: 'restart', id: 7 }
    const continued = entering(change('on', 0, { time: runningSince(0, 3600) }))
    const late = confirmed(entry({ time: runningSince(100, 3600) }))
    expect(stateOf(sent(continued, 'on', restart, late, [44, 105]), 'on').is).toBe('queued')
  })

  it.each<Outcome>([{ kind: 'unknown' }, { kind: 'unread' }])(
    'of which nothing is known ($kind), it is left alone for 90 s',
    (outcome) => {
      const operations = sent(noted, 'noted', noting, outcome, [5, 35])
      expect(called(operations, 'noted')).toMatchObject({
        state: { is: 'unknown', lookAt: at(95) },
        wasUnknown: true,
        attempts: 0,
      })
    },
  )

  it('that is refused, the person is told in Harvest’s words', () => {
    const operations = sent(noted, 'noted', noting, { kind: 'refused', words: 'No' }, [5, 6])
    expect(called(operations, 'noted')).toMatchObject({
      state: { is: 'parked', because: { kind: 'refused', words: 'No' } },
      sent: [],
    })
  })

  it('of a locked entry that is refused, the person is told why it is locked', () => {
    const locked = entering(change('noted', 5, { notes: 'Forms' }, onSeen(5, { lock: 'Approved' })))
    const operations = sent(locked, 'noted', noting, { kind: 'refused', words: 'No' }, [5, 6])
    expect(stateOf(operations, 'noted')).toEqual({ is: 'parked', because: { kind: 'refused', words: 'Approved' } })
  })

  it.each<Write['kind']>(['stop', 'restart'])(
    'that is refused because it is so already (%s), Harvest is looked at once',
    (kind) => {
      if (kind !== 'stop' && kind !== 'restart') throw new Error(kind)
      const request = { kind, id: 7 }
      const once = sent(noted, 'noted', request, { kind: 'refused', words: 'No' }, [5, 6])
      expect(called(once, 'noted')).toMatchObject({ state: { is: 'queued', notBefore: at(6) }, base: { at: 0 } })
      const twice = sent(once, 'noted', request, { kind: 'refused', words: 'No' }, [7, 8])
      expect(stateOf(twice, 'noted').is).toBe('parked')
    },
  )

  it('that Harvest will do later, it is sent when Harvest says', () => {
    const operations = sent(noted, 'noted', noting, { kind: 'later', waitMs: 15_000 }, [5, 6])
    expect(called(operations, 'noted')).toMatchObject({
      state: { is: 'queued', notBefore: at(21) },
      sent: [],
      wasUnknown: false,
    })
  })

  it('that the session’s end prevented, it is sent again', () => {
    const operations = sent(noted, 'noted', noting, { kind: 'signed-out' }, [5, 6])
    expect(called(operations, 'noted')).toMatchObject({ state: { is: 'queued', notBefore: at(6) }, sent: [] })
  })

  it('to an entry that is gone, a deletion is done and a change asks', () => {
    const deleted = sent(entering(remove('x', 5)), 'x', { kind: 'delete', id: 7 }, { kind: 'gone' }, [5, 6])
    expect(stateOf(deleted, 'x').is).toBe('done')
    const changed = sent(noted, 'noted', noting, { kind: 'gone' }, [5, 6])
    expect(stateOf(changed, 'noted')).toEqual({ is: 'parked', because: { kind: 'deleted-there' } })
  })

  it('that nobody keeps any more, nothing changes', () => {
    expect(settled(noted, 'other', noting, { kind: 'unknown' }, moment(6))).toEqual(noted)
  })
})

const startedAt = (startMinute: number): Fields['time'] => ({
  kind: 'running',
  since: at(0),
  secondsBefore: 0,
  startMinute,
})

describe('behind a timer whose minute was left to Harvest', () => {
  const started = entering(create('start', 0, { time: startedAt(540) }))
  const ended: Fields['time'] = { kind: 'clock', startMinute: 540, endMinute: 541 }
  const unread = sending(started, 'start', { kind: 'create', fields: { ...hour, time: runningSince(0) } }, at(0))
  const both = entered(unread, change('stop', 1, { time: ended }, { target: { create: 'start' } }))

  it('a stop knows the minute that Harvest has chosen, and is no conflict', () => {
    const request = { kind: 'create' as const, fields: { ...hour, time: runningSince(0) } }
    const theirs = entry({ time: startedAt(541) })
    const after = settled(
      both,
      'start',
      request,
      { kind: 'confirmed', entry: theirs },
      {
        now: at(2),
        chance: 1,
        rules,
      },
    )
    expect(called(after, 'stop').base).toEqual({ seen: theirs, at: at(2) })
  })
})

describe('what Harvest has already', () => {
  it('is done', () => {
    expect(stateOf(finished(noted, 'noted', moment(6)), 'noted')).toEqual({ is: 'done', at: at(6), sweeps: [] })
  })

  it('is not said of an entry that nobody knows any more', () => {
    const lost = entering(change('noted', 5, { notes: 'Forms' }, onCreate))
    expect(stateOf(finished(lost, 'noted', moment(6)), 'noted')).toEqual({
      is: 'parked',
      because: { kind: 'deleted-there' },
    })
  })
})
