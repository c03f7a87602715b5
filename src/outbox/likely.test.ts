import { describe, expect, it } from 'vitest'
import { isAsSent, likely, madeBy, makerOf } from './likely.ts'
import type { Fields, Seen } from './entry.ts'
import type { Operation } from './operation.ts'
import { rules } from './rules.ts'
import { at, called, change, create, entering, entry, hour, review, runningSince } from './sample-acts.ts'

const unmarked = { ...rules, marks: false }
const running: Fields = { ...hour, time: runningSince(0) }

/** A new entry of which nobody knows whether Harvest has it. */
function unsure(id: string, seconds = 0, fields: Fields = hour, marker?: string): Operation {
  return {
    ...called(entering(create(id, seconds, fields)), id),
    sent: [{ kind: 'create', fields, ...(marker !== undefined && { marker }) }],
    firstSentAt: at(seconds),
    wasUnknown: true,
    state: { is: 'unknown', lookAt: at(seconds + 90) },
  }
}

/** An act of which Harvest has an entry already. */
const onEntry = (operation: Operation, id: number): Operation => ({ ...operation, target: { id } })

/** A change of the entry, made at that moment. */
const changed = (seconds: number) => called(entering(change('later', seconds, { notes: 'Mine' })), 'later')

const idsOf = (operation: Operation, entries: Seen[], others: Operation[] = [], marks = false) =>
  madeBy(operation, [operation, ...others], entries, marks).map(({ id }) => id)

describe('the entries that a new entry may have become', () => {
  it('are those with its marker, whatever they say now, the oldest first', () => {
    const entries = [
      entry({ id: 9, marker: 'made', notes: 'Else' }),
      entry({ id: 8, marker: 'made' }),
      entry({ marker: 'x' }),
    ]
    expect(idsOf(unsure('made'), entries, [], true)).toEqual([8, 9])
  })

  it('without markers are those that say what was sent, and are not older than the sending by more than clocks differ', () => {
    const entries = [
      entry({ id: 1, createdAt: at(-6) }),
      entry({ id: 2, createdAt: at(-5) }),
      entry({ id: 3, notes: 'Else' }),
      entry({ id: 4 }),
    ]
    expect(idsOf(unsure('made'), entries)).toEqual([2, 4])
    const { firstSentAt: _, ...neverSent } = unsure('made')
    expect(idsOf(neverSent, entries)).toEqual([])
  })

  it('are none of those that another new entry became', () => {
    expect(idsOf(unsure('made'), [entry()], [onEntry(unsure('other'), 7)])).toEqual([])
    expect(idsOf(unsure('made'), [entry()], [unsure('other')])).toEqual([7])
    expect(idsOf(onEntry(unsure('made'), 7), [entry()])).toEqual([7])
  })

  it('are none that somebody meant to change before this one was sent, but may be one that was changed since', () => {
    expect(idsOf(unsure('made', 10), [entry({ createdAt: at(10) })], [changed(9)])).toEqual([])
    expect(idsOf(unsure('made', 10), [entry({ createdAt: at(10) })], [changed(10)])).toEqual([])
    expect(idsOf(unsure('made', 10), [entry({ createdAt: at(10) })], [changed(11)])).toEqual([7])
  })
})

describe('what an entry says', () => {
  it('is what was sent when nothing in it differs, but for the time of a timer, which goes on', () => {
    expect(isAsSent(unsure('made'), hour)).toBe(true)
    expect(isAsSent(unsure('made'), { ...hour, time: { kind: 'hours', seconds: 7200 } })).toBe(false)
    expect(isAsSent(unsure('made', 0, running), hour)).toBe(true)
    expect(isAsSent(unsure('made', 0, running), { ...hour, work: review })).toBe(false)
  })

  it('is not what was sent to change an entry', () => {
    const operation: Operation = { ...unsure('made'), sent: [{ kind: 'change', id: 7, fields: hour }] }
    expect(isAsSent(operation, hour)).toBe(false)
  })

  it('may be any of what was sent for it', () => {
    const operation = unsure('made')
    const both: Operation = { ...operation, sent: [{ kind: 'delete', id: 3 }, ...operation.sent] }
    expect(isAsSent(both, hour)).toBe(true)
  })
})

