import { describe, expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import { isClash } from './compare.ts'
import type { Fields, Seen } from './entry.ts'
import type { Operation } from './operation.ts'
import { at, change, create, entering, entry, onSeen, remove, review, runningSince } from './sample-acts.ts'

const changing = (fields: Partial<Fields>, seen: Partial<Seen> = {}, seconds = 0): Operation => {
  const [operation] = entering(change('changed', seconds, fields, onSeen(0, seen)))
  if (!operation) throw new Error('no operation')
  return operation
}
const hours = (seconds: number): Fields['time'] => ({ kind: 'hours', seconds })
const clock = (startMinute: number, endMinute: number): Fields['time'] => ({ kind: 'clock', startMinute, endMinute })

const runningAt = (startMinute: number): Fields['time'] => ({
  kind: 'running',
  since: at(0),
  secondsBefore: 0,
  startMinute,
})

describe('a change is in conflict', () => {
  it.each<[string, Partial<Fields>, Partial<Seen>]>([
    ['notes', { notes: 'Forms' }, { notes: 'Tables' }],
    ['the task', { work: review }, { work: { ...review, task: { id: 113, name: 'Meeting' } } }],
    ['the project', { work: review }, { work: { ...review, project: { id: 12, name: 'Portal' } } }],
    ['the day', { day: day('2026-03-08') }, { day: day('2026-03-07') }],
    ['hours', { time: hours(7200) }, { time: hours(1800) }],
  ])('when both have changed %s', (_, ours, theirs) => {
    expect(isClash(changing(ours), entry(theirs))).toBe(true)
  })

  it('also within the same second, for Harvest counts no less', () => {
    expect(isClash(changing({ notes: 'Forms' }), entry({ notes: 'Tables', updatedAt: at(0) }))).toBe(true)
  })

  it('when one of several fields is', () => {
    const theirs = entry({ notes: 'Tables' })
    expect(isClash(changing({ work: review, notes: 'Forms' }), theirs)).toBe(true)
  })
})

describe('a change is in no conflict', () => {
  it.each<[string, Partial<Seen>]>([
    ['nothing was changed there', {}],
    ['another field was changed there', { work: review, updatedAt: at(9) }],
    ['the same was changed there', { notes: 'Forms', updatedAt: at(9) }],
    ['only blanks at the end differ', { notes: ' Buttons\n', updatedAt: at(9) }],
  ])('when %s', (_, theirs) => {
    expect(isClash(changing({ notes: 'Forms' }), entry(theirs))).toBe(false)
  })

  it('with what it has sent itself', () => {
    const sentBefore = { kind: 'change' as const, id: 7, fields: { notes: 'Half' } }
    const operation = { ...changing({ notes: 'Forms' }), sent: [sentBefore] }
    expect(isClash(operation, entry({ notes: 'Half' }))).toBe(false)
    expect(isClash(operation, entry({ notes: 'Other' }))).toBe(true)
  })

  it('with hours that Harvest shows alike', () => {
    expect(isClash(changing({ time: hours(7200) }, { time: hours(3600) }), entry({ time: hours(3610) }))).toBe(false)
  })

  it('when it is a new entry, or nothing was ever seen', () => {
    const [made] = entering(create('made', 0))
    const { base: _, ...unseen } = changing({ notes: 'Forms' })
    expect(made && isClash(made, entry({ notes: 'Tables' }))).toBe(false)
    expect(isClash(unseen, entry({ notes: 'Tables' }))).toBe(false)
  })
})

describe('a deletion', () => {
  const [operation] = entering(remove('deleted', 0))

  it.each<[string, Partial<Seen>, boolean]>([
    ['in conflict with any change', { notes: 'Tables' }, true],
    ['in conflict with other hours', { time: hours(60) }, true],
    ['in no conflict with what is as it was', { updatedAt: at(9) }, false],
  ])('is %s', (_, theirs, isInConflict) => {
    expect(operation && isClash(operation, entry(theirs))).toBe(isInConflict)
  })
})

describe('the deletion of a running timer', () => {
  const [deletion] = entering({
    ...remove('deleted', 1800),
    base: { seen: entry({ time: runningSince(0) }), at: at(1800) },
  })

  it.each<[string, Partial<Seen>, boolean]>([
    ['in no conflict when a start has stopped it since', { time: hours(1836) }, false],
    ['in conflict when it was stopped before', { time: hours(900) }, true],
    ['in conflict when it was started anew', { time: runningSince(1700) }, true],
    ['in conflict when it was changed as well', { time: hours(1836), notes: 'Tables' }, true],
  ])('is %s', (_, theirs, isInConflict) => {
    expect(deletion && isClash(deletion, entry(theirs))).toBe(isInConflict)
  })
})

describe('a timer that was stopped here', () => {
  const running = { time: runningSince(0) }
  const stopped = changing({ time: hours(1800) }, running, 1800)

  it('is not in conflict when the stop came late', () => {
    expect(isClash(stopped, entry({ time: hours(2160) }))).toBe(false)
  })

  it('is in conflict when it was stopped earlier elsewhere', () => {
    expect(isClash(stopped, entry({ time: hours(900) }))).toBe(true)
  })

  it('is in conflict when it was stopped elsewhere before, though its hours were made fewer', () => {
    const made = changing({ time: hours(600) }, running, 1800)
    expect(isClash(made, entry({ time: hours(1728) }))).toBe(true)
    expect(isClash(made, entry({ time: hours(1800) }))).toBe(false)
  })

  it('counts what it had before it ran', () => {
    const before = changing({ time: hours(5400) }, { time: runningSince(0, 3600) }, 1800)
    expect(isClash(before, entry({ time: hours(5436) }))).toBe(false)
    expect(isClash(before, entry({ time: hours(4500) }))).toBe(true)
  })

  it('is in conflict when it was started anew elsewhere', () => {
    expect(isClash(stopped, entry({ time: runningSince(1700) }))).toBe(true)
  })

  it('goes by its clock times where there are such', () => {
    const ended = changing({ time: clock(540, 570) }, { time: runningAt(540) }, 1800)
    expect(isClash(ended, entry({ time: clock(540, 575) }))).toBe(false)
    expect(isClash(ended, entry({ time: clock(540, 560) }))).toBe(true)
    expect(isClash(ended, entry({ time: clock(530, 575) }))).toBe(true)
    expect(isClash(ended, entry({ time: hours(3600) }))).toBe(true)
  })

  it('is not in conflict when the stop came late, and that was after midnight', () => {
    const endedAtSix = changing({ time: clock(540, 1080) }, { time: runningAt(540) }, 1800)
    expect(isClash(endedAtSix, entry({ time: clock(540, 480) }))).toBe(false)
    expect(isClash(endedAtSix, entry({ time: clock(540, 1020) }))).toBe(true)
  })
})

describe('a timer that is to run from another time', () => {
  const moved = changing({ time: runningSince(0, 900) }, { time: runningSince(0) }, 1800)

  it('is in conflict when it was stopped elsewhere', () => {
    expect(isClash(moved, entry({ time: hours(1800) }))).toBe(true)
  })

  it('is in conflict, too, when our own stop may have done that: nothing tells', () => {
    const operation: Operation = { ...moved, sent: [{ kind: 'stop', id: 7 }] }
    expect(isClash(operation, entry({ time: hours(1800) }))).toBe(true)
  })
})
