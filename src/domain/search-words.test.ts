import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { anyText } from './sample-texts.ts'
import { searchWords, spansOf } from './search-words.ts'

describe('the words of a search', () => {
  it('are folded, and each is there once', () => {
    expect(searchWords('  Café café\u3000MENU ')).toEqual(['cafe', 'menu'])
    expect(searchWords(' \n ')).toEqual([])
    expect(searchWords('C++ #4.2')).toEqual(['c++', '#4.2'])
  })
})

const marked = (text: string, words: string) =>
  spansOf(text, searchWords(words)).map(({ from, to }) => text.slice(from, to))

describe('where words stand', () => {
  it('is told of the text as it is written', () => {
    expect(marked('Die Größe der Straße', 'osse STRASSE')).toEqual(['öße', 'Straße'])
    expect(marked('cafe\u0301s', 'cafe')).toEqual(['cafe\u0301'])
    expect(marked('🧵 thread 🧵', 'thread')).toEqual(['thread'])
    expect(marked('½ day', '1')).toEqual(['½'])
  })

  it('is one place where words overlap or touch', () => {
    expect(marked('abcabc', 'ab bc')).toEqual(['abcabc'])
    expect(marked('abc', 'x')).toEqual([])
  })

  it('holds each word somewhere, in whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, start, length) => {
        const characters = Array.from(text)
        const from = characters.length === 0 ? 0 : start % characters.length
        const words = searchWords(characters.slice(from, from + 1 + (length % 4)).join(''))
        const spans = spansOf(text, words)
        for (const { from, to } of spans) expect(from).toBeLessThan(to)
        const all = fold(spans.map(({ from, to }) => text.slice(from, to)).join('\n'))
        for (const word of words) expect(all).toContain(word)
      }),
      { numRuns: 3000 },
    )
  })
})
