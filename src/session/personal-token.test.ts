import { describe, expect, it } from 'vitest'
import { readPersonalToken } from './personal-token.ts'

const now = Date.UTC(2026, 2, 9, 8, 30)
const token = '2109874.pt.kXq7Zs-Vb3_nLmP0wRtYuIoAaSsDdFf'
const read = (change = {}) => readPersonalToken({ token, accountId: '', keep: false, ...change }, now)

describe('a pasted token', () => {
  it('signs in to all accounts for 14 days', () =>
    expect(read()).toEqual({ session: { token, expiresAt: Date.UTC(2026, 2, 23, 8, 30), scope: 'all', kept: false } }))
  it('may have space around it', () => expect(read({ token: `\n ${token}\t\r\n` })).toEqual(read()))
  it('may be for one account', () =>
    expect(read({ accountId: ' 1307742 ' })).toMatchObject({ session: { scope: 'harvest:1307742' } }))
  it('may be kept', () => expect(read({ keep: true })).toMatchObject({ session: { kept: true } }))

  it.each([
    ['', 'Paste your token here.'],
    ['   ', 'Paste your token here.'],
    [`${token} ${token}`, 'This has a space or a line break in it.'],
    [`${token.slice(0, 9)}\n${token.slice(9)}`, 'This has a space or a line break in it.'],
    ['1234567', 'This is not a whole token.'],
    ['a'.repeat(2049), 'This is not a whole token.'],
    [`“${token}”`, 'This is not a whole token.'],
    [`${token}é`, 'This is not a whole token.'],
    [`${token}\u200b`, 'This is not a whole token.'],
    ['2109874.pt.…', 'This is not a whole token.'],
  ])('%j is sent back', (pasted, sentence) => {
    expect(read({ token: pasted })).toEqual({
      problem: { field: 'token', sentence: expect.stringContaining(sentence) },
    })
  })

  it.each(['0', '-1', '1.5', '1e3', 'mine', '1 2', '12345678901234567'])('for account %j is sent back', (accountId) =>
    expect(read({ accountId })).toEqual({
      problem: { field: 'accountId', sentence: expect.stringContaining('An account ID is a number.') },
    }),
  )
})
