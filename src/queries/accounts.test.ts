import { describe, expect, it } from 'vitest'
import { parseScope } from '../session/scope.ts'
import { namesItsAccount, reachOf } from './accounts.ts'

describe('which accounts a sign-in reaches', () => {
  it('needs no question when the scope names the one', () => {
    expect(namesItsAccount(parseScope('harvest:7'))).toBe(true)
    expect(reachOf(parseScope('harvest:7'), undefined)?.accounts).toEqual([{ id: 7, name: undefined }])
  })

  it('is asked where the scope says all, names several, or nothing', () => {
    for (const scope of ['all', 'harvest:all', 'harvest:7 harvest:8', 'harvest:7 forecast:9', '']) {
      expect(namesItsAccount(parseScope(scope))).toBe(false)
    }
  })

  it('is known from a scope with names before the answer is, and not from one without', () => {
    expect(reachOf(parseScope('harvest:7 harvest:8'), undefined)?.accounts.map(({ id }) => id)).toEqual([7, 8])
    expect(reachOf(parseScope('all'), undefined)).toBeUndefined()
    expect(reachOf(parseScope('forecast:9'), undefined)).toBeUndefined()
  })

  it('is what Harvest ID answers, once it has', () => {
    const user = { id: 1, first_name: 'Ana', last_name: '', email: 'ana@example.org' }
    expect(reachOf(parseScope('all'), { user, accounts: [] })).toEqual({
      accounts: [],
      leftOut: [],
      person: { name: 'Ana', email: 'ana@example.org' },
    })
  })
})
