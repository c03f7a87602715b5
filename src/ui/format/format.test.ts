import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatClockTime } from './clock-time.ts'
import { dateForms, dateInWords, formatDate, formatDay } from './day.ts'
import { formatDuration, formatTimer, sayDuration } from './duration.ts'
import { formatMoney } from './money.ts'
import { formatNumber, type Separators } from './number.ts'
import { hideTexts, plainText } from './plain-text.ts'

const point: Separators = { decimal: '.', thousands: ',' }
const comma: Separators = { decimal: ',', thousands: '.' }
const styles = (['.', ','] as const).flatMap((decimal) =>
  (['.', ',', "'", ' ', ''] as const)
    .filter((thousands) => thousands !== decimal)
    .map((thousands): Separators => ({ decimal, thousands })),
)

describe('a duration', () => {
  it('reads as the account shows it', () => {
    expect(formatDuration(27_000, 'hours-minutes')).toBe('7:30')
    expect(formatDuration(27_000, point)).toBe('7.50')
    expect(formatDuration(27_000, comma)).toBe('7,50')
    expect(formatDuration(1742.5 * 3600, comma)).toBe('1.742,50')
    expect(formatDuration(36, 'hours-minutes')).toBe('0:01')
    expect(formatDuration(36, point)).toBe('0.01')
    expect(formatDuration(0, 'hours-minutes')).toBe('0:00')
    expect(formatDuration(100 * 3600, 'hours-minutes')).toBe('100:00')
  })

  it('carries a rounded minute into the hour', () => {
    expect(formatDuration(3599, 'hours-minutes')).toBe('1:00')
  })

  it('loses nothing of hundredths of hours as decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2400 }), (hundredths) => {
        expect(Number(formatDuration(hundredths * 36, point))).toBe(hundredths / 100)
      }),
    )
  })

  it('runs with its seconds', () => {
    expect(formatTimer(2527)).toBe('0:42:07')
    expect(formatTimer(36_000)).toBe('10:00:00')
  })

  it('is spoken in words', () => {
    expect(sayDuration(27_000)).toBe('7 hours 30 minutes')
    expect(sayDuration(3660)).toBe('1 hour 1 minute')
    expect(sayDuration(0)).toBe('0 minutes')
  })
})

it('shows clock times on both clocks', () => {
  expect([0, 545, 720, 1439].map((minute) => formatClockTime(minute, '12h'))).toEqual([
    '12:00am',
    '9:05am',
    '12:00pm',
    '11:59pm',
  ])
  expect([0, 545, 720, 1439].map((minute) => formatClockTime(minute, '24h'))).toEqual([
    '0:00',
    '9:05',
    '12:00',
    '23:59',
  ])
})

describe('a number', () => {
  it.each([
    [1_234_567.891, 2, point, '1,234,567.89'],
    [1_234_567.891, 2, comma, '1.234.567,89'],
    [1234.5, 1, { decimal: ',', thousands: ' ' }, '1\u00a0234,5'],
    [1234.5, 2, { decimal: '.', thousands: '' }, '1234.50'],
    [999.4, 0, point, '999'],
    [-1234.5, 2, point, '−1,234.50'],
    [-0.001, 2, point, '0.00'],
  ] as const)('%d with %d places', (value, places, separators, text) => {
    expect(formatNumber(value, places, separators)).toBe(text)
  })

  it('can be read back by its signs, in every way to write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...styles), (hundredths, style) => {
        const text = formatNumber(hundredths / 100, 2, style)
        const [whole = '', part = ''] = text.replace('−', '-').split(style.decimal)
        expect(Math.round(Number(`${whole.replaceAll(/[^\d-]/g, '')}.${part}`) * 100)).toBe(hundredths)
      }),
    )
  })
})

describe('an amount of money', () => {
  it.each([
    ['EUR', 'after', 'none', comma, '1.234,50\u00a0€'],
    ['USD', 'before', 'none', point, '$1,234.50'],
    ['USD', 'before', 'after', point, '$1,234.50\u00a0USD'],
    ['NOK', 'none', 'before', comma, 'NOK\u00a01.234,50'],
    ['JPY', 'before', 'none', point, '¥1,235'],
    ['USD', 'none', 'none', point, '1,234.50\u00a0USD'],
    [undefined, 'before', 'before', point, '1,234.50'],
    ['<b>', 'before', 'before', point, '1,234.50'],
  ] as const)('in %s, sign %s, code %s', (currency, symbol, code, separators, text) => {
    expect(formatMoney(1234.5, { currency, symbol, code }, separators)).toBe(text)
  })

  it('below zero keeps its sign in front', () => {
    expect(formatMoney(-2.5, { currency: 'EUR', symbol: 'before', code: 'none' }, point)).toBe('−€2.50')
    expect(formatMoney(-0.001, { currency: 'EUR', symbol: 'before', code: 'none' }, point)).toBe('€0.00')
  })

  it('names its currency whatever the account shows', () => {
    const places = fc.constantFrom('before' as const, 'after' as const, 'none' as const)
    fc.assert(
      fc.property(fc.constantFrom('EUR', 'USD', 'CHF', 'NOK', 'XXX'), places, places, (currency, symbol, code) => {
        expect(formatMoney(1, { currency, symbol, code }, point)).toMatch(/[€$¤]|EUR|USD|CHF|NOK|XXX|kr/)
      }),
    )
  })
})

describe('a day', () => {
  it('is named the same in every zone', () => {
    expect(formatDay('2026-03-09', 'weekday')).toBe('Monday')
    expect(dateInWords('2026-03-09', '%d.%m.%Y')).toBe('9 March 2026')
    expect(dateInWords('2026-03-09', '%m/%d/%Y')).toBe('March 9, 2026')
  })

  it('is written as Harvest writes it', () => {
    expect(dateForms.map((form) => formatDate('2026-03-09', form))).toEqual([
      '03/09/2026',
      '09/03/2026',
      '2026-03-09',
      '09.03.2026',
      '2026.03.09',
      '2026/03/09',
    ])
  })
})

describe('plain text', () => {
  it('drops what could make a name read as another', () => {
    expect(plainText('invoice\u202Efdp.exe\u0000')).toBe('invoicefdp.exe')
  })

  it('leaves line breaks, accents, emoji and other scripts alone', () => {
    expect(plainText('Café\n日本 👩‍💻 עברית')).toBe('Café\n日本 👩‍💻 עברית')
  })

  it('clamps what nobody could read', () => {
    expect(plainText('a'.repeat(1_000_000))).toHaveLength(2001)
  })
})

describe('while texts are hidden', () => {
  afterEach(() => hideTexts(false))

  it('a text has a stand-in that tells nothing of it, the same each time', () => {
    hideTexts(true)
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(text)).toMatch(text.trim() === '' ? /^$/ : /^••• [0-9a-z]{1,4}$/)
        expect(plainText(text)).toBe(plainText(text))
      }),
    )
  })

  it('hundreds of names can nearly all be told apart', () => {
    hideTexts(true)
    const shown = Array.from({ length: 300 }, (_, index) => plainText(`Project ${index}`))
    expect(new Set(shown).size).toBeGreaterThan(290)
  })

  it('an amount of money has one, too, and hours stay', () => {
    hideTexts(true)
    expect(formatMoney(1234.5, { currency: 'EUR', symbol: 'before', code: 'none' }, point)).toBe('•••')
    expect(formatDuration(27_000, 'hours-minutes')).toBe('7:30')
  })
})
