import { describe, expect, it } from 'vitest'
import { clockAccount, entryOf, hoursAccount, monday } from '../../domain/week-grid-samples.ts'
import { figuresOf } from './figure.ts'
import { audit, website } from './week-samples.ts'

const entries = [entryOf(website, monday), entryOf(audit, monday)]
const shown = new Map(entries.map((entry) => [entry, 5400]))
const account = (id: number) => ({ id, name: `Account ${id}` })
const loading = { account: account(clockAccount), error: undefined, retry: undefined }
const failed = { account: account(clockAccount), error: new Error('no'), retry: () => undefined }

describe('a figure of the sheet', () => {
  it('is shown as the screen writes hours, and said in words', () => {
    expect(figuresOf([], shown, { decimal: '.', thousands: ',' })(entries)).toEqual({
      shown: '3.00',
      said: '3 hours',
      isNothing: false,
    })
    expect(figuresOf([], shown, 'hours-minutes')([])).toEqual({ shown: '0:00', said: '0 minutes', isNothing: true })
  })

  it('is no number over an account that is being read, above all no zero', () => {
    const figureOf = figuresOf([loading], shown, 'hours-minutes')
    expect(figureOf(entries)).toEqual({ shown: '…', said: 'not read yet', isNothing: false })
    expect(figureOf([], [clockAccount])).toMatchObject({ shown: '…', isNothing: false })
    expect(figureOf(entries, [hoursAccount])).toMatchObject({ shown: '3:00' })
  })

  it('is a lower bound over an account that failed', () => {
    const figureOf = figuresOf([failed], shown, 'hours-minutes')
    expect(figureOf(entries)).toEqual({ shown: '≥ 3:00', said: 'at least 3 hours', isNothing: false })
    expect(figureOf([])).toMatchObject({ shown: '–', said: 'not known' })
  })
})
