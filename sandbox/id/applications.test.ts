import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applicationOf, authenticated, registered } from './applications.ts'
import { inkwell, oldLedger } from './signing-in.ts'

describe('applications', () => {
  it('have a Client ID of 24 and a Client Secret of 86 characters that need no escaping, no two alike', () => {
    for (const { clientId, clientSecret } of registered) {
      expect(clientId).toMatch(/^[\w-]{24}$/)
      expect(clientSecret).toMatch(/^[\w-]{86}$/)
    }
    expect(new Set(registered.flatMap(({ clientId, clientSecret }) => [clientId, clientSecret])).size).toBe(8)
  })

  it('are written down for who runs the sandbox', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const texts = registered.flatMap(({ name, clientId, clientSecret }) => [name, clientId, clientSecret ?? ''])
    expect(texts.filter((text) => !readme.includes(text))).toEqual([])
  })

  it('are multi-account and without a secret when nobody registered them, but for unknown ones', () => {
    expect(applicationOf('sheaf', 'v2')).toMatchObject({ isMultiAccount: true, clientSecret: undefined })
    expect(applicationOf('sheaf', 'v1')).toMatchObject({ isMultiAccount: false, products: ['harvest'] })
    expect(applicationOf('unknown-client', 'v2')).toBeUndefined()
    expect(applicationOf('', 'v1')).toBeUndefined()
  })

  it('are known to the version that they were registered with alone', () => {
    expect(applicationOf(oldLedger.clientId, 'v2')).toBeUndefined()
    expect(applicationOf(inkwell.clientId, 'v1')).toBeUndefined()
    expect(authenticated(inkwell.clientId, inkwell.clientSecret, 'v1')).toBeUndefined()
    expect(authenticated(inkwell.clientId, inkwell.clientSecret, 'v2')).toEqual(inkwell)
    expect(authenticated(inkwell.clientId, oldLedger.clientSecret, 'v2')).toBeUndefined()
  })
})
