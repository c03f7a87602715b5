import fc from 'fast-check'

/** What may happen to a browser and its line. Numbers pick one of what is there. */
export type Command =
  | { do: 'create' | 'start'; tab: number; account: number; value: number }
  | { do: 'change'; tab: number; entry: number; value: number }
  | { do: 'delete'; tab: number; entry: number }
  | { do: 'stop'; tab: number; account: number }
  /** Strikes the next request of a method. */
  | { do: 'fault'; method: string; fault: object }
  | { do: 'offline'; isOffline: boolean }
  /** All tabs are gone, at the so-manieth point between two awaits from now. */
  | { do: 'crash'; point: number }
  | { do: 'reload'; tab: number }
  | { do: 'open tab' }
  | { do: 'expire' }
  | { do: 'sign in'; isOther: boolean }
  | { do: 'pass'; seconds: number }

const tab = fc.nat(1)
const account = fc.nat(1)
const value = fc.nat(5)
const entry = fc.nat(5)

const fault: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom<object>(
    { drop: 'before' },
    { drop: 'after' },
    { drop: 'after' },
    { status: 502, body: '<h1>Bad gateway</h1>' },
    { status: 200, body: '<h1>Down</h1>', contentType: 'text/html' },
    { status: 429, headers: { 'retry-after': '5' }, cors: true },
    { cutAfterBytes: 20 },
    { breakAfterBytes: 20 },
    { removeField: 'id' },
    { delayMs: 20_000 },
  ),
  // the quiet time is longer than this and the client's patience
  fc.nat(55_000).map((afterMs) => ({ commit: 'when-abandoned', afterMs })),
)

/** So late that it was looked for in vain. */
const veryLate = fc.integer({ min: 60_000, max: 1_200_000 }).map((afterMs) => ({ commit: 'when-abandoned', afterMs }))

/** A timer that starts very late stops another, so there are runs with timers, and runs with creates that are very late. */
export const commands: fc.Arbitrary<Command[]> = fc
  .boolean()
  .chain((hasTimers) =>
    fc.array(
      fc.oneof(
        of(6, { do: fc.constant('create'), tab, account, value }),
        of(hasTimers ? 4 : 0, { do: fc.constant('start'), tab, account, value }),
        of(hasTimers ? 3 : 0, { do: fc.constant('stop'), tab, account }),
        of(4, { do: fc.constant('change'), tab, entry, value }),
        of(2, { do: fc.constant('delete'), tab, entry }),
        of(6, { do: fc.constant('fault'), method: fc.constantFrom('POST', 'PATCH', 'DELETE'), fault }),
        of(1, { do: fc.constant('fault'), method: fc.constant('GET'), fault: fc.constant({ drop: 'before' }) }),
        of(hasTimers ? 0 : 2, { do: fc.constant('fault'), method: fc.constant('POST'), fault: veryLate }),
        of(1, { do: fc.constant('offline'), isOffline: fc.boolean() }),
        of(2, { do: fc.constant('crash'), point: fc.nat(12) }),
        of(1, { do: fc.constant('reload'), tab }),
        of(1, { do: fc.constant('open tab') }),
        of(1, { do: fc.constant('expire') }),
        of(1, { do: fc.constant('sign in'), isOther: fc.constantFrom(false, false, true) }),
        of(6, { do: fc.constant('pass'), seconds: fc.constantFrom(1, 10, 35, 100, 130, 600) }),
      ),
      { maxLength: 14, size: 'max' },
    ),
  )

function of<Made extends Command>(weight: number, model: { [Key in keyof Made]: fc.Arbitrary<Made[Key]> }) {
  return { weight, arbitrary: fc.record(model) }
}
