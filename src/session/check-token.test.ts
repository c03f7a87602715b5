import { describe, expect, it } from 'vitest'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { checkToken } from './check-token.ts'

const fetch = createSandbox({ now: () => Date.parse('2026-03-11T09:30:00Z') })
const endpoint = { idOrigin: 'https://id.sandbox.test', apiOrigin: 'https://api.sandbox.test', fetch }
const token = tokenOfPerson('Mira')

describe('a token that somebody brings along', () => {
  it('is taken when Harvest takes it, for all accounts and for one', async () => {
    expect(await checkToken(endpoint, { token, scope: 'all' })).toBeUndefined()
    expect(await checkToken(endpoint, { token, scope: 'harvest:1482011' })).toBeUndefined()
  })

  it('is refused in words that repeat nothing of it', async () => {
    const wrong = '5120431.pt.wrong-wrong-wrong'
    expect(await checkToken(endpoint, { token: wrong, scope: 'all' })).toBe(
      'Harvest does not accept this token. Copy it again, or make a new one.',
    )
    expect(await checkToken(endpoint, { token, scope: 'harvest:999' })).toBe(
      'Harvest does not accept this token for this account. Check both.',
    )
  })
})
