import { describe, expect, it } from 'vitest'
import type { Seen } from './entry.ts'
import type { Operation } from './operation.ts'
import { rules } from './rules.ts'
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
} from './sample-acts.ts'
import { pruned, swept } from './sweep.ts'

const unmarked = { ...rules, marks: false }
const sweeps = [at(215), at(86_495)]

/** A new entry that was once unsure and is in Harvest as number 7. */
function unsureOnce(fields = hour): Operation {
  const operation = called(entering(create('made', 0, fields)), 'made')
  return {
    ...operation,
    target: { id: 7 },
    base: { seen: entry({ marker: 'made' }), at: at(95) },
    sent: [{ kind: 'create', fields, marker: 'made' }],
    firstSentAt: at(0),
    wasUnknown: true,
    state: { is: 'done', at: at(95), sweeps },
  }
}
const twin = (fields: Partial<Seen> = {}) => entry({ id: 8, createdAt: at(60), marker: 'made', ...fields })
const found = (...entries: Seen[]) => ({ kind: 'found' as const, entries })
const sweeping = (operation: Operation, entries: Seen[], by = rules, others: Operation[] = []) =>
  swept([operation, ...others], operation, found(...entries), { now: at(215), rules: by })

describe('a look long after a new entry', () => {
  it('that shows only that one is repeated when it is due again', () => {
    const operations = sweeping(unsureOnce(), [entry({ marker: 'made' })])
    expect(operations).toEqual([{ ...unsureOnce(), state: { is: 'done', at: at(95), sweeps: [at(86_495)] } }])
  })

  it('that could not be made is made a minute later', () => {
    const operation = unsureOnce()
    const [after] = swept([operation], operation, { kind: 'unread' }, { now: at(215), rules })
    expect(after?.state).toEqual({ is: 'done', at: at(95), sweeps: [at(275), at(86_495)] })
  })

  it('that was missed by days is made once', () => {
    const operation = unsureOnce()
    const [after] = swept([operation], operation, found(), { now: at(200_000), rules })
    expect(after?.state).toEqual({ is: 'done', at: at(95), sweeps: [] })
  })

  it('that shows a late twin of which nothing was made removes it', () => {
    const operations = sweeping(unsureOnce(), [entry({ marker: 'made' }), twin()])
    expect(operations[1]).toMatchObject({
      id: 'made/8',
      target: { id: 8 },
      goal: { kind: 'delete' },
      base: { seen: twin(), at: at(215) },
      state: { is: 'queued', notBefore: at(215) },
    })
    expect(sweeping(unsureOnce(), [twin()], rules, operations.slice(1))).toHaveLength(2)
  })

  it.each<[string, Partial<Seen>]>([
    ['is locked', { lock: 'Approved' }],
    ['is invoiced', { isBilled: true }],
    ['was changed', { notes: 'Mine' }],
  ])('asks about a twin that %s', (_, fields) => {
    const operations = sweeping(unsureOnce(), [entry({ marker: 'made' }), twin(fields)])
    expect(operations.map(({ state }) => state)).toEqual([{ is: 'parked', because: { kind: 'twins', ids: [8] } }])
  })

  it('asks about a twin that runs', () => {
    const timer = { ...hour, time: runningSince(0) }
    const [after] = sweeping(unsureOnce(timer), [twin({ time: runningSince(60) })])
    expect(after?.state).toEqual({ is: 'parked', because: { kind: 'twins', ids: [8] } })
  })

  it('asks about all twins when one of them is not as it was made', () => {
    const [after] = sweeping(unsureOnce(), [twin({ id: 9, notes: 'Mine' }), twin()])
    expect(after?.state).toEqual({ is: 'parked', because: { kind: 'twins', ids: [8, 9] } })
  })

  it('leaves other people’s alone', () => {
    expect(sweeping(unsureOnce(), [entry({ id: 8 }), entry({ id: 9, marker: 'other' })])).toHaveLength(1)
  })

  it('without markers always asks', () => {
    const [after] = sweeping(unsureOnce(), [entry(), entry({ id: 8, createdAt: at(60) })], unmarked)
    expect(after?.state).toEqual({ is: 'parked', because: { kind: 'twins', ids: [8] } })
  })

  it('without markers does not ask about what is older or another act’s', () => {
    const other: Operation = { ...unsureOnce(), id: 'other', target: { id: 9 } }
    const older = entry({ id: 6, createdAt: at(-6) })
    const [after] = sweeping(unsureOnce(), [older, entry({ id: 9, createdAt: at(60) })], unmarked, [other])
    expect(after?.state.is).toBe('done')
  })

  it('without markers takes Harvest’s clock for exact within 5 s', () => {
    const [after] = sweeping(unsureOnce(), [entry({ id: 6, createdAt: at(-5) })], unmarked)
    expect(after?.state).toEqual({ is: 'parked', because: { kind: 'twins', ids: [6] } })
  })
})

