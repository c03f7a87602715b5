import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, formatTimer, sayDuration } from '../ui/format/duration.ts'
import { secondsOfText } from './duration-text.ts'

const most = 1000 * 3600
const someSeconds = fc.integer({ min: 0, max: most })
const written = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 59 }), fc.nat({ max: 6 })).map(([hours, minutes, way]) => {
  const two = String(minutes).padStart(2, '0')
  const ways = [`${hours}:${two}`, `:${two}`, `${hours}.${two}`, `${hours},${two}`, `${hours}h${minutes}`]
  return ways[way] ?? (way === 5 ? `${minutes} min` : `${hours} h ${two}m`)
})

describe('a typed duration', () => {
  it.each([
    ['1:30', 5400],
    ['1.5', 5400],
    ['1,5', 5400],
    ['1h30', 5400],
    ['1h 30m', 5400],
    ['90m', 5400],
    ['1.5h', 5400],
    [':30', 1800],
    ['.5', 1800],
    [',5', 1800],
    ['45 min', 2700],
    ['1h', 3600],
    ['1h5', 3900],
    ['2 hours', 7200],
    ['1hr 5mins', 3900],
    ['7,5m', 450],
    ['0', 0],
    ['1', 3600],
    ['90', 90 * 3600],
    ['08:05', 29_100],
    ['0:42:07', 2527],
    ['0.333', 1199],
    ['1000', most],
  ])('%s is read', (text, seconds) => {
    expect(secondsOfText(text)).toBe(seconds)
  })

  it('may be a sum or a difference, whose units stay their own', () => {
    expect(secondsOfText('1:15+0:30')).toBe(6300)
    expect(secondsOfText('1h + 30m + .25')).toBe(6300)
    expect(secondsOfText('8 - 0:45')).toBe(26_100)
    expect(secondsOfText('1-2+3')).toBe(7200)
    expect(secondsOfText('1-1')).toBe(0)
  })

  it('may hold spaces anywhere but inside a number, and capitals', () => {
    expect(secondsOfText('  1 H\t30 MIN ')).toBe(5400)
    expect(secondsOfText('\u00A01 : 30 ')).toBe(5400)
    for (const text of ['1 30', '1 .5', '1. 5', '1h 3 0m', '4 5 min']) expect(secondsOfText(text)).toBeUndefined()
  })

  it.each([
    '',
    ' ',
    ...'h : . + lunch 1: 1:3 1:60 :90 1. 1..5 1.2,3 1:30:60 1:30h 1h60 1.5h30 30m1h 1m30 1d 1e3 0x10 ١'.split(' '),
    ...'NaN Infinity -1 +1 1+ 1++1 1-2 9:00-12:30 1000.01 1001 999+2'.split(' '),
    '9'.repeat(400),
    `${'9'.repeat(400)}-${'9'.repeat(400)}`,
  ])('%j is not read', (text) => {
    expect(secondsOfText(text)).toBeUndefined()
  })

  it('is read back from all that is shown: to the minute, to 0.01 h, and a timer to the second', () => {
    fc.assert(
      fc.property(someSeconds, (seconds) => {
        const toTheMinute = Math.round(seconds / 60) * 60
        expect(secondsOfText(formatDuration(seconds, 'hours-minutes'))).toBe(toTheMinute)
        for (const decimal of ['.', ','] as const) {
          const shown = formatDuration(seconds, { decimal, thousands: '' })
          expect(secondsOfText(shown)).toBe(Math.round(seconds / 36) * 36)
        }
        expect(secondsOfText(formatTimer(seconds))).toBe(seconds)
        expect(secondsOfText(sayDuration(seconds))).toBe(toTheMinute)
      }),
    )
  })

  it('adds up to what its parts come to', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), (texts) => {
        const sum = texts.reduce((total, text) => total + (secondsOfText(text) ?? NaN), 0)
        expect(secondsOfText(texts.join('+'))).toBe(sum > most ? undefined : sum)
        const [first = '', ...others] = texts
        const left = 2 * (secondsOfText(first) ?? NaN) - sum
        expect(secondsOfText([first, ...others].join(' - '))).toBe(left < 0 ? undefined : left)
      }),
    )
  })

  it('is whole seconds from 0 to 1000 h or nothing, whatever is typed', () => {
    const keys = fc.constantFrom(...'0123456789:.,hm+- '.split(''))
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: keys, maxLength: 8 }))
    fc.assert(
      fc.property(typed, (text) => {
        const seconds = secondsOfText(text) ?? 0
        expect(Number.isInteger(seconds)).toBe(true)
        expect(Math.min(Math.max(seconds, 0), most)).toBe(seconds)
      }),
      { numRuns: 2000 },
    )
  })
})
