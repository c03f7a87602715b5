// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { goodAnswer, now, pendingText, state, token } from './forged-callbacks.ts'
import { memoryStorage, memoryStorages } from './memory-storage.ts'
import { takeRefusal } from './refusal.ts'
import { type CallbackPage, receiveCallback } from './receive-callback.ts'
import { startSignIn } from './sign-in.ts'
import type { TextStorage } from './storages.ts'

const signIn = '000102030405060708090a0b0c0d0e0f'
const session = { v: 1, token, expiresAt: now + 1_209_599_000, scope: 'harvest:1307742', kept: false, signIn }

type Tab = { tab: TextStorage; device: TextStorage }

/** The callback page opened at an address, in a tab with these storages. Notes what it does, in order. */
function openCallback(address: string, { tab, device }: Tab, change: Partial<CallbackPage> = {}) {
  const { href, origin, pathname } = new URL(address)
  const done: string[] = []
  const noted = (storage: TextStorage, name: string): TextStorage => ({
    getItem: (key) => (done.push(`${name} read ${key}`), storage.getItem(key)),
    setItem: (key, text) => (done.push(`${name} write ${key}`), storage.setItem(key, text)),
    removeItem: (key) => (done.push(`${name} remove ${key}`), storage.removeItem(key)),
  })
  const page: CallbackPage = {
    self: window,
    top: window,
    document,
    crypto: { getRandomValues: counting },
    location: { href, origin, pathname, replace: (address) => done.push(`go to ${address}`) },
    history: { replaceState: (_data, _unused, address) => done.push(`show ${address}`) },
    sessionStorage: noted(tab, 'tab'),
    localStorage: noted(device, 'device'),
    ...change,
  }
  receiveCallback(page, now)
  return done
}

/** Chance that counts. */
function counting<Bytes extends ArrayBufferView<ArrayBuffer>>(bytes: Bytes): Bytes {
  new Uint8Array(bytes.buffer).set(new Uint8Array(bytes.byteLength).map((_, index) => index))
  return bytes
}

const at = (tail: string) => `https://people.example/sheaf/callback/${tail}`
const waiting = (change = {}) => ({
  tab: memoryStorage({ 'sheaf.pending': pendingText(change) }),
  device: memoryStorage(),
})
const stored = (storage: TextStorage): unknown => JSON.parse(storage.getItem('sheaf.session') ?? 'null')
const shown = () => document.querySelector('main')?.textContent ?? ''

beforeEach(() => document.body.replaceChildren(document.createElement('main')))

describe('the callback page', () => {
  it('wipes the address, then takes and removes the pending record, then stores the session, then leaves', () => {
    expect(openCallback(at(`?${goodAnswer}`), waiting()).filter((step) => !step.includes('sign-outs'))).toEqual([
      'show https://people.example/sheaf/callback/',
      'tab read sheaf.pending',
      'tab remove sheaf.pending',
      'tab read sheaf.pending',
      'tab remove sheaf.session',
      'device remove sheaf.session',
      'tab write sheaf.session',
      'tab read sheaf.session',
      'go to https://people.example/sheaf/day/2026-03-09',
    ])
  })

  it('leaves the session in the tab', () => {
    const storages = waiting()
    openCallback(at(`#${goodAnswer}`), storages)
    expect(stored(storages.tab)).toEqual(session)
    expect([...storages.device.held]).toEqual([])
  })

  it('leaves it on the device when it is to be kept', () => {
    const storages = waiting({ keep: true })
    openCallback(at(`?${goodAnswer}`), storages)
    expect(stored(storages.device)).toEqual({ ...session, kept: true })
    expect([...storages.tab.held]).toEqual([])
  })

  it('leaves it in the tab when the device refuses', () => {
    const storages = waiting({ keep: true })
    storages.device.refuse('writing')
    expect(openCallback(at(`?${goodAnswer}`), storages).at(-1)).toBe(
      'go to https://people.example/sheaf/day/2026-03-09',
    )
    expect(stored(storages.tab)).toEqual(session)
  })

  it('replaces a session that was kept before', () => {
    const storages = waiting()
    storages.device.setItem('sheaf.session', JSON.stringify({ ...session, token: 'earlier-token', kept: true }))
    openCallback(at(`?${goodAnswer}`), storages)
    expect(stored(storages.device)).toBeNull()
  })

  it.each([
    ['https://people.example/callback/', 'https://people.example/'],
    ['https://people.example/callback', 'https://people.example/'],
    ['https://people.example/a/b/callback/index.html', 'https://people.example/a/b/'],
    ['https://people.example/callback/callback/', 'https://people.example/callback/'],
    ['https://people.example//evil.example/callback/', 'https://people.example//evil.example/'],
    ['http://localhost:4173/sheaf/callback/', 'http://localhost:4173/sheaf/'],
  ])('at %s goes back to %s', (address, home) => {
    const done = openCallback(`${address}?${goodAnswer}`, waiting({ returnTo: 'https://evil.example/' }))
    expect(done[0]).toBe(`show ${address}`)
    expect(done.at(-1)).toBe(`go to ${home}`)
  })
})

