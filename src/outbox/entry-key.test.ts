import { expect, it } from 'vitest'
import { entryKeys } from './entry-key.ts'
import type { Operation } from './operation.ts'
import { overlay } from './overlay.ts'
import { change, fields, operation, running, seen, shown } from './sample-operations.ts'
import { markerGroup } from './marker.ts'

const keysOf = (entries: Parameters<typeof overlay>[0], operations: Operation[]) =>
  overlay(entries, operations).map(entryKeys(operations))

const twin = (id: number) => ({ ...shown(id), reference: { group: markerGroup, id: 'a' } })

const done: Operation['state'] = { is: 'done', at: 0, sweeps: [] }

it('an entry keeps its key from the moment it is entered until long after Harvest has it', () => {
  const timer = { kind: 'create' as const, fields: fields({ time: running('08:30') }) }
  const base = { seen: seen(5), at: 0 }
  const marked = { ...shown(5), reference: { group: markerGroup, id: 'a' } }
  const steps: [Parameters<typeof overlay>[0], Operation[]][] = [
    [[], [operation('a')]],
    [[], [operation('a', { state: { is: 'sending' } })]],
    [[], [operation('a'), operation('b', { target: { create: 'a' }, goal: change({ notes: 'More' }) })]],
    // read by chance before the answer to its making
    [[marked], [operation('a', { state: { is: 'unknown', lookAt: 0 } })]],
    // made, and its timer still to be started
    [[], [operation('a', { target: { id: 5 }, base, goal: timer })]],
    [[shown(5)], [operation('a', { target: { id: 5 }, state: done })]],
    [
      [shown(5)],
      [operation('a', { target: { id: 5 }, state: done }), operation('b', { target: { id: 5 }, goal: change({}) })],
    ],
  ]
  const keys = steps.map(([entries, operations]) => keysOf(entries, operations))
  expect(keys).toEqual(steps.map(() => keys[0]))
  expect(keys[0]).toHaveLength(1)
})

it('no two entries share a key, not even twins that bear the same mark', () => {
  const keys = keysOf(
    [twin(5), twin(6), shown(7)],
    [operation('a', { target: { id: 5 }, state: done }), operation('b')],
  )
  expect(keys).toHaveLength(4)
  expect(new Set(keys).size).toBe(4)
})
