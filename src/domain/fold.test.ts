import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './fold.ts'
import { anyText } from './sample-texts.ts'

describe('a folded text', () => {
  it.each([
    ['Größe', 'GROSSE'],
    ['STRASSE', 'straße'],
    ['Ærø', 'aero'],
    ['Łódź', 'lodz'],
    ['İzmir', 'izmir'],
    ['ısı', 'ISI'],
    ['cafe\u0301', 'café'],
    ['ＡＢＣ１２', 'abc12'],
    ['ﬁnal', 'final'],
    ['ΟΔΟΣ', 'οδος'],
    ['soft\u00ADware', 'software'],
    ['kick–off', 'kick-off'],
    ['client’s', "client's"],
    ['ｶﾞ', 'ガ'],
  ])('%j is found as %j', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('is the same string where nothing has to be folded', () => {
    expect(fold('release 4.2: [a_b] (c)')).toBe('release 4.2: [a_b] (c)')
    expect(fold('日本')).toBe('日本')
  })

  it('does not change when it is folded again, nor by being folded character by character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(Array.from(text, fold).join('')).toBe(fold(text))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the words of a text', () => {
  it('are runs of letters and digits, folded', () => {
    expect(wordsOf('Café-Menü, 2. Straße')).toEqual(['cafe', 'menu', '2', 'strasse'])
    expect(wordsOf(' – ')).toEqual([])
  })
})