describe('an answer that is refused', () => {
  it.each([
    [`?error=access_denied&state=${state}`, 'denied'],
    [`?${goodAnswer}&error=access_denied`, 'malformed'],
    [`?${goodAnswer.replace(state, state.toLowerCase())}`, 'not-started-here'],
    [`?${goodAnswer}#${goodAnswer}`, 'malformed'],
    ['', 'malformed'],
  ])('%s uses the pending record up and tells why, once', (tail, because) => {
    const storages = waiting()
    expect(openCallback(at(tail), storages).at(-1)).toBe('go to https://people.example/sheaf/')
    expect([...storages.tab.held.keys()]).toEqual(['sheaf.refusal'])
    expect(takeRefusal(storages.tab)).toEqual({ because })
    expect(takeRefusal(storages.tab)).toBeUndefined()
  })

  it('carries Harvest’s words as text', () => {
    const storages = waiting()
    openCallback(at(`?error=server_error&error_description=%3Cb%3Eno%3C/b%3E&state=${state}`), storages)
    expect(takeRefusal(storages.tab)).toEqual({ because: 'harvest-error', description: '<b>no</b>' })
  })

  it('leaves a running session alone', () => {
    const storages = waiting()
    storages.tab.setItem('sheaf.session', JSON.stringify(session))
    openCallback(at('?error=access_denied'), storages)
    expect(stored(storages.tab)).toEqual(session)
  })

  it('is the same answer a second time: reloaded, gone back to, or from a shared link', () => {
    const storages = waiting()
    openCallback(at(`?${goodAnswer}`), storages)
    storages.tab.removeItem('sheaf.session')
    openCallback(at(`?${goodAnswer}`), storages)
    expect(takeRefusal(storages.tab)).toEqual({ because: 'not-started-here' })
    expect(stored(storages.tab)).toBeNull()
  })

  it('is a good answer after a bad one', () => {
    const storages = waiting()
    openCallback(at(`?${goodAnswer}&${goodAnswer}`), storages)
    openCallback(at(`?${goodAnswer}`), storages)
    expect(takeRefusal(storages.tab)).toEqual({ because: 'not-started-here' })
  })

  it('is one in a window that somebody else opened', () => {
    const opened = memoryStorages()
    openCallback(at(`?${goodAnswer}`), opened)
    expect(takeRefusal(opened.tab)).toEqual({ because: 'not-started-here' })
    expect(stored(opened.tab)).toBeNull()
  })

  it('is the first one’s after a second sign-in was started; the second’s is taken', () => {
    const storages = memoryStorages()
    const states: string[] = []
    const start = (letter: number) =>
      startSignIn(
        { idOrigin: 'https://id.getharvest.com', clientId: 'a', appBase: at('../'), returnTo: '', keep: false },
        {
          tab: storages.tab,
          now,
          randomBytes: (bytes) => bytes.fill(letter),
          location: { assign: (address) => states.push(new URL(address).searchParams.get('state') ?? '') },
        },
      )
    start(1)
    start(2)
    const [first = '', second = ''] = states
    const pending = storages.tab.getItem('sheaf.pending') ?? ''
    openCallback(at(`?${goodAnswer.replace(state, first)}`), storages)
    expect(takeRefusal(storages.tab)).toEqual({ because: 'not-started-here' })
    storages.tab.setItem('sheaf.pending', pending)
    openCallback(at(`?${goodAnswer.replace(state, second)}`), storages)
    expect(stored(storages.tab)).toEqual(session)
  })
})

describe('the callback page without means', () => {
  it('does nothing but say so inside another page', () => {
    const storages = waiting()
    expect(openCallback(at(`?${goodAnswer}`), storages, { top: {} })).toEqual([])
    expect(shown()).toBe('Sheaf does not sign in inside another page. Open it in a tab of its own.')
    expect(document.querySelector('a')).toBeNull()
    expect([...storages.tab.held.keys()]).toEqual(['sheaf.pending'])
  })

  it.each([goodAnswer, `error=access_denied&state=${state}`])(
    'names the way on when storage is refused: ?%s',
    (answer) => {
      const { href, origin, pathname } = new URL(at(`?${answer}`))
      const went: string[] = []
      const page: CallbackPage = {
        self: window,
        top: window,
        document,
        crypto: { getRandomValues: counting },
        location: { href, origin, pathname, replace: (address) => went.push(address) },
        history: { replaceState: () => went.push('wiped') },
        get sessionStorage(): TextStorage {
          throw new DOMException('Refused', 'SecurityError')
        },
        get localStorage(): TextStorage {
          throw new DOMException('Refused', 'SecurityError')
        },
      }
      receiveCallback(page, now)
      expect(went).toEqual(['wiped'])
      expect(shown()).toContain('Your browser does not let this page store anything')
      expect(document.querySelector('a')?.href).toBe('https://people.example/sheaf/')
      expect(document.documentElement.outerHTML).not.toContain(token)
    },
  )

  it('says so when storage is full', () => {
    const storages = waiting()
    storages.tab.refuse('writing')
    expect(openCallback(at(`?${goodAnswer}`), storages).filter((step) => step.startsWith('go'))).toEqual([])
    expect(shown()).toContain('Allow storage for this site and sign in again.')
    expect([...storages.tab.held.keys()]).toEqual([])
  })
})
