import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSandbox } from '../asking.ts'
import { jsonListText, jsonText } from './json-text.ts'

describe('JSON as Harvest writes it', () => {
  it('has whole decimals with a point, and integers without', () => {
    expect(
      jsonText({ id: 7, hours: 2, budget: null, per_page: 100, fee: 0, rates: [{ amount: 95, hours: 1.5 }] }),
    ).toBe('{"id":7,"hours":2.0,"budget":null,"per_page":100,"fee":0.0,"rates":[{"amount":95.0,"hours":1.5}]}')
  })

  it('is otherwise what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves alone what only looks like a decimal', () => {
    const value = { notes: '"hours":2,', hours: '3', hours_per_day: 4, list: ['hours', 5] }
    expect(jsonText(value)).toBe(JSON.stringify(value))
  })

  it('is the same for a list whose items share what they have', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('},{"', '"},{"', '\\"},{\\"', '}]', '\u0000'))
    const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
    const own = fc.record({ id: fc.nat(), hours: fc.double(), notes: scalar })
    const work = fc.record({ user_assignment: fc.record({ budget: scalar, hourly_rate: fc.integer() }) })
    const links = fc.record({ external_reference: fc.oneof(fc.constant(null), fc.record({ id: text })) })
    const several = { minLength: 1, maxLength: 3 }
    const items = fc
      .tuple(fc.array(work, several), fc.array(links, several))
      .chain(([works, linked]) =>
        fc.array(fc.record({ own, shared: fc.tuple(fc.constantFrom(...works), fc.constantFrom(...linked)) })),
      )
    fc.assert(
      fc.property(items, (list) => {
        const whole = list.map((item) => ({ ...item.own, ...item.shared[0], ...item.shared[1] }))
        expect(jsonListText(list)).toBe(jsonText(whole))
      }),
    )
  })

  it('is what a list of entries is written in', async () => {
    const text = await (await openSandbox().ask('/v2/time_entries?from=2026-02-01')).text()
    expect(text).toMatch(/"hours":\d\.0,/)
    expect(text).not.toMatch(/"(rounded_)?hours":\d+,/)
    expect(text).toMatch(/"total_pages":1,/)
  })
})
