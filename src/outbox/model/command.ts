import fc from 'fast-check'
import type { Fault } from './line.ts'

/** What may happen. Numbers pick one of what is there. */
export type Command =
  | { do: 'create'; account: number; value: number }
  | { do: 'edit'; entry: number; field: number; value: number }
  | { do: 'delete'; entry: number }
  /** What runs is stopped by an act of its own, before. */
  | { do: 'start'; account: number; value: number }
  | { do: 'stop'; account: number }
  | { do: 'continue'; entry: number }
  | { do: 'undo' }
  | { do: 'click twice' }
  | { do: 'open form'; entry: number }
  | { do: 'save form'; field: number; value: number }
  | { do: 'fault'; fault: Fault }
  | { do: 'go offline'; isKnown: boolean }
  | { do: 'go online' }
  | { do: 'crash' }
  | { do: 'open tab' }
  | { do: 'kill tab'; tab: number }
  | { do: 'expire' }
  | { do: 'sign in'; user: number }
  | { do: 'refresh' }
  | { do: 'elsewhere edit'; entry: number; field: number; value: number }
  | { do: 'elsewhere delete' | 'elsewhere lock' | 'elsewhere unlock' | 'elsewhere stop'; entry: number }
  | { do: 'elsewhere start'; account: number; value: number }
  | { do: 'elsewhere create alike'; entry: number }
  /** So many steps of the senders. */
  | { do: 'steps'; count: number }
  /** Time goes on, with or without the page. */
  | { do: 'live' | 'sleep'; seconds: number }

const small = fc.nat(5)
const account = fc.nat(1)

const fault = (): fc.Arbitrary<Fault> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Fault>({ is: 'answer lost' }, { is: 'request lost' }, { is: 'unreadable' }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('slow' as const), seconds: fc.integer({ min: 1, max: 28 }) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('late' as const), seconds: fc.integer({ min: 0, max: 59 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('late' as const), seconds: fc.integer({ min: 60, max: 600 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('refused' as const),
        status: fc.constantFrom<403 | 404 | 422 | 429>(403, 404, 422, 429),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('broken' as const), isDone: fc.boolean() }) },
  )

const seconds = fc.constantFrom(1, 5, 20, 45, 100, 130, 400, 1800, 5000)

/** Runs of commands. Only with markers can one be told from what somebody else makes just alike. */
export const commands = (marks: boolean): fc.Arbitrary<Command[]> =>
  fc.array(
    fc.oneof(
      of(5, { do: fc.constant('create'), account, value: small }),
      of(6, { do: fc.constant('edit'), entry: small, field: fc.nat(3), value: small }),
      of(3, { do: fc.constant('delete'), entry: small }),
      of(4, { do: fc.constant('start'), account, value: small }),
      of(3, { do: fc.constant('stop'), account }),
      of(2, { do: fc.constant('continue'), entry: small }),
      of(2, { do: fc.constant('undo') }),
      of(1, { do: fc.constant('click twice') }),
      of(1, { do: fc.constant('open form'), entry: small }),
      of(1, { do: fc.constant('save form'), field: fc.nat(3), value: small }),
      of(8, { do: fc.constant('fault'), fault: fault() }),
      of(1, { do: fc.constant('go offline'), isKnown: fc.boolean() }),
      of(1, { do: fc.constant('go online') }),
      of(2, { do: fc.constant('crash') }),
      of(1, { do: fc.constant('open tab') }),
      of(1, { do: fc.constant('kill tab'), tab: small }),
      of(1, { do: fc.constant('expire') }),
      of(1, { do: fc.constant('sign in'), user: fc.constantFrom(1, 1, 2) }),
      of(2, { do: fc.constant('refresh') }),
      of(2, { do: fc.constant('elsewhere edit'), entry: small, field: fc.nat(3), value: small }),
      of(2, {
        do: fc.constantFrom('elsewhere delete', 'elsewhere lock', 'elsewhere unlock', 'elsewhere stop'),
        entry: small,
      }),
      of(1, { do: fc.constant('elsewhere start'), account, value: small }),
      of(marks ? 1 : 0, { do: fc.constant('elsewhere create alike'), entry: small }),
      of(6, { do: fc.constant('steps'), count: fc.integer({ min: 1, max: 5 }) }),
      of(7, { do: fc.constant('live'), seconds }),
      of(2, { do: fc.constant('sleep'), seconds }),
    ),
    { maxLength: 40, size: 'max' },
  )

function of<Made extends Command>(weight: number, model: { [Key in keyof Made]: fc.Arbitrary<Made[Key]> }) {
  return { weight, arbitrary: fc.record(model) }
}
