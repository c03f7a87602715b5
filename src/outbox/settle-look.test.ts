import { describe, expect, it } from 'vitest'
import { entered } from './enter.ts'
import type { Seen } from './entry.ts'
import type { Operation, State } from './operation.ts'
import type { Look, Outcome, Write } from './request.ts'
import { rules } from './rules.ts'
import { sending, settled } from './settle.ts'
import {
  at,
  called,
  change,
  create,
  entering,
  entry,
  hour,
  onSeen,
  remove,
  review,
  runningSince,
  sent,
} from './sample-acts.ts'

const unmarked = { ...rules, marks: false }
const moment = (seconds: number, chance = 1, by = rules) => ({ now: at(seconds), chance, rules: by })
const onCreate = { target: { create: 'made' } }
const wholeHour: Write = { kind: 'create', fields: hour, marker: 'made' }
const made = entry({ createdAt: at(5), marker: 'made' })
const noting: Write = { kind: 'change', id: 7, fields: { notes: 'Forms' } }
const lookAtEntry: Look = { kind: 'entry', id: 7 }
const lookForMarker: Look = { kind: 'marked', marker: 'made' }
const confirmed = (seen: Seen): Outcome => ({ kind: 'confirmed', entry: seen })
const found = (...entries: Seen[]): Outcome => ({ kind: 'found', entries })
const stateOf = (operations: readonly Operation[], id: string): State => called(operations, id).state

const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 35])
const noted = entering(change('noted', 5, { notes: 'Forms' }))

describe('after a look for a new entry', () => {
  it('is adopted when it is there', () => {
    const operations = settled(unsure, 'made', lookForMarker, found(made), moment(95))
    expect(called(operations, 'made')).toMatchObject({ target: { id: 7 }, state: { is: 'done', at: at(95) } })
  })

  it('is sent again when it is not', () => {
    const operations = settled(unsure, 'made', lookForMarker, found(entry({ marker: 'other' })), moment(95))
    expect(called(operations, 'made')).toMatchObject({
      target: { create: 'made' },
      state: { is: 'queued', notBefore: at(95) },
    })
  })

  it('of two with its marker the older is adopted', () => {
    const operations = settled(unsure, 'made', lookForMarker, found({ ...made, id: 9 }, { ...made, id: 8 }), moment(95))
    expect(called(operations, 'made').target).toEqual({ id: 8 })
  })

  it('its timer is started when it came as hours', () => {
    const timer = { ...hour, time: runningSince(5) }
    const asHours: Write = { kind: 'create', fields: { ...hour, time: { kind: 'hours', seconds: 300 } } }
    const lost = sent(entering(create('made', 5, timer)), 'made', asHours, { kind: 'unknown' }, [305, 335])
    const seen = { ...made, time: { kind: 'hours' as const, seconds: 288 } }
    expect(stateOf(settled(lost, 'made', lookForMarker, found(seen), moment(395)), 'made').is).toBe('queued')
  })

  it('without markers what looks alike and was made since is adopted', () => {
    const operations = settled(
      unsure,
      'made',
      lookForMarker,
      found(entry({ createdAt: at(0) }), entry({ id: 6, createdAt: at(-1) })),
      moment(95, 1, unmarked),
    )
    expect(called(operations, 'made').target).toEqual({ id: 7 })
  })

  it.each<[string, Seen[]]>([['two look alike', [entry({ id: 9, createdAt: at(6) }), entry({ createdAt: at(6) })]]])(
    'without markers the person is asked when %s',
    (_, entries) => {
      const operations = settled(unsure, 'made', lookForMarker, found(...entries), moment(95, 1, unmarked))
      expect(stateOf(operations, 'made')).toEqual({ is: 'parked', because: { kind: 'which', ids: [7, 9] } })
    },
  )

  it('without markers the person is asked when another one on its way looks alike', () => {
    const both = sent(
      entered(unsure, create('other', 40)),
      'other',
      { kind: 'create', fields: hour },
      { kind: 'unknown' },
      [40, 70],
    )
    const one = found(entry({ createdAt: at(6) }))
    expect(stateOf(settled(both, 'made', lookForMarker, one, moment(95, 1, unmarked)), 'made')).toEqual({
      is: 'parked',
      because: { kind: 'which', ids: [7] },
    })
    expect(stateOf(settled(both, 'made', lookForMarker, found(made), moment(95)), 'made').is).toBe('done')
  })

  it('without markers what another act has made is not adopted', () => {
    const both = sent(
      entered(unsure, create('other', 40)),
      'other',
      { kind: 'create', fields: hour },
      confirmed(entry({ createdAt: at(40) })),
      [40, 41],
    )
    const operations = settled(
      both,
      'made',
      lookForMarker,
      found(entry({ createdAt: at(40) })),
      moment(95, 1, unmarked),
    )
    expect(stateOf(operations, 'made').is).toBe('queued')
  })
})

