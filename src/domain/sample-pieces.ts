import fc from 'fast-check'
import { addDays, day, monthOf } from './day.ts'
import type { Piece } from './piece.ts'
import type { TimeEntry } from './time-entry.ts'

// Entries for the tests of this folder and of what computes with them.

export const anEntry = (some: Partial<TimeEntry> = {}): TimeEntry => ({
  id: 1,
  accountId: 1,
  day: day('2026-03-09'),
  seconds: 3600,
  notes: '',
  client: { id: 1, name: 'Saltmarsh' },
  project: { id: 1, name: 'Webshop' },
  task: { id: 1, name: 'Design' },
  billable: true,
  isRunning: false,
  updatedAt: 0,
  ...some,
})

/** `Map.groupBy`, which Node 20 does not know. */
export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

/** Entries as they are kept, by account and month, the latest first. */
export function piecesOf(entries: readonly TimeEntry[]): Piece[] {
  const byPiece = grouped(entries, ({ accountId, day }) => `${accountId} ${monthOf(day)}`)
  return [...byPiece.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const inOrder = some.toSorted((one, other) =>
      one.day < other.day ? 1 : one.day > other.day ? -1 : other.id - one.id,
    )
    return [{ accountId: first.accountId, month: monthOf(first.day), entries: inOrder }]
  })
}

/** Whole seconds, a few days each side of the ends of months, few names, rates and currencies, some timers. */
export const someEntries: fc.Arbitrary<TimeEntry[]> = fc
  .array(
    fc.record({
      accountId: fc.constantFrom(1, 2),
      day: fc.integer({ min: -70, max: 40 }).map((days) => addDays(day('2026-01-01'), days)),
      seconds: fc.integer({ min: 0, max: 90_000 }),
      rounded: fc.option(fc.integer({ min: 0, max: 100 }).map((steps) => steps * 900)),
      notes: fc.constantFrom('', 'Call', ' Call', 'Größe'),
      client: fc.integer({ min: 1, max: 3 }),
      project: fc.integer({ min: 1, max: 4 }),
      task: fc.integer({ min: 1, max: 3 }),
      billable: fc.boolean(),
      hourlyCents: fc.option(fc.integer({ min: 0, max: 20_000 })),
      startedAt: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { freq: 6 }),
    }),
    { maxLength: 60 },
  )
  .map((drafts) =>
    drafts.map(({ client, project, task, rounded, hourlyCents, startedAt, ...some }, id) =>
      anEntry({
        ...some,
        id: id + 1,
        client: { id: client, name: `Client ${client}`, ...(client > 1 && { currency: client === 2 ? 'EUR' : 'CHF' }) },
        project: { id: project, name: `Project ${project}` },
        task: { id: task, name: `Task ${task}` },
        isRunning: startedAt !== null,
        ...(rounded !== null && { roundedSeconds: rounded }),
        ...(hourlyCents !== null && { hourlyCents }),
        ...(startedAt !== null && { timer: { startedAt, secondsBefore: 0 } }),
      }),
    ),
  )
