import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../domain/day.ts'
import { changeAct, createAct, deleteAct, stoppedAt, timerFrom } from './acts.ts'
import { entered } from './enter.ts'
import type { Fields } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import type { Act, Operation } from './operation.ts'
import { overlay, type ShownEntry } from './overlay.ts'
import { anna, at, clock, fields, hours, otherWork, running, seen, shown, work } from './sample-operations.ts'
import { toTimeEntry } from './to-time-entry.ts'
import { undoOf } from './undo.ts'

const named = (id: string, time = '10:00') => ({ id, owner: anna, actedAt: at(time) })
const standing = (entry: ShownEntry) => ({ entry, readAt: at('09:00') })

function undone(act: Act): Act {
  const undo = undoOf(act, `${act.id} undone`, at('10:05'))
  if (!undo) throw new Error('There is nothing to go back to')
  return undo
}

/** What the screen shows of entries, whatever their ids and however they stand. */
const told = (entries: readonly ShownEntry[]) =>
  entries.map(({ id: _id, waiting: _waiting, updatedAt: _at, ...rest }) => rest)

/** The screen after an act and its undoing, neither of them sent. */
function afterBoth(entries: readonly ShownEntry[], act: Act, before: readonly Operation[] = []) {
  return overlay(entries, entered(entered(before, act), undone(act)))
}

const some: fc.Arbitrary<Partial<Fields>> = fc.record(
  {
    work: fc.constantFrom(work, otherWork),
    day: fc.constantFrom(day('2026-03-09'), day('2026-02-28')),
    notes: fc.string(),
    time: fc.oneof(fc.nat(80_000).map((seconds): EntryTime => ({ kind: 'hours', seconds }))),
  },
  { requiredKeys: [] },
)

describe('undoing before anything was sent', () => {
  it('takes a new entry away', () => {
    expect(afterBoth([shown(5)], createAct(named('a'), fields()))).toEqual([shown(5)])
  })

  it('leaves every changed field as it was', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const entry = shown(5, first)
        expect(told(afterBoth([entry], changeAct(named('a'), standing(entry), second)))).toEqual(told([entry]))
      }),
      { numRuns: 300 },
    )
  })

  it('brings a deleted entry back, as a new one', () => {
    const screen = afterBoth([shown(5)], deleteAct(named('a'), standing(shown(5))))
    expect(told(screen)).toEqual(told([shown(5)]))
    expect(screen[0]?.id).toBeLessThan(0)
  })

  it.each([
    ['a change', (entry: ShownEntry) => changeAct(named('b'), standing(entry), { notes: 'More', time: hours(2) })],
    ['a deletion', (entry: ShownEntry) => deleteAct(named('b'), standing(entry))],
  ])('goes back from %s of an entry that is not in Harvest yet', (_, actOn) => {
    const made = entered([], createAct(named('a'), fields()))
    const screen = overlay([], made)
    expect(told(afterBoth([], actOn(screen[0]!), made))).toEqual(told(screen))
  })

  it('lets a timer that is not in Harvest yet go on as if it had not been stopped', () => {
    const made = entered([], createAct(named('a'), fields({ time: running('09:00') })))
    const screen = overlay([], made)
    const stop = changeAct(named('b'), standing(screen[0]!), {
      time: stoppedAt(screen[0]!, { now: at('10:00'), minute: 660 }),
    })
    expect(overlay([], entered(made, stop))).toMatchObject([{ isRunning: false, seconds: 3600 }])
    expect(told(afterBoth([], stop, made))).toEqual(told(screen))
  })
})

describe('undoing in an account in hours', () => {
  it('lets a stopped timer go on from when it began', () => {
    const timer = shown(5, { time: running('08:00') })
    const stop = changeAct(named('a'), standing(timer), {
      time: stoppedAt(timer, { now: at('10:00'), minute: 660 }),
    })
    expect(stop.goal).toEqual({ kind: 'change', fields: { time: hours(2) } })
    expect(undone(stop)).toMatchObject({
      target: { id: 5 },
      goal: { kind: 'change', fields: { time: running('08:00') } },
    })
  })

  it('takes back what a timer added when it was started again', () => {
    const time = timerFrom({ now: at('10:00'), minute: 660 }, false, 3600)
    const again = changeAct(named('a'), standing(shown(5)), { time })
    expect(undone(again).goal).toEqual({ kind: 'change', fields: { time: hours(1) } })
  })
})

