import { describe, expect, it } from 'vitest'
import { entered } from './enter.ts'
import { rules } from './rules.ts'
import { recovered, sending } from './settle.ts'
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

const onCreate = { target: { create: 'made' } }
const wholeHour = { kind: 'create' as const, fields: hour, marker: 'made' }

describe('an act that is put in', () => {
  it('waits to be sent at once, bound to its person and account', () => {
    const [operation] = entering(create('made', 5))
    expect(operation).toEqual({
      ...create('made', 5),
      v: 1,
      seq: at(5),
      target: { create: 'made' },
      sent: [],
      state: { is: 'queued', notBefore: at(5) },
      wasUnknown: false,
      attempts: 0,
    })
  })

  it('is one act, however often it is clicked', () => {
    const once = entering(create('made', 5))
    expect(entered(once, create('made', 6))).toEqual(once)
  })

  it('is one act when it went into an earlier one', () => {
    const once = entering(create('made', 5), change('noted', 6, { notes: 'Forms' }, onCreate))
    expect(entered(once, change('noted', 7, { notes: 'Forms' }, onCreate))).toEqual(once)
  })

  it('comes after all others, even when the clock went back', () => {
    const [first, second] = entering(create('first', 60), create('second', 5))
    expect(second?.seq).toBe((first?.seq ?? 0) + 1)
  })

  it('keeps what Harvest was seen to have', () => {
    expect(entering(change('noted', 5, { notes: 'Forms' }))[0]?.base).toEqual({ seen: entry(), at: at(5) })
  })
})

describe('an act on what Harvest cannot have seen', () => {
  it('goes into the new entry', () => {
    const operations = entering(create('made', 5), change('noted', 6, { notes: 'Forms' }, onCreate))
    expect(operations).toHaveLength(1)
    expect(operations[0]).toMatchObject({
      id: 'made',
      merged: ['noted'],
      goal: { kind: 'create', fields: { ...hour, notes: 'Forms' } },
      state: { is: 'queued', notBefore: at(6) },
    })
  })

  it('goes into a waiting change, the later value counting', () => {
    const operations = entering(
      change('noted', 5, { notes: 'Forms', work: review }),
      change('again', 6, { notes: 'Tables' }),
    )
    expect(operations.map(({ goal }) => goal)).toEqual([{ kind: 'change', fields: { notes: 'Tables', work: review } }])
  })

  it('makes a deletion of a waiting change', () => {
    const operations = entering(change('noted', 5, { notes: 'Forms' }), remove('deleted', 6))
    expect(operations.map(({ goal }) => goal)).toEqual([{ kind: 'delete' }])
  })

  it('leaves nothing to do when a new entry is deleted, however often', () => {
    const operations = entering(create('made', 5), remove('deleted', 6, onCreate), remove('deleted', 7, onCreate))
    expect(operations.map(({ state }) => state)).toEqual([{ is: 'done', at: at(6), sweeps: [] }])
  })

  it('sends again what Harvest had refused', () => {
    const refused = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'refused', words: 'No' }, [5, 6])
    const operations = entered(refused, change('noted', 9, { notes: 'Forms' }, onCreate))
    expect(operations).toHaveLength(1)
    expect(operations[0]?.state).toEqual({ is: 'queued', notBefore: at(9) })
  })

  it('takes the place of a deletion that was refused', () => {
    const request = { kind: 'delete' as const, id: 7 }
    const refused = sent(entering(remove('gone', 5)), 'gone', request, { kind: 'refused', words: 'Locked' }, [5, 6])
    expect(entered(refused, change('noted', 9, { notes: 'Forms' }))[0]?.goal).toEqual({
      kind: 'change',
      fields: { notes: 'Forms' },
    })
  })
})

