import { describe, expect, it } from 'vitest'
import type { Fields } from './entry.ts'
import type { Act, Operation } from './operation.ts'
import { endedLater, isDeletedLater, remaining } from './remaining.ts'
import { at, called, change, create, entering, hour, onSeen, remove, runningSince } from './sample-acts.ts'

const ended = { kind: 'hours', seconds: 1800 } as const

/** Goes on with the hour that the entry has, and says whatever else. */
const start = (fields: Partial<Fields> = {}) => change('start', 99, { time: runningSince(99, 3600), ...fields })

/** Acts on one entry, each of them by itself. */
const each = (...acts: Act[]): Operation[] =>
  acts.map((act, index) => ({ ...called(entering(act), act.id), seq: index + 1 }))

const left = (operations: Operation[], id: string) => remaining(called(operations, id), operations, at(100))

describe('what is still to be written', () => {
  it('is nothing that is known before the entry has been seen', () => {
    expect(left(each(create('new', 0)), 'new')).toBeUndefined()
  })

  it('is the deletion, the change, or of a new entry what it lacks', () => {
    expect(left(each(remove('gone', 0)), 'gone')).toEqual({ kind: 'delete', id: 7 })
    expect(left(each(change('note', 0, { notes: 'Mine' })), 'note')).toMatchObject({
      kind: 'change',
      fields: { notes: 'Mine' },
    })
    expect(left(each(change('same', 0, { notes: hour.notes })), 'same')).toBeUndefined()
    const [made] = each({ ...create('new', 0, { notes: 'Mine' }), ...onSeen(0, { notes: 'Theirs' }) })
    if (!made) throw new Error('There is one')
    const sent: Operation = { ...made, sent: [{ kind: 'create', fields: { ...hour, notes: 'Mine' } }] }
    // somebody else has changed it since
    expect(remaining(sent, [sent], at(100))).toBeUndefined()
  })

  it('is not a timer that a later act has ended or deleted, only what else was wanted', () => {
    expect(left(each(start()), 'start')).toEqual({ kind: 'restart', id: 7 })
    for (const later of [change('stop', 10, { time: ended }), remove('gone', 10)]) {
      expect(left(each(start(), later), 'start')).toBeUndefined()
      expect(left(each(start({ notes: 'Mine' }), later), 'start')).toMatchObject({ fields: { notes: 'Mine' } })
    }
  })

  it('is hours as they were wanted, whatever comes later', () => {
    const first = change('hours', 0, { time: ended })
    expect(left(each(first, change('stop', 10, { time: { kind: 'hours', seconds: 36 } })), 'hours')).toMatchObject({
      fields: { time: ended },
    })
  })
})

const endOf = (...later: Act[]) => {
  const operations = each(start(), ...later)
  return endedLater(called(operations, 'start'), operations)
}

describe('the end of a timer', () => {
  it('is the first time that a later act gives its entry', () => {
    expect(endOf()).toBeUndefined()
    expect(endOf(change('stop', 10, { time: ended }), change('more', 20, { time: { ...ended, seconds: 36 } }))).toEqual(
      ended,
    )
    const operations = each(
      start(),
      change('stop', 10, { time: ended }),
      change('more', 20, { time: { ...ended, seconds: 36 } }),
    )
    expect(endedLater(called(operations, 'start'), operations.toReversed())).toEqual(ended)
  })

  it('is neither a later start of it, nor what has no time, nor that of another entry, nor one from before', () => {
    expect(endOf(change('again', 10, { time: runningSince(10) }))).toBeUndefined()
    expect(endOf(change('note', 10, { notes: 'Mine' }), remove('gone', 20))).toBeUndefined()
    expect(endOf(change('other', 10, { time: ended }, { target: { id: 8 } }))).toBeUndefined()
    const operations = each(change('before', 0, { time: ended }), start())
    expect(endedLater(called(operations, 'start'), operations)).toBeUndefined()
  })

  it('is of a timer only', () => {
    const operations = each(
      remove('gone', 0),
      change('note', 1, { notes: 'Mine' }),
      change('hours', 2, { time: ended }),
      change('stop', 10, { time: ended }),
    )
    for (const id of ['gone', 'note', 'hours']) expect(endedLater(called(operations, id), operations)).toBeUndefined()
  })
})

const isOneDeleted = (...acts: Act[]) => {
  const operations = each(...acts)
  return isDeletedLater(called(operations, 'one'), operations)
}

it('an entry is deleted later by a later deletion of it, not by its own or another’s', () => {
  expect(isOneDeleted(change('one', 0, {}), remove('gone', 1))).toBe(true)
  expect(isOneDeleted(remove('gone', 0), change('one', 1, {}))).toBe(false)
  expect(isOneDeleted(remove('one', 0))).toBe(false)
  expect(isOneDeleted(change('one', 0, {}), remove('gone', 1, { target: { id: 8 } }))).toBe(false)
  expect(isOneDeleted(change('one', 0, {}), change('two', 1, {}))).toBe(false)
})