const done = (id: string, seconds: number, fields: Parameters<typeof change>[2], left: number[] = []): Operation => ({
  ...called(entering(change(id, seconds, fields)), id),
  wasUnknown: true,
  state: { is: 'done', at: at(seconds), sweeps: left },
})

describe('a look long after a change', () => {
  const older = done('older', 0, { notes: 'Old', work: review }, sweeps)
  const newer = done('newer', 50, { notes: 'New' })
  const looking = (operations: Operation[], seen: Seen) =>
    swept(operations, older, { kind: 'confirmed', entry: seen }, { now: at(215), rules })

  it('changes again what came back late', () => {
    const seen = entry({ notes: 'Old' })
    const again = looking([older, newer], seen).at(-1)
    expect(again).toMatchObject({
      target: { id: 7 },
      goal: { kind: 'change', fields: { notes: 'New' } },
      base: { seen, at: at(215) },
      state: { is: 'queued', notBefore: at(215) },
    })
  })

  it('goes by the latest of several newer ones, in whatever order the journal reads them', () => {
    const newest = done('a', 60, { notes: 'Newest' })
    for (const operations of [
      [older, newer, newest],
      [newest, newer, older],
    ]) {
      expect(looking(operations, entry({ notes: 'Old' })).at(-1)?.goal).toEqual({
        kind: 'change',
        fields: { notes: 'Newest' },
      })
    }
  })

  it.each<[string, Operation[], Partial<Seen>]>([
    ['what is as it was last said', [older, newer], { notes: 'New' }],
    ['what somebody else has said since', [older, newer], { notes: 'Theirs' }],
    ['what nothing newer was said about', [older], { notes: 'Old' }],
    [
      'what a newer change is on its way to',
      [older, ...entering(change('way', 60, { notes: 'Way' }))],
      { notes: 'Old' },
    ],
    [
      'other entries',
      [older, ...entering(change('other', 60, { notes: 'New' }, { target: { id: 9 } }))],
      { notes: 'Old' },
    ],
  ])('leaves %s', (_, operations, fields) => {
    expect(looking(operations, entry(fields))).toHaveLength(operations.length)
  })

  it('leaves a deletion', () => {
    const deleted = { ...called(entering(remove('older', 0)), 'older'), state: older.state }
    const all = swept(
      [deleted, newer],
      deleted,
      { kind: 'confirmed', entry: entry({ notes: 'Old' }) },
      { now: at(215), rules },
    )
    expect(all).toHaveLength(2)
  })

  it('is over when the entry is gone', () => {
    const [after] = swept([older], older, { kind: 'gone' }, { now: at(215), rules })
    expect(after?.state).toEqual({ is: 'done', at: at(0), sweeps: [at(86_495)] })
  })

  it('says nothing of what is not finished', () => {
    const waiting = entering(change('noted', 0, { notes: 'Old' }))
    expect(swept(waiting, called(waiting, 'noted'), { kind: 'gone' }, { now: at(215), rules })).toEqual(waiting)
  })
})

const finished = (id: string, seconds: number, act = change(id, seconds, { notes: id })): Operation => ({
  ...called(entering(act), id),
  state: { is: 'done', at: at(seconds), sweeps: [] },
})

const names = (operations: Operation[], seconds: number) => pruned(operations, at(seconds), rules).map(({ id }) => id)

describe('what is finished', () => {
  const kept = rules.keptMs / 1000

  it('is forgotten after a day', () => {
    expect(names([finished('a', 0)], kept - 1)).toEqual(['a'])
    expect(names([finished('a', 0)], kept)).toEqual([])
  })

  it('stays while it is to be looked at, and so does what came after it on the same entry', () => {
    const watched = { ...finished('a', 0), state: { is: 'done' as const, at: at(0), sweeps } }
    const other = finished('c', 5, change('c', 5, { notes: 'c' }, { target: { id: 9 } }))
    expect(names([watched, finished('b', 5), other], kept + 9)).toEqual(['a', 'b'])
    expect(names([finished('z', -5), watched], kept + 9)).toEqual(['a'])
  })

  it('stays as long as a new entry is sought that could be taken for it', () => {
    const made: Operation = { ...finished('made', 0, create('made', 0)), target: { id: 7 } }
    const sought = called(entering(create('sought', 5)), 'sought')
    expect(names([made, { ...sought, wasUnknown: true }], kept + 9)).toEqual(['made', 'sought'])
    expect(names([made, { ...sought, state: { is: 'sending' } }], kept + 9)).toEqual(['made', 'sought'])
    expect(names([made, { ...unsureOnce(), id: 'watched' }], kept + 9)).toEqual(['made', 'watched'])
    expect(names([made, sought], kept + 9)).toEqual(['sought'])
  })

  it('is all that is ever forgotten', () => {
    const waiting = entering(change('noted', 0, { notes: 'Forms' }, onSeen(0)))
    expect(pruned(waiting, at(kept * 9), rules)).toEqual(waiting)
  })
})