describe('an act on what Harvest may have seen', () => {
  const underWay = sending(entering(create('made', 5)), 'made', wholeHour, at(5))

  it.each([
    ['is being sent', underWay],
    ['may have been done', recovered(underWay, at(6), rules)],
  ])('waits behind what %s', (_, operations) => {
    const behind = entered(operations, change('noted', 6, { notes: 'Forms' }, onCreate))
    expect(behind.map(({ goal }) => goal.kind)).toEqual(['create', 'change'])
    expect(behind[0]?.goal).toEqual(operations[0]?.goal)
  })

  it('waits behind what was sent once and is to be sent again', () => {
    const later = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'later', waitMs: 15_000 }, [5, 6])
    expect(entered(later, change('noted', 7, { notes: 'Forms' }, onCreate))).toHaveLength(2)
  })

  it('waits behind a refusal of what an earlier request may have done', () => {
    const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 35])
    const refused = sent(unsure, 'made', wholeHour, { kind: 'refused', words: 'No' }, [100, 101])
    expect(entered(refused, change('noted', 102, { notes: 'Forms' }, onCreate))).toHaveLength(2)
  })

  it('waits behind a conflict', () => {
    const [waiting] = entering(change('noted', 5, { notes: 'Forms' }))
    if (!waiting) throw new Error('nothing waits')
    const parked = {
      ...waiting,
      state: { is: 'parked' as const, because: { kind: 'conflict' as const, theirs: entry() } },
    }
    expect(entered([parked], change('again', 6, { notes: 'Tables' }))).toHaveLength(2)
  })

  it('goes into the latest of several, in whatever order the journal reads them', () => {
    const request = { kind: 'change' as const, id: 7, fields: { notes: 'Forms' } }
    const first = sending(entering(change('b', 5, { notes: 'Forms' })), 'b', request, at(5))
    const both = entered(first, change('a', 6, { notes: 'Tables' }))
    for (const operations of [both, both.toReversed()]) {
      const after = entered(operations, change('c', 7, { work: review }))
      expect(called(after, 'a').goal).toEqual({ kind: 'change', fields: { notes: 'Tables', work: review } })
      expect(called(after, 'b').goal).toEqual({ kind: 'change', fields: { notes: 'Forms' } })
    }
  })
})

const seenAt = (seconds: number) => onSeen(9, { createdAt: at(seconds) })

describe('the entry that an act is on', () => {
  const answered = sent(
    entering(create('made', 5)),
    'made',
    wholeHour,
    { kind: 'confirmed', entry: entry({ marker: 'made' }) },
    [5, 6],
  )

  it('goes by Harvest’s id once it has one, with what was last seen of it', () => {
    const operation = called(entered(answered, change('noted', 60, { notes: 'Forms' }, onCreate)), 'noted')
    expect(operation.target).toEqual({ id: 7 })
    expect(operation.base).toEqual({ seen: entry({ marker: 'made' }), at: at(6) })
  })

  it('is the one on its way, when Harvest shows it before the answer was read', () => {
    const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 6])
    const shown = onSeen(7, { createdAt: at(5), marker: 'made' })
    expect(called(entered(unsure, remove('deleted', 7, shown)), 'deleted').target).toEqual({ create: 'made' })
  })

  it('is another one, when it was marked by nobody', () => {
    const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 6])
    const shown = onSeen(7, { createdAt: at(5) })
    expect(called(entered(unsure, remove('deleted', 7, shown)), 'deleted').target).toEqual({ id: 7 })
  })

  it('stays the one on its way for what comes after', () => {
    const unsure = sent(entering(create('made', 5)), 'made', wholeHour, { kind: 'unknown' }, [5, 6])
    const first = entered(unsure, change('noted', 7, { notes: 'A' }, onSeen(7, { createdAt: at(5), marker: 'made' })))
    const both = entered(first, change('again', 8, { work: review }, onSeen(8, { notes: 'A' })))
    expect(called(both, 'noted').merged).toEqual(['again'])
  })

  it('is, without markers, the one that looks like it and was made after', () => {
    const { marker: _, ...plain } = wholeHour
    const unsure = sent(entering(create('made', 5)), 'made', plain, { kind: 'unknown' }, [5, 6])
    expect(called(entered(unsure, remove('late', 9, seenAt(5))), 'late').target).toEqual({ create: 'made' })
    expect(called(entered(unsure, remove('old', 9, seenAt(-60))), 'old').target).toEqual({ id: 7 })
  })

  it('is, without markers, of several on their way the one that was sent with this very time', () => {
    const timer = { ...hour, time: runningSince(5) }
    const first = sent(
      entering(create('made', 5)),
      'made',
      { kind: 'create', fields: hour },
      { kind: 'unknown' },
      [5, 6],
    )
    const both = entered(first, create('timer', 7, timer))
    const unsure = sent(both, 'timer', { kind: 'create', fields: timer }, { kind: 'unknown' }, [7, 8])
    expect(called(entered(unsure, remove('gone', 9, onSeen(9, { createdAt: at(7) }))), 'gone').target).toEqual({
      create: 'made',
    })
    const running = onSeen(9, { createdAt: at(7), time: runningSince(7) })
    expect(called(entered(unsure, remove('gone', 9, running)), 'gone').target).toEqual({ create: 'timer' })
  })
})
