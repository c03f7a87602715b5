import { describe, expect, it } from 'vitest'
import type { Fields, Seen } from './entry.ts'
import type { Write } from './request.ts'
import { at, entry, hour, review, runningSince } from './sample-acts.ts'
import { leftOfCreate, toSend, towards } from './towards.ts'

const hours = (seconds: number): Fields['time'] => ({ kind: 'hours', seconds })
const clock = (startMinute: number, endMinute: number): Fields['time'] => ({ kind: 'clock', startMinute, endMinute })
const runningAt = (startMinute: number): Fields['time'] => ({
  kind: 'running',
  since: at(0),
  secondsBefore: 0,
  startMinute,
})
const change = (fields: Partial<Fields>): Write => ({ kind: 'change', id: 7, fields })
const next = (wanted: Partial<Fields>, seen: Partial<Seen>, seconds = 0) => towards(wanted, entry(seen), at(seconds))

describe('on the way to what is wanted', () => {
  it('nothing is sent that is so already', () => {
    expect(next({}, {})).toBeUndefined()
    expect(next(hour, {})).toBeUndefined()
    expect(next({ time: hours(3610) }, {})).toBeUndefined()
  })

  it('only what differs is sent', () => {
    expect(next({ ...hour, notes: 'Forms' }, {})).toEqual(change({ notes: 'Forms' }))
    expect(next({ notes: 'Buttons', work: review, time: hours(1800) }, {})).toEqual(
      change({ work: review, time: hours(1800) }),
    )
  })

  it('a running timer is stopped before its hours are set', () => {
    const wanted = { time: hours(1800), notes: 'Forms' }
    expect(next(wanted, { time: runningSince(0) })).toEqual({ kind: 'stop', id: 7 })
    expect(next(wanted, { time: hours(2160) })).toEqual(change(wanted))
  })

  it('clock times are set once the timer has ended', () => {
    expect(next({ time: clock(540, 570) }, { time: runningAt(540) })).toEqual({ kind: 'stop', id: 7 })
    expect(next({ time: clock(540, 570) }, { time: clock(540, 575) })).toEqual(change({ time: clock(540, 570) }))
    expect(next({ time: clock(540, 570) }, { time: clock(535, 570) })).toEqual(change({ time: clock(540, 570) }))
    expect(next({ time: clock(540, 570) }, { time: clock(540, 570) })).toBeUndefined()
  })

  it('a timer’s clock time is set while it runs', () => {
    expect(next({ time: runningAt(530) }, { time: runningAt(540) })).toEqual(change({ time: runningAt(530) }))
    expect(next({ time: runningAt(540) }, { time: runningAt(540) }, 999)).toBeUndefined()
  })

  it('what has ended with a clock time stays ended, for to continue it would make another entry', () => {
    expect(next({ time: runningAt(540) }, { time: clock(540, 545) })).toBeUndefined()
    expect(next({ time: runningAt(530), notes: 'Forms' }, { time: clock(540, 545) })).toEqual(
      change({ notes: 'Forms', time: clock(530, 545) }),
    )
  })

  it('a timer that began just now is started', () => {
    expect(next({ time: runningSince(0, 3600) }, {}, 60)).toEqual({ kind: 'restart', id: 7 })
  })

  it('other fields go before a timer is started', () => {
    expect(next({ time: runningSince(0, 3600), notes: 'Forms' }, {}, 60)).toEqual(change({ notes: 'Forms' }))
  })

  it('a timer that began earlier first gets the hours it has by now', () => {
    const wanted = { time: runningSince(0, 3600), notes: 'Forms' }
    expect(next(wanted, {}, 61)).toEqual(change({ notes: 'Forms', time: hours(3661) }))
    expect(next(wanted, { time: hours(3661), notes: 'Forms' }, 62)).toEqual({ kind: 'restart', id: 7 })
  })

  it('a timer that has too many hours gets fewer', () => {
    expect(next({ time: runningSince(0) }, { time: hours(3600) }, 61)).toEqual(change({ time: hours(61) }))
  })

  it('a timer that runs from another time is stopped, within 90 s it is left alone', () => {
    expect(next({ time: runningSince(0) }, { time: runningSince(90) }, 999)).toBeUndefined()
    expect(next({ time: runningSince(0) }, { time: runningSince(91) }, 999)).toEqual({ kind: 'stop', id: 7 })
    expect(next({ time: runningSince(0, 91) }, { time: runningSince(0) }, 999)).toEqual({ kind: 'stop', id: 7 })
    expect(next({ time: runningSince(100, 100) }, { time: runningSince(0) }, 999)).toBeUndefined()
  })
})

