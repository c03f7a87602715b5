import { describe, expect, it } from 'vitest'
import { totalOf } from './total-of.ts'

const hours = (seconds: number) => `${seconds / 3600} h`
const account = { id: 1, name: 'Account' }
const loading = { account, error: undefined, retry: undefined }
const failed = { account, error: new Error('no'), retry: () => undefined }

describe('a total', () => {
  it('is the sum once everything has been read', () => {
    expect(totalOf([3600, 7200], [], hours)).toEqual({ label: 'Total', shown: '3 h', said: '3 h' })
  })

  it('is no number while an account is being read, above all no zero', () => {
    expect(totalOf([], [loading], hours).shown).toBe('…')
    expect(totalOf([3600], [failed, loading], hours).shown).toBe('…')
  })

  it('is not known when an account failed and the others have nothing', () => {
    expect(totalOf([], [failed], hours)).toEqual({ label: 'Total', shown: '–', said: 'not known' })
  })

  it('is only a lower bound when an account failed', () => {
    expect(totalOf([3600], [failed], hours)).toEqual({ label: 'At least', shown: '1 h', said: 'at least 1 h' })
  })
})
