import { expect, it } from 'vitest'
import { described } from './describe.ts'
import { change, clock, fields, hours, onEntry, operation, running, seen } from './sample-operations.ts'

const timer = seen(5, { time: running('08:00', 480) })

it.each([
  ['New', operation('a')],
  ['Start', operation('a', { goal: { kind: 'create', fields: fields({ time: running('09:00') }) } })],
  ['Change', onEntry('a', seen(5), change({ time: hours(2) }))],
  ['Change', onEntry('a', seen(5), change({ notes: 'More', time: running('09:00') }))],
  ['Start again', onEntry('a', seen(5), change({ time: running('09:00') }))],
  ['Stop', onEntry('a', timer, change({ time: clock(480, 540) }))],
  // a timer that is set to an earlier start goes on
  ['Change', onEntry('a', timer, change({ time: running('07:00', 420) }))],
  ['Delete', onEntry('a', timer, { kind: 'delete' })],
])('an operation is called %s', (act, one) => {
  expect(described(one).act).toBe(act)
})

it('an operation is told with the entry as it will be, and as it was seen', () => {
  const { entry, before } = described(onEntry('a', seen(5), change({ notes: 'More' })))
  expect(entry).toMatchObject({ notes: 'More', time: hours(1) })
  expect(before).toMatchObject({ notes: 'Sketches', time: hours(1) })
})

it('a deletion is told with the entry that goes', () => {
  expect(described(onEntry('a', seen(5), { kind: 'delete' })).entry).toMatchObject({ notes: 'Sketches' })
})

it('an operation on what was never seen is told by what it sets', () => {
  const one = operation('b', { target: { create: 'a' }, goal: change({ notes: 'More' }) })
  expect(described(one)).toEqual({ act: 'Change', entry: { notes: 'More' }, before: {} })
})
