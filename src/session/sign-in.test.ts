import { describe, expect, it } from 'vitest'
import { memoryStorage } from './memory-storage.ts'
import { redirectUriOf, startSignIn } from './sign-in.ts'

const now = Date.UTC(2026, 2, 9, 8, 30)
const signIn = {
  idOrigin: 'https://id.getharvest.com',
  clientId: 'aBc-_123',
  appBase: 'https://people.example/sheaf/',
  returnTo: 'day/2026-03-09',
  keep: true,
}

const randomBytes = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

function depart(tab = memoryStorage()) {
  const visited: string[] = []
  const location = { assign: (address: string) => visited.push(address) }
  const sentence = startSignIn(signIn, { tab, randomBytes, now, location })
  return { visited, sentence, pending: JSON.parse(tab.getItem('sheaf.pending') ?? 'null') as unknown }
}

it('sends people back to the callback below the app', () =>
  expect(redirectUriOf('https://people.example/sheaf/')).toBe('https://people.example/sheaf/callback/'))

describe('starting to sign in', () => {
  it('remembers in the tab what it leaves with', () => {
    const { visited, sentence, pending } = depart()
    const state = new URL(visited[0] ?? '').searchParams.get('state')
    expect(sentence).toBeUndefined()
    expect(state).toMatch(/^[\w-]{43}$/)
    expect(pending).toEqual({ state, returnTo: 'day/2026-03-09', createdAt: now, keep: true })
  })

  it('draws another state each time, and the later one counts', () => {
    const tab = memoryStorage()
    const first = depart(tab)
    const second = depart(tab)
    expect(second.visited).not.toEqual(first.visited)
    expect(second.pending).toMatchObject({ state: new URL(second.visited[0] ?? '').searchParams.get('state') })
  })

  it('writes 32 bytes as base64url', () => {
    const tab = memoryStorage()
    const location = { assign: () => {} }
    startSignIn(signIn, { tab, randomBytes: (bytes) => bytes.fill(255), now, location })
    expect(tab.getItem('sheaf.pending')).toContain(`"${'_'.repeat(42)}8"`)
  })

  it.each(['everything', 'writing'] as const)('stays and says why when storage refuses %s', (what) => {
    const tab = memoryStorage()
    tab.refuse(what)
    const visited: string[] = []
    const departure = { tab, randomBytes: (bytes: Uint8Array<ArrayBuffer>) => bytes, now }
    const location = { assign: (address: string) => visited.push(address) }
    expect(startSignIn(signIn, { ...departure, location })).toMatch(
      /^Your browser does not let this page store anything/,
    )
    expect(startSignIn(signIn, { ...departure, location, tab: undefined })).toMatch(/Allow storage for this site/)
    expect(visited).toEqual([])
  })
})