describe('a new entry is sent', () => {
  it.each([hours(3600), clock(540, 600), runningAt(540)])('with its time as it is: %o', (time) => {
    expect(toSend({ ...hour, time }, at(9999))).toEqual({ ...hour, time })
  })

  it('without its minute when its timer begins just now, for Harvest knows that better', () => {
    const timer = { ...hour, time: runningAt(540) }
    expect(toSend(timer, at(4))).toEqual({ ...hour, time: runningSince(0) })
    expect(toSend(timer, at(5))).toEqual(timer)
  })

  it('as a timer within a minute of its start, then with the hours it has', () => {
    const timer = { ...hour, time: runningSince(0) }
    expect(toSend(timer, at(59))).toEqual(timer)
    expect(toSend(timer, at(60))).toEqual({ ...hour, time: hours(60) })
    expect(toSend({ ...hour, time: runningSince(60) }, at(0))).toEqual({ ...hour, time: runningSince(60) })
  })
})

describe('what is left of a new entry that is there', () => {
  const timer = { ...hour, time: runningSince(0) }
  const asHours: Write = { kind: 'create', fields: { ...hour, time: hours(300) } }
  const asTimer: Write = { kind: 'create', fields: timer }
  const left = (sent: Write[], seen: Partial<Seen>, fields: Fields = timer) => leftOfCreate(fields, sent, entry(seen))

  it('is nothing, when it is no timer', () => {
    expect(left([{ kind: 'create', fields: hour }], {}, hour)).toEqual({})
  })

  it('is its timer, while it has the hours that were sent', () => {
    expect(left([asHours], { time: hours(288) })).toEqual({ time: timer.time })
    expect(left([asHours, change({ time: hours(400) })], { time: hours(400) })).toEqual({ time: timer.time })
  })

  it('is nothing, when somebody has changed the hours', () => {
    expect(left([asHours], { time: hours(7200) })).toEqual({})
    expect(left([asTimer], { time: hours(300) })).toEqual({})
  })

  it('is its timer, when it runs as it was made, however late', () => {
    expect(left([asTimer], { createdAt: at(500), time: runningSince(500) })).toEqual({ time: timer.time })
    expect(left([asTimer], { createdAt: at(505), time: runningSince(500) })).toEqual({ time: timer.time })
    expect(left([asTimer], { createdAt: at(506), time: runningSince(500) })).toEqual({})
    expect(left([asTimer], { createdAt: at(500), time: runningSince(500, 36) })).toEqual({})
    expect(left([asTimer], { createdAt: at(0), time: runningAt(555) })).toEqual({})
  })

  it('is its timer, when Harvest has chosen its minute long after', () => {
    const wanted = { ...hour, time: runningAt(540) }
    expect(left([asTimer], { time: runningAt(555) }, wanted)).toEqual({ time: runningAt(540) })
    expect(left([asTimer], { time: clock(555, 560) }, wanted)).toEqual({})
    expect(left([{ kind: 'create', fields: wanted }], { time: runningAt(555) }, wanted)).toEqual({})
  })

  it('is its timer, when we have stopped it so as to start it anew', () => {
    expect(left([asTimer, { kind: 'stop', id: 7 }], { time: hours(36) })).toEqual({ time: timer.time })
    const restart: Write = { kind: 'restart', id: 7 }
    expect(left([asHours, restart], { createdAt: at(0), time: runningSince(500, 288) })).toEqual({ time: timer.time })
    expect(left([asHours, restart], { time: hours(7200) })).toEqual({})
  })
})
