import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCallback } from './callback-response.ts'
import { appBase, now, pendingText, state } from './forged-callbacks.ts'

const stateOf = fc.stringMatching(/^[\w-]{43}$/)
const tokenOf = fc.stringMatching(/^[\w.~+/-]{8,100}={0,2}$/)
const idOf = fc.integer({ min: 1, max: 99_999_999 })
const scopeOf = fc.oneof(
  fc.constantFrom('all', 'harvest:all'),
  idOf.map((id) => `harvest:${id}`),
  fc
    .array(idOf, { minLength: 1, maxLength: 5 })
    .map((ids) => ids.map((id) => `harvest:${id} forecast:${id}`).join(' ')),
)
const secondsOf = fc.integer({ min: 60, max: 2_592_000 })
const parameters = fc.record({
  access_token: tokenOf,
  expires_in: fc.option(secondsOf.map(String), { nil: undefined }),
  scope: fc.option(scopeOf, { nil: undefined }),
  token_type: fc.mixedCase(fc.constant('bearer')),
})
const source = fc.constantFrom('?', '#')

/** An answer such as Harvest's, its parts in any order, read by a tab that waits for `state`. */
function tailOf(mark: string, parts: Record<string, string | undefined>, order: readonly number[]): string {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  const encoded = given.map(([name, value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`)
  const rank = (index: number) => order[index] ?? 0
  return mark + encoded.toSorted((one, two) => rank(encoded.indexOf(one)) - rank(encoded.indexOf(two))).join('&')
}
const order = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })

const read = (tail: string, pending = pendingText()) =>
  readCallback(`${appBase}callback/${tail}`, pending, now, appBase)

/** One step of a forger's: something is cut out, put in, doubled, moved, or written otherwise. */
const mutation = fc.oneof(
  fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.string({ unit: 'binary', maxLength: 8 })).map(
    ([at, length, text]) =>
      (tail: string) =>
        tail.slice(0, at % (tail.length + 1)) + text + tail.slice((at % (tail.length + 1)) + length),
  ),
  fc.nat().map((at) => (tail: string) => {
    const parts = tail.slice(1).split('&')
    return `${tail}&${parts[at % parts.length]}`
  }),
  fc.constantFrom(
    (tail: string) => tail.replace(/^[?#]/, (mark) => (mark === '?' ? '#' : '?')),
    (tail: string) => tail + tail,
    (tail: string) => `${tail}#${tail.slice(1)}`,
    (tail: string) => tail.replaceAll('&', ';'),
    (tail: string) => tail.toUpperCase(),
    (tail: string) => encodeURI(tail.toWellFormed()),
    (tail: string) => tail.replaceAll('=', '[]='),
    (tail: string) => tail.replace('state', 'State'),
    (tail: string) => tail.replaceAll(/state=[^&]*&?/g, ''),
    (tail: string) => tail.replace(/state=[^&]*/, 'state='),
    (tail: string) => `${tail}&error=access_denied`,
    (tail: string) => `${tail}&state=null&__proto__=1`,
    (tail: string) => `#/route${tail.replace('#', '?')}`,
  ),
)

const forgedTail = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(source, parameters, stateOf, order, fc.array(mutation, { maxLength: 5 }))
      .map(([mark, parts, state, order, mutations]) =>
        mutations.reduce((tail, mutate) => mutate(tail), tailOf(mark, { ...parts, state }, order)),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('?', '#', '', '?#', '?a#'), fc.string({ unit: 'binary', maxLength: 300 }))
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .webUrl({ withQueryParameters: true, withFragments: true })
      .map((url) => url.slice(url.search(/[?#]|$/))),
  },
)

describe('readCallback', () => {
  it('accepts none of 10,000 answers whose maker does not know the state', () => {
    const accepted = new Set<string>()
    fc.assert(
      fc.property(forgedTail, (tail) => {
        if (read(tail).granted) accepted.add(tail)
        return accepted.size === 0
      }),
      { numRuns: 10_000 },
    )
    expect([...accepted]).toEqual([])
  })

  it('accepts every good answer, in any order, from query or fragment', () => {
    fc.assert(
      fc.property(source, parameters, stateOf, order, fc.boolean(), (mark, parts, state, order, keep) => {
        const response = read(tailOf(mark, { ...parts, state }, order), pendingText({ state, keep }))
        expect(response).toEqual({
          granted: true,
          token: parts.access_token,
          expiresAt: now + Number(parts.expires_in ?? 3600) * 1000,
          scope: parts.scope ?? '',
          keep,
          returnTo: 'day/2026-03-09',
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('accepts a tampered good answer only where it is still one', () => {
    let accepted = 0
    const tampered = fc.array(mutation, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(source, parameters, order, tampered, (mark, parts, order, mutations) => {
        const tail = mutations.reduce((tail, mutate) => mutate(tail), tailOf(mark, { ...parts, state }, order))
        const response = read(tail)
        if (!response.granted) return
        accepted += 1
        const given = new URLSearchParams(tail.replace(/^[^?#]*[?#]/, '').replace(/#$/, ''))
        expect([given.getAll('access_token'), given.getAll('state'), given.has('error')]).toEqual([
          [response.token],
          [state],
          false,
        ])
        expect(response.token).toMatch(/^(?=.{8,2048}$)[\w.~+/-]+=*$/)
        expect(response.expiresAt - now).toBeGreaterThanOrEqual(60_000)
        expect(response.expiresAt - now).toBeLessThanOrEqual(2_592_000_000)
      }),
      { numRuns: 5000 },
    )
    expect(accepted).toBeGreaterThan(100)
  })
})