const certain = (operation: Operation, entries: Seen[], others: Operation[] = [], by = unmarked) =>
  likely(operation, [operation, ...others], entries, by).certain?.id

const possible = (operation: Operation, entries: Seen[], others: Operation[] = []) =>
  likely(operation, [operation, ...others], entries, unmarked).possible.map(({ id }) => id)

describe('the entry that a new one became', () => {
  it('is certain by its marker, also among others that look the same', () => {
    expect(certain(unsure('made'), [entry(), entry({ id: 8, marker: 'made' })], [unsure('other')], rules)).toBe(8)
    expect(certain(unsure('made'), [entry()], [], rules)).toBeUndefined()
  })

  it('is certain without a marker when there is one alone that says exactly that', () => {
    expect(certain(unsure('made'), [entry()])).toBe(7)
    expect(possible(unsure('made'), [entry()])).toEqual([])
    expect(possible(unsure('made'), [entry(), entry({ id: 8 })])).toEqual([7, 8])
  })

  it('is in doubt while another is unsure that would look the same', () => {
    expect(possible(unsure('made'), [entry()], [unsure('other')])).toEqual([7])
    const beingSent: Operation = { ...unsure('other'), wasUnknown: false, state: { is: 'sending' } }
    expect(possible(unsure('made'), [entry()], [beingSent])).toEqual([7])
  })

  it('is not in doubt for one that looks different, was never unsure, has its entry, or is no new entry', () => {
    const others: Operation[] = [
      unsure('other', 0, { ...hour, notes: 'Else' }),
      { ...unsure('other'), wasUnknown: false, state: { is: 'queued', notBefore: at(0) } },
      onEntry(unsure('other'), 8),
      { ...called(entering(change('other', 0, hour)), 'other'), wasUnknown: true, target: { create: 'x' } },
    ]
    for (const other of others) expect(certain(unsure('made'), [entry()], [other])).toBe(7)
  })

  it('is in doubt for a timer that stands still: it may be another one', () => {
    expect(possible(unsure('made', 0, running), [entry()])).toEqual([7])
    expect(certain(unsure('made', 0, running), [entry({ time: runningSince(3) })])).toBe(7)
  })
})

describe('the act that made an entry which Harvest lists', () => {
  it('is the unsure one whose marker it has, or that sent what it says', () => {
    expect(makerOf(entry({ marker: 'made' }), [unsure('other', 0, hour, 'other')])).toBeUndefined()
    expect(makerOf(entry({ marker: 'made', notes: 'Else' }), [unsure('made', 0, hour, 'made')])?.id).toBe('made')
    expect(makerOf(entry(), [unsure('made')])?.id).toBe('made')
    expect(makerOf(entry({ notes: 'Else' }), [unsure('made')])).toBeUndefined()
  })

  it('is none that has its entry, is in Harvest for certain, or changes one', () => {
    const others: Operation[] = [
      onEntry(unsure('other'), 8),
      { ...unsure('other'), state: { is: 'done', at: at(5), sweeps: [] } },
      { ...unsure('other'), goal: { kind: 'change', fields: hour } },
    ]
    for (const other of others) expect(makerOf(entry(), [other])).toBeUndefined()
  })

  it('is of several the one that fits exactly, else the one sent shortly before', () => {
    const timers = [unsure('first', 0, running), unsure('third', 20, running), unsure('second', 10, running)]
    const still = entry({ createdAt: at(20) })
    expect(makerOf(still, timers)?.id).toBe('third')
    expect(makerOf(still, [...timers, unsure('exact', 5)])?.id).toBe('exact')
  })
})