describe('undoing in an account in start and end times', () => {
  const timer = shown(5, { time: running('08:00', 540) })
  const stop = changeAct(named('a'), standing(timer), { time: stoppedAt(timer, { now: at('10:00'), minute: 660 }) })

  it('goes on in a new entry where the timer was stopped, so that no minute is counted twice', () => {
    expect(stop.goal).toEqual({ kind: 'change', fields: { time: clock(540, 660) } })
    const undo = undone(stop)
    expect(undo).not.toHaveProperty('target')
    expect(undo.goal).toEqual({
      kind: 'create',
      fields: fields({ time: { kind: 'running', since: at('10:00'), secondsBefore: 0, startMinute: 660 } }),
    })
  })

  it('shows both, together as long as the timer would have been', () => {
    expect(afterBoth([timer], stop)).toMatchObject([
      { id: 5, startMinute: 540, endMinute: 660, isRunning: false },
      { startMinute: 660, isRunning: true, timer: { startedAt: at('10:00') } },
    ])
  })

  it('gives changed times back', () => {
    const entry = shown(5, { time: clock(540, 600) })
    const edit = changeAct(named('a'), standing(entry), { time: clock(540, 630) })
    expect(told(afterBoth([entry], edit))).toEqual(told([entry]))
  })
})

describe('undoing what Harvest has by now', () => {
  it('deletes the entry that was made, whatever its id has become', () => {
    const create = createAct(named('a'), fields())
    const sent = entered([], create).map((one): Operation => ({
      ...one,
      target: { id: 5 },
      state: { is: 'done', at: at('10:01'), sweeps: [] },
    }))
    const operations = entered(sent, undone(create))
    expect(operations).toHaveLength(2)
    expect(operations[1]).toMatchObject({ target: { id: 5 }, goal: { kind: 'delete' } })
    expect(overlay([shown(5)], operations)).toEqual([])
  })

  it('sets only what was changed, against what the change has made of the entry', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const before = seen(5, first)
        const act = changeAct(named('a'), standing(toTimeEntry(anna.accountId, before)), second)
        const undo = undone(act)
        const after = { ...before, ...second }
        expect(undo.goal.kind === 'change' && Object.keys(undo.goal.fields).toSorted()).toEqual(
          Object.keys(second).toSorted(),
        )
        // it has to be looked at before: that it was done is not seen yet
        expect(undo.base).toMatchObject({ at: 0, seen: { notes: after.notes, day: after.day } })
        const now = toTimeEntry(anna.accountId, after)
        expect(told(overlay([now], entered([], undo)))).toEqual(told([toTimeEntry(anna.accountId, before)]))
      }),
      { numRuns: 300 },
    )
  })

  it('makes a deleted entry anew, a running one since when it ran', () => {
    const timer = shown(5, { time: running('08:00') })
    const undo = undone(deleteAct(named('a'), standing(timer)))
    expect(undo).not.toHaveProperty('target')
    expect(undo.goal).toEqual({ kind: 'create', fields: fields({ time: running('08:00') }) })
  })
})

it('undoing belongs to whoever acted, under a name of its own', () => {
  for (const act of [
    createAct(named('a'), fields()),
    changeAct(named('a'), standing(shown(5)), { notes: 'More' }),
    deleteAct(named('a'), standing(shown(5))),
  ]) {
    expect(undone(act)).toMatchObject({ ...anna, id: 'a undone', actedAt: at('10:05') })
  }
})

it('undoing is not to be had of a change to what was never seen', () => {
  expect(undoOf({ ...createAct(named('a'), fields()), goal: { kind: 'delete' } }, 'b', 0)).toBeUndefined()
})
