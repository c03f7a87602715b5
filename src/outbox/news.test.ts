import { describe, expect, it } from 'vitest'
import { newsOf } from './news.ts'
import type { Operation } from './operation.ts'
import { at, change, onEntry, operation, parked, seen } from './sample-operations.ts'

const nothing = { seen: [], gone: [] }
const done = (time: string): Operation['state'] => ({ is: 'done', at: at(time), sweeps: [] })
const edit = (time: string, notes: string, some: Partial<Operation> = {}) =>
  onEntry('a', seen(5), change({ notes }), { base: { seen: seen(5, { notes }), at: at(time) }, ...some })

describe('what the outbox learns of Harvest', () => {
  it('is the entry that was made, as Harvest has it', () => {
    const made = { target: { id: 5 }, base: { seen: seen(5), at: at('09:01') }, state: done('09:01') }
    expect(newsOf([operation('a')], [operation('a', made)])).toEqual({ seen: [seen(5)], gone: [] })
  })

  it('is what an answer or a look has told since', () => {
    const after = edit('09:05', 'Theirs')
    expect(newsOf([edit('09:00', 'Ours')], [after])).toEqual({ seen: [seen(5, { notes: 'Theirs' })], gone: [] })
  })

  it('is that, too, when it comes in the same millisecond', () => {
    const after = edit('09:00', 'Theirs')
    expect(newsOf([edit('09:00', 'Ours')], [after]).seen).toEqual([seen(5, { notes: 'Theirs' })])
  })

  it('is nothing when the journal is only read again, for that makes copies', () => {
    const before = [edit('09:00', 'Ours', { state: done('09:00') })]
    expect(newsOf(before, structuredClone(before))).toEqual(nothing)
  })

  it('is nothing that a person entered, or had on the screen before', () => {
    expect(newsOf([], [edit('09:00', 'Ours')])).toEqual(nothing)
    expect(newsOf([edit('09:00', 'Ours')], [edit('09:00', 'Ours'), operation('b')])).toEqual(nothing)
  })

  it('is what another tab has done from beginning to end', () => {
    expect(newsOf([], [edit('09:05', 'Theirs', { state: done('09:05') })])).toEqual({
      seen: [seen(5, { notes: 'Theirs' })],
      gone: [],
    })
  })

  it('is nothing of what is only expected', () => {
    const expected = { base: { seen: seen(5, { notes: 'Perhaps' }), at: 0 } }
    expect(newsOf([edit('09:00', 'Ours')], [edit('09:00', 'Ours', expected)])).toEqual(nothing)
  })

  it('ends with the latest of an entry, in whatever order the journal answers', () => {
    const [older, newer] = [edit('09:03', 'Older'), { ...edit('09:04', 'Newer'), id: 'b' }]
    const before = [edit('09:00', 'Ours'), { ...edit('09:00', 'Ours'), id: 'b' }]
    for (const after of [
      [older, newer],
      [newer, older],
    ]) {
      expect(newsOf(before, after).seen.map(({ notes }) => notes)).toEqual(['Older', 'Newer'])
    }
  })
})

describe('an entry that Harvest no longer has', () => {
  const remove = onEntry('a', seen(5), { kind: 'delete' })

  it('is told once, when it has been deleted', () => {
    const gone = { ...remove, state: done('09:01'), base: { seen: seen(5), at: at('09:01') } }
    expect(newsOf([remove], [gone])).toEqual({ seen: [], gone: [5] })
    expect(newsOf([gone], [gone])).toEqual(nothing)
  })

  it('is told when it was deleted there', () => {
    const lost = edit('09:00', 'Ours', { state: parked({ kind: 'deleted-there' }) })
    expect(newsOf([edit('09:00', 'Ours')], [lost])).toEqual({ seen: [], gone: [5] })
    expect(newsOf([lost], structuredClone([lost]))).toEqual(nothing)
  })

  it('is no news when it never got there', () => {
    const withdrawn = operation('a', { goal: { kind: 'delete' }, state: done('09:01') })
    expect(newsOf([operation('a')], [withdrawn])).toEqual(nothing)
  })
})
