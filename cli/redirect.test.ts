import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRedirect } from './redirect.ts'

const read = (query: string) => readRedirect(new URLSearchParams(query), 's3cret')

describe('a redirect from Harvest', () => {
  it('brings the code when it brings our state back', () => {
    expect(read('code=abc&scope=harvest%3A1&state=s3cret')).toEqual({ is: 'code', code: 'abc' })
  })

  it('tells that the person said no, with or without the state', () => {
    for (const state of ['', '&state=s3cret']) {
      expect(read(`error=access_denied&error_description=Not+today${state}`)).toEqual({
        is: 'denied',
        words: 'Not today',
      })
    }
  })

  it.each([
    ['', 'does not belong'],
    ['code=abc', 'does not belong'],
    ['code=abc&state=other', 'does not belong'],
    ['code=abc&state=', 'does not belong'],
    ['code=abc&state=s3cret&state=s3cret', 'twice'],
    ['code=abc&code=abd&state=s3cret', 'twice'],
    ['state=s3cret', 'no code'],
    ['code=a%20b&state=s3cret', 'no code'],
    ['error=access_denied&state=other', 'contradicts'],
    ['error=access_denied&code=abc&state=s3cret', 'contradicts'],
  ])('is refused as “%s”', (query, words) => {
    expect(read(query)).toMatchObject({ is: 'strange', sentence: expect.stringContaining(words) })
  })

  it('is never taken with another state, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('code', 'state', 'error', 'x'), fc.string())), (pairs) => {
        const query = new URLSearchParams(pairs.filter(([, value]) => value !== 's3cret'))
        expect(readRedirect(query, 's3cret').is).not.toBe('code')
      }),
    )
  })
})
