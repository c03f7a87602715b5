import { describe, expect, it } from 'vitest'
import { entered } from './enter.ts'
import type { Operation } from './operation.ts'
import { rules } from './rules.ts'
import { sending } from './settle.ts'
import { nextStep, type Step } from './step.ts'
import {
  at,
  called,
  change,
  create,
  design,
  entering,
  hour,
  onSeen,
  remove,
  review,
  runningSince,
  sent,
} from './sample-acts.ts'

const unmarked = { ...rules, marks: false }
const timer = { ...hour, time: runningSince(0) }
const onCreate = { target: { create: 'made' } }

const step = (operations: readonly Operation[], seconds: number, by = rules): Step =>
  nextStep(operations, at(seconds), by)
const short = (next: Step) => (next.do === 'wait' ? next : [next.do, next.operation.id])
const doing = (operations: readonly Operation[], seconds: number) => short(step(operations, seconds))
const request = (next: Step) => ('request' in next ? next.request : undefined)
const unsure = (fields = hour) =>
  sent(
    entering(create('made', 0, fields)),
    'made',
    { kind: 'create', fields, marker: 'made' },
    { kind: 'unknown' },
    [0, 30],
  )

describe('without anything to do', () => {
  it('waits for an act', () => {
    expect(step([], 0)).toEqual({ do: 'wait', until: undefined })
  })

  it('waits for the first time at which something is due', () => {
    const later = sent(
      entering(create('made', 0), create('other', 0)),
      'made',
      { kind: 'create', fields: hour },
      { kind: 'later', waitMs: 15_000 },
      [0, 1],
    )
    const both = sent(later, 'other', { kind: 'create', fields: hour }, { kind: 'later', waitMs: 5000 }, [1, 2])
    expect(step(both, 3)).toEqual({ do: 'wait', until: at(7) })
    expect(doing(both, 6.999)).toEqual({ do: 'wait', until: at(7) })
    expect(doing(both, 7)).toEqual(['write', 'other'])
  })

  it('waits for the answer of what is being sent', () => {
    const operations = sending(entering(create('made', 0)), 'made', { kind: 'create', fields: hour }, at(0))
    expect(step(operations, 999)).toEqual({ do: 'wait', until: undefined })
  })

  it('leaves to the person what is parked, and what waits behind it', () => {
    const refused = sent(
      entering(change('noted', 0, { notes: 'Forms' })),
      'noted',
      { kind: 'change', id: 7, fields: { notes: 'Forms' } },
      { kind: 'gone' },
      [0, 1],
    )
    const behind = entered(refused, change('again', 2, { work: review }))
    expect(step(behind, 3)).toEqual({ do: 'wait', until: undefined })
    expect(doing(entered(behind, create('other', 3)), 3)).toEqual(['write', 'other'])
  })
})

describe('a new entry', () => {
  it('is sent with its marker', () => {
    expect(request(step(entering(create('made', 0)), 1))).toEqual({ kind: 'create', fields: hour, marker: 'made' })
  })

  it('is sent without, where there are no markers', () => {
    expect(request(step(entering(create('made', 0)), 1, unmarked))).toEqual({ kind: 'create', fields: hour })
  })

  it('whose timer began earlier goes with its hours', () => {
    expect(request(step(entering(create('made', 0, timer)), 300, unmarked))).toEqual({
      kind: 'create',
      fields: { ...hour, time: { kind: 'hours', seconds: 300 } },
    })
  })

  it('whose timer was ended behind it goes with what it had then, not as a timer', () => {
    const later = sent(
      entering(create('made', 0, timer)),
      'made',
      { kind: 'create', fields: timer },
      { kind: 'later', waitMs: 0 },
      [0, 1],
    )
    const ended = entered(later, change('ended', 40, { time: { kind: 'hours', seconds: 40 } }, onCreate))
    expect(request(step(ended, 41, unmarked))).toEqual({
      kind: 'create',
      fields: { ...hour, time: { kind: 'hours', seconds: 40 } },
    })
  })

  it('whose fate is unknown is looked for after the quiet time, by its marker', () => {
    expect(step(unsure(), 89)).toEqual({ do: 'wait', until: at(90) })
    expect(request(step(unsure(), 90))).toEqual({ kind: 'marked', marker: 'made' })
  })

  it('whose fate is unknown is looked for on its day, where there are no markers', () => {
    expect(request(step(unsure(), 90, unmarked))).toEqual({ kind: 'of-day', day: hour.day })
  })

  it('is looked for again after it was once unsure', () => {
    const [one] = unsure()
    if (!one) throw new Error('nothing is unsure')
    const done: Operation = { ...one, target: { id: 7 }, state: { is: 'done', at: at(95), sweeps: [at(215)] } }
    expect(step([done], 214)).toEqual({ do: 'wait', until: at(215) })
    expect(request(step([done], 215))).toEqual({ kind: 'marked', marker: 'made' })
  })
})