describe('after a look at an entry', () => {
  const old = entering(change('noted', 5, { notes: 'Forms' }))

  it('what only we changed is sent', () => {
    const operations = settled(old, 'noted', lookAtEntry, confirmed(entry({ work: review })), moment(60))
    expect(called(operations, 'noted')).toMatchObject({
      state: { is: 'queued', notBefore: at(60) },
      base: { seen: { work: review }, at: at(60) },
    })
  })

  it('what is there already is done', () => {
    expect(
      stateOf(settled(old, 'noted', lookAtEntry, confirmed(entry({ notes: 'Forms' })), moment(60)), 'noted').is,
    ).toBe('done')
  })

  it('what both changed is for the person to decide', () => {
    const theirs = entry({ notes: 'Tables' })
    const operations = settled(old, 'noted', lookAtEntry, confirmed(theirs), moment(60))
    expect(called(operations, 'noted')).toMatchObject({
      state: { is: 'parked', because: { kind: 'conflict', theirs } },
      base: { seen: entry(), at: at(5) },
    })
  })

  it('a deletion is done when it is gone, a change asks', () => {
    expect(stateOf(settled(entering(remove('x', 5)), 'x', lookAtEntry, { kind: 'gone' }, moment(60)), 'x').is).toBe(
      'done',
    )
    expect(stateOf(settled(old, 'noted', lookAtEntry, { kind: 'gone' }, moment(60)), 'noted')).toEqual({
      is: 'parked',
      because: { kind: 'deleted-there' },
    })
  })

  it('that is refused, the person is told', () => {
    const operations = settled(old, 'noted', lookAtEntry, { kind: 'refused', words: 'No' }, moment(60))
    expect(stateOf(operations, 'noted')).toEqual({ is: 'parked', because: { kind: 'refused', words: 'No' } })
  })

  it('that could not be read, it waits longer each time, up to 30 s', () => {
    const waits: number[] = []
    let operations = old
    for (let time = 0; time < 7; time++) {
      operations = settled(operations, 'noted', lookAtEntry, { kind: 'unread' }, moment(60))
      const state = stateOf(operations, 'noted')
      if (state.is === 'queued') waits.push(state.notBefore - at(60))
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(stateOf(settled(operations, 'noted', lookAtEntry, { kind: 'unread' }, moment(60, 0.5)), 'noted')).toEqual({
      is: 'queued',
      notBefore: at(75),
    })
  })

  it('that could not be read stays unsure when it was', () => {
    expect(stateOf(settled(unsure, 'made', lookForMarker, { kind: 'unread' }, moment(95)), 'made')).toEqual({
      is: 'unknown',
      lookAt: at(96),
    })
    expect(
      stateOf(settled(unsure, 'made', lookForMarker, { kind: 'later', waitMs: 15_000 }, moment(95)), 'made'),
    ).toEqual({
      is: 'unknown',
      lookAt: at(110),
    })
    expect(stateOf(settled(unsure, 'made', lookForMarker, { kind: 'signed-out' }, moment(95)), 'made')).toEqual({
      is: 'unknown',
      lookAt: at(95),
    })
  })
})

describe('what waits behind', () => {
  const noteBehind = entered(unsure, change('noted', 40, { notes: 'Forms' }, onCreate))

  it('goes on from the entry that was found', () => {
    const operations = settled(noteBehind, 'made', lookForMarker, found(made), moment(95))
    expect(called(operations, 'noted')).toMatchObject({ target: { id: 7 }, base: { seen: made, at: at(95) } })
  })

  it('is compared with what was changed in Harvest before it was found', () => {
    const operations = settled(noteBehind, 'made', lookForMarker, found({ ...made, notes: 'Tables' }), moment(95))
    expect(called(operations, 'noted').base).toEqual({ seen: made, at: 0 })
  })

  it('takes over what the one before has changed, and is compared with the rest', () => {
    const first = sending(noted, 'noted', noting, at(5))
    const both = entered(first, change('again', 6, { work: review }))
    const answer = entry({ notes: 'Forms', updatedAt: at(6) })
    const after = settled(both, 'noted', noting, confirmed(answer), moment(7))
    expect(called(after, 'again').base).toEqual({ seen: answer, at: at(7) })
    const theirs = settled(
      both,
      'noted',
      noting,
      confirmed({ ...answer, work: { ...review, task: { id: 9, name: 'X' } } }),
      moment(7),
    )
    expect(called(theirs, 'again').base).toMatchObject({ seen: { notes: 'Forms', work: hour.work }, at: 0 })
  })

  it('of another entry is left alone', () => {
    const both = entered(noteBehind, change('other', 41, { notes: 'X' }, { ...onSeen(41), target: { id: 99 } }))
    const operations = settled(both, 'made', lookForMarker, found(made), moment(95))
    expect(called(operations, 'other')).toEqual(called(both, 'other'))
  })
})

describe('a new entry that is to be deleted', () => {
  const deleting = entered(unsure, remove('deleted', 40, onCreate))

  it('and is not there needs no request, but is watched for', () => {
    const operations = settled(deleting, 'made', lookForMarker, found(), moment(95))
    expect(operations).toHaveLength(1)
    expect(called(operations, 'made')).toMatchObject({
      state: { is: 'done', at: at(95), sweeps: [at(215), at(86_495)] },
      merged: ['made', 'deleted'],
    })
    expect(entered(operations, remove('deleted', 99, onCreate))).toEqual(operations)
  })

  it('and is there is deleted', () => {
    const operations = settled(deleting, 'made', lookForMarker, found(made), moment(95))
    expect(stateOf(operations, 'made').is).toBe('done')
    expect(called(operations, 'deleted')).toMatchObject({ target: { id: 7 }, state: { is: 'queued' } })
  })

  it('and that Harvest has not made is not made', () => {
    const underWay = entered(
      sending(entering(create('made', 5)), 'made', wholeHour, at(5)),
      remove('deleted', 6, onCreate),
    )
    const operations = settled(underWay, 'made', wholeHour, { kind: 'later', waitMs: 15_000 }, moment(7))
    expect(operations.map(({ state }) => state)).toEqual([{ is: 'done', at: at(7), sweeps: [] }])
  })
})
