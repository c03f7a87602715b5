import { describe, expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import type { Operation, State } from './operation.ts'
import { overlay } from './overlay.ts'
import {
  anna,
  at,
  change,
  clock,
  fields,
  hours,
  onEntry,
  openStates,
  operation,
  otherWork,
  parked,
  running,
  seen,
  shown,
} from './sample-operations.ts'

const done: State = { is: 'done', at: at('09:00'), sweeps: [] }
const remove = { kind: 'delete' as const }

/** What the screen shows of some entries, in short. */
const brief = (entries: ReturnType<typeof overlay>) =>
  entries.map(({ id, notes, seconds, waiting }) => [id, notes, seconds / 3600, waiting?.id])

describe('what only Harvest can tell', () => {
  const reported = shown(5, { hourlyCents: 8500, roundedSeconds: 4500 })
  const changed = (fields: Parameters<typeof change>[0]) =>
    overlay([reported], [operation('a', { target: { id: 5 }, goal: change(fields) })])[0]

  it('stays with an entry whose notes are changed', () => {
    expect(changed({ notes: 'New' })).toMatchObject({ hourlyCents: 8500, roundedSeconds: 4500 })
  })

  it('is not claimed of other work’s rate, nor of how another time is rounded', () => {
    expect(changed({ work: otherWork })).not.toHaveProperty('hourlyCents')
    expect(changed({ time: hours(2) })).not.toHaveProperty('roundedSeconds')
  })
})

describe('an entry that is new', () => {
  it.each(openStates)('is shown from the start, under an id of its own ($is)', (state) => {
    const [entry, ...others] = overlay([], [operation('a', { state, seq: 17 })])
    expect(others).toEqual([])
    expect(entry).toMatchObject({ id: -17, accountId: 7, notes: 'Sketches', seconds: 3600, isRunning: false })
    expect(entry?.waiting?.state).toEqual(state)
  })

  it('is Harvest’s once Harvest has it', () => {
    expect(overlay([shown(5)], [operation('a', { target: { id: 5 }, state: done })])).toEqual([shown(5)])
  })

  it('keeps Harvest’s id while its timer is still to be started, and is shown once', () => {
    const timer = operation('a', {
      target: { id: 5 },
      goal: { kind: 'create', fields: fields({ time: running('08:30') }) },
      base: { seen: seen(5, { time: hours(0.5) }), at: at('09:00') },
    })
    for (const entries of [[], [shown(5, { time: hours(0.5) })]]) {
      expect(overlay(entries, [timer])).toMatchObject([
        { id: 5, isRunning: true, timer: { startedAt: at('08:30'), secondsBefore: 0 } },
      ])
    }
  })

  it('keeps its mark when Harvest shows it before its making is known, so that what is done to it waits for that', () => {
    const made = operation('a', { state: { is: 'unknown', lookAt: 0 } })
    const listed = { ...shown(5), reference: { group: 'sheaf', id: 'a' }, updatedAt: at('09:01') }
    expect(overlay([listed], [made])).toEqual([{ ...listed, waiting: made }])
  })

  it('shows what was done to it since, and how its making stands', () => {
    const made = operation('a', { seq: 17, state: { is: 'unknown', lookAt: 0 } })
    const later = operation('b', { seq: 18, target: { create: 'a' }, goal: change({ notes: 'More', time: hours(2) }) })
    expect(brief(overlay([], [later, made]))).toEqual([[-17, 'More', 2, 'a']])
  })

  it('is out of sight when it is deleted before Harvest has it', () => {
    const made = operation('a', { state: { is: 'unknown', lookAt: 0 } })
    expect(overlay([], [made, operation('b', { seq: at('09:01'), target: { create: 'a' }, goal: remove })])).toEqual([])
  })
})

describe('an entry that is changed', () => {
  it.each(openStates)('is shown as it will be, with what waits ($is)', (state) => {
    const edit = onEntry('a', seen(5), change({ notes: 'More', time: hours(2) }), { state })
    expect(brief(overlay([shown(5), shown(6)], [edit]))).toEqual([
      [5, 'More', 2, 'a'],
      [6, 'Sketches', 1, undefined],
    ])
  })

  it('is shown as Harvest has it once that is done', () => {
    const edit = onEntry('a', seen(5), change({ notes: 'More' }), { state: done })
    expect(overlay([shown(5, { notes: 'Newer' })], [edit])).toEqual([shown(5, { notes: 'Newer' })])
  })

  it('is shown on the day it was moved to, from wherever it was read', () => {
    const moved = onEntry('a', seen(5), change({ day: day('2026-04-01') }))
    expect(overlay([], [moved])).toMatchObject([{ id: 5, day: '2026-04-01', notes: 'Sketches' }])
    expect(overlay([shown(5)], [moved])).toMatchObject([{ id: 5, day: '2026-04-01' }])
  })

  it('names its new project and task, and can lose its notes', () => {
    const edit = onEntry('a', seen(5), change({ work: otherWork, notes: '' }))
    expect(overlay([shown(5)], [edit])).toMatchObject([{ task: otherWork.task, notes: '' }])
  })

  it('runs, and runs no more, as was said', () => {
    const stopped = seen(5, { time: clock(480, 540) })
    const goesOn = overlay([shown(5)], [onEntry('a', seen(5), change({ time: running('09:00', 540) }))])
    expect(goesOn[0]).toMatchObject({ isRunning: true, startMinute: 540, timer: { startedAt: at('09:00') } })
    expect(goesOn[0]).not.toHaveProperty('endMinute')
    const ended = overlay(
      [shown(5, { time: running('08:00', 480) })],
      [onEntry('a', seen(5, { time: running('08:00', 480) }), change({ time: stopped.time }))],
    )
    expect(ended[0]).toMatchObject({ isRunning: false, startMinute: 480, endMinute: 540, seconds: 3600 })
    expect(ended[0]).not.toHaveProperty('timer')
  })

  it('is told by the oldest change that waits, and shown after the newest', () => {
    const first = onEntry('a', seen(5), change({ notes: 'One' }), { seq: 1, state: { is: 'sending' } })
    const second = onEntry('b', seen(5), change({ notes: 'Two' }), { seq: 2 })
    expect(brief(overlay([shown(5)], [second, first]))).toEqual([[5, 'Two', 1, 'a']])
  })

  it('stays in sight when it is deleted in Harvest, until the person has decided', () => {
    const lost = onEntry('a', seen(5), change({ notes: 'More' }), { state: parked({ kind: 'deleted-there' }) })
    expect(brief(overlay([], [lost]))).toEqual([[5, 'More', 1, 'a']])
  })

  it('has Harvest’s id although it was last seen under one of ours', () => {
    const early = onEntry('a', seen(5), change({ notes: 'More' }), { base: { seen: seen(-17), at: 0 } })
    expect(brief(overlay([], [early]))).toEqual([[5, 'More', 1, 'a']])
  })
})

describe('an entry that is deleted', () => {
  it.each(openStates.filter(({ is }) => is !== 'parked'))('is out of sight at once ($is)', (state) => {
    expect(overlay([shown(5), shown(6)], [onEntry('a', seen(5), remove, { state })])).toEqual([shown(6)])
  })

  it.each(openStates.filter(({ is }) => is === 'parked'))(
    'is in sight again when the person is asked (%j)',
    (state) => {
      const asked = onEntry('a', seen(5), remove, { state })
      expect(brief(overlay([shown(5)], [asked]))).toEqual([[5, 'Sketches', 1, 'a']])
      // from another month, too
      expect(brief(overlay([], [asked]))).toEqual([[5, 'Sketches', 1, 'a']])
    },
  )
})

it('shows each entry once, and all that Harvest has unless it is to go', () => {
  const operations: Operation[] = [
    operation('new', { seq: 3 }),
    onEntry('edit', seen(5), change({ notes: 'More' }), { seq: 4 }),
    onEntry('away', seen(6), remove, { seq: 5 }),
  ]
  const entries = overlay([shown(5), shown(6), shown(7)], operations)
  expect(entries.map(({ id }) => id)).toEqual([5, 7, -3])
  expect(entries.every(({ accountId }) => accountId === anna.accountId)).toBe(true)
})