describe('a change', () => {
  const noted = entering(change('noted', 0, { notes: 'Forms', work: design }))

  it('is sent at once, when the entry was seen within 30 s', () => {
    expect(request(step(noted, 30))).toEqual({ kind: 'change', id: 7, fields: { notes: 'Forms' } })
  })

  it('is compared with what Harvest has, when it has waited longer', () => {
    expect(request(step(noted, 30.001))).toEqual({ kind: 'entry', id: 7 })
  })

  it('is compared first, when the entry was never seen', () => {
    const unseen = entering(change('noted', 0, { notes: 'Forms' }, { target: { id: 7 } }))
    expect(request(step(unseen, 0))).toEqual({ kind: 'entry', id: 7 })
  })

  it('is looked at after the quiet time, when its fate is unknown', () => {
    const write = { kind: 'change' as const, id: 7, fields: { notes: 'Forms' } }
    const operations = sent(noted, 'noted', write, { kind: 'unknown' }, [0, 30])
    expect(step(operations, 89)).toEqual({ do: 'wait', until: at(90) })
    expect(request(step(operations, 90))).toEqual({ kind: 'entry', id: 7 })
  })

  it('that changes nothing is finished', () => {
    expect(doing(entering(change('noted', 0, { notes: 'Buttons' })), 0)).toEqual(['finish', 'noted'])
  })

  it('of an entry that nobody knows any more is not sent', () => {
    expect(doing(entering(change('noted', 0, { notes: 'Forms' }, { target: { create: 'long ago' } })), 0)).toEqual([
      'finish',
      'noted',
    ])
  })

  it('to a timer that was ended or deleted behind it does not start it', () => {
    const started = sending(
      entering(change('started', 0, { time: runningSince(0, 3600) })),
      'started',
      { kind: 'restart', id: 7 },
      at(0),
    )
    const later = started.map((one): Operation => ({ ...one, state: { is: 'queued', notBefore: at(1) } }))
    expect(doing(later, 1)).toEqual(['write', 'started'])
    expect(doing(entered(later, change('ended', 1, { time: { kind: 'hours', seconds: 3601 } })), 1)).toEqual([
      'finish',
      'started',
    ])
    expect(doing(entered(later, remove('deleted', 1)), 1)).toEqual(['finish', 'started'])
  })
})

describe('a deletion', () => {
  it('is sent when the entry was just seen', () => {
    expect(request(step(entering(remove('deleted', 0)), 1))).toEqual({ kind: 'delete', id: 7 })
  })

  it('is compared first when it has waited', () => {
    expect(request(step(entering(remove('deleted', 0)), 31))).toEqual({ kind: 'entry', id: 7 })
  })
})

describe('several operations', () => {
  it('go in the order of the acts, in whatever order the journal reads them', () => {
    const operations = entering(create('b', 0), create('a', 1))
    expect(doing(operations, 2)).toEqual(['write', 'b'])
    expect(doing(operations.toReversed(), 2)).toEqual(['write', 'b'])
  })

  it('wait only behind those of the same entry', () => {
    const operations = entered(unsure(), change('noted', 31, { notes: 'Forms' }, onCreate))
    expect(step(operations, 32)).toEqual({ do: 'wait', until: at(90) })
    expect(doing(entered(operations, remove('deleted', 32, onSeen(32))), 32)).toEqual(['write', 'deleted'])
  })

  it('go before late looks', () => {
    const [one] = unsure()
    if (!one) throw new Error('nothing is unsure')
    const done: Operation = { ...one, target: { id: 7 }, state: { is: 'done', at: at(95), sweeps: [at(215)] } }
    expect(doing(entered([done], create('new', 300)), 300)).toEqual(['write', 'new'])
  })
})

describe('a timer is not started while another start may still arrive', () => {
  const next = { ...timer, notes: 'Next' }

  it('but once that is known', () => {
    const operations = entered(unsure(timer), create('next', 31, next))
    expect(step(operations, 32)).toEqual({ do: 'wait', until: at(90) })
    const found = operations.map((one): Operation =>
      one.id === 'made' ? { ...one, target: { id: 7 }, state: { is: 'done', at: at(91), sweeps: [] } } : one,
    )
    expect(doing(found, 92)).toEqual(['write', 'next'])
  })

  it('nor continued', () => {
    const operations = entered(unsure(timer), change('continued', 31, { time: runningSince(31, 3600) }))
    expect(step(operations, 32)).toEqual({ do: 'wait', until: at(90) })
  })

  it('also when it was a continued one', () => {
    const restart = { kind: 'restart' as const, id: 7 }
    const continued = entering(change('continued', 0, { time: runningSince(0, 3600) }))
    const operations = entered(
      sent(continued, 'continued', restart, { kind: 'unknown' }, [0, 30]),
      create('next', 31, next),
    )
    expect(step(operations, 32)).toEqual({ do: 'wait', until: at(90) })
  })

  it('but everything else goes on, and no entry with hours holds it up', () => {
    expect(doing(entered(unsure(timer), create('next', 31)), 32)).toEqual(['write', 'next'])
    expect(doing(entered(unsure(), create('next', 31, next)), 32)).toEqual(['write', 'next'])
    expect(called(unsure(), 'made').state).toEqual({ is: 'unknown', lookAt: at(90) })
  })
})
