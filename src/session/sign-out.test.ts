import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStorage, memoryStorages } from './memory-storage.ts'
import { openDemoSession, openSession } from './open-session.ts'
import { currentCredentials, currentSession, sessionExpired, sessionOpened, signedOut } from './session.ts'
import { followOtherTabs, type LeavingPage, signOut } from './sign-out.ts'
import { storeSession } from './stored-session.ts'

const appBase = 'https://people.example/sheaf/'
const session = { token: '123.at.abcdef', expiresAt: 1_773_000_000_000, scope: 'harvest:1', kept: false }

type Listener = (event: { readonly data: unknown }) => void
type StorageListener = Parameters<LeavingPage['addEventListener']>[1]

/** One tab's window. The channels of all tabs hear each other when they share `hearing`. */
function openTab(hearing = new Set<Listener>()) {
  const went: string[] = []
  const storageListeners = new Set<StorageListener>()
  class Channel {
    readonly #own = new Set<Listener>()
    addEventListener(_type: 'message', listener: Listener) {
      this.#own.add(listener)
      hearing.add(listener)
    }
    postMessage(data: string) {
      for (const listener of hearing) if (!this.#own.has(listener)) listener({ data })
    }
    close() {
      for (const listener of this.#own) hearing.delete(listener)
    }
  }
  const page: LeavingPage = {
    location: { replace: (address) => went.push(address) },
    BroadcastChannel: Channel,
    addEventListener: (_type, listener) => storageListeners.add(listener),
    removeEventListener: (_type, listener) => storageListeners.delete(listener),
  }
  const storageChanged = (key: string | null, newValue: string | null) =>
    storageListeners.forEach((listener) => listener({ key, newValue }))
  return {
    page,
    went,
    hearing,
    storageChanged,
    say: (data: unknown) => hearing.forEach((listener) => listener({ data })),
  }
}

const fail = () => {
  throw new Error('cannot')
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => signedOut())

describe('signing out', () => {
  it.each([true, false])(
    'forgets the session, empties what it is given, and goes to the start; kept: %s',
    async (kept) => {
      const { page, went } = openTab()
      const storages = memoryStorages()
      openSession(storages, { ...session, kept })
      const done: string[] = []
      const cleanUps = [() => done.push('first'), async () => done.push(await Promise.resolve('second'))]
      await signOut(page, storages, { appBase, cleanUps })
      expect(done).toEqual(['first', 'second'])
      expect(went).toEqual([appBase])
      expect(currentSession().status).toBe('signed-out')
      expect(currentCredentials()).toBeUndefined()
      expect(JSON.stringify([...storages.tab.held, ...storages.device.held])).not.toContain(session.token)
    },
  )

  it('goes even when a clean-up fails, and does the others', async () => {
    const { page, went } = openTab()
    const done: string[] = []
    const cleanUps = [fail, () => Promise.reject(new Error('cannot')), () => done.push('last')]
    await signOut(page, memoryStorages(), { appBase, cleanUps })
    expect([done, went]).toEqual([['last'], [appBase]])
  })

  it('goes where the browser has neither storage nor channel', async () => {
    const { page, went } = openTab()
    openSession({ tab: undefined, device: undefined }, session)
    const refusing: LeavingPage = {
      ...page,
      get BroadcastChannel(): LeavingPage['BroadcastChannel'] {
        throw new DOMException('Refused', 'SecurityError')
      },
    }
    followOtherTabs(refusing, { tab: undefined, device: undefined }, { appBase, cleanUps: [] })
    await signOut(refusing, { tab: undefined, device: undefined }, { appBase, cleanUps: [] })
    expect(went).toEqual([appBase])
    expect(currentSession().status).toBe('signed-out')
  })

  it('does not follow itself', async () => {
    const { page, went } = openTab()
    const storages = memoryStorages()
    openSession(storages, session)
    followOtherTabs(page, storages, { appBase, cleanUps: [] })
    await signOut(page, storages, { appBase, cleanUps: [] })
    await settled()
    expect(went).toEqual([appBase])
  })

  it('of the demo ends nothing but the demo', async () => {
    const { page, went, hearing } = openTab()
    const heard: unknown[] = []
    hearing.add(({ data }) => heard.push(data))
    const storages = memoryStorages()
    storeSession(storages, { ...session, kept: true })
    openDemoSession(storages, { token: 'demo-token', scope: 'all' })
    await signOut(page, storages, { appBase, cleanUps: [] })
    expect(went).toEqual([appBase])
    expect(heard).toEqual([])
    expect([...storages.tab.held.keys()]).toEqual([])
    expect([...storages.device.held.keys()]).toEqual(['sheaf.session'])
  })
})

function follow() {
  const tab = openTab()
  const storages = memoryStorages()
  const done: string[] = []
  openSession(storages, session)
  const stop = followOtherTabs(tab.page, storages, { appBase, cleanUps: [() => done.push('emptied')] })
  return { ...tab, storages, done, stop }
}

describe('another tab’s sign-out', () => {
  it('is told to it and to the storage it shares', async () => {
    const heard: unknown[] = []
    const { page } = openTab(new Set<Listener>([({ data }) => heard.push(data)]))
    const device = memoryStorage()
    await signOut(page, { tab: memoryStorage(), device }, { appBase, cleanUps: [] })
    expect(heard).toEqual(['signed-out'])
    expect([...device.held]).toEqual([['sheaf.sign-outs', '1']])
  })

  it.each([
    ['by the channel', ({ say }: ReturnType<typeof follow>) => say('signed-out')],
    ['by the storage', ({ storageChanged }: ReturnType<typeof follow>) => storageChanged('sheaf.sign-outs', '1')],
    [
      'by both',
      ({ say, storageChanged }: ReturnType<typeof follow>) => {
        say('signed-out')
        storageChanged('sheaf.sign-outs', '1')
      },
    ],
  ])('known %s signs this one out, once', async (_, tell) => {
    const followed = follow()
    tell(followed)
    await settled()
    expect(currentCredentials()).toBeUndefined()
    expect(currentSession().status).toBe('signed-out')
    expect(followed.storages.tab.held.size).toBe(0)
    expect([followed.done, followed.went]).toEqual([['emptied'], [appBase]])
  })

  it('empties a tab whose session has expired, too', async () => {
    const { say, went } = follow()
    sessionExpired(session)
    say('signed-out')
    await settled()
    expect(went).toEqual([appBase])
  })

  it('leaves a session alone that was opened while this tab slept', async () => {
    const { say, storages } = follow()
    storeSession(storages, { ...session, token: 'the-next-token', kept: true })
    say('signed-out')
    await settled()
    expect(storages.device.held.size).toBe(1)
  })

  it('does nothing to the demo, or to nobody', async () => {
    const { say, went, storages } = follow()
    openDemoSession(storages, { token: 'demo-token', scope: 'all' })
    say('signed-out')
    expect(currentSession().isDemo).toBe(true)
    signedOut()
    say('signed-out')
    await settled()
    expect(went).toEqual([])
  })

  it('is not read into other words, or other keys', () => {
    const { say, storageChanged } = follow()
    say('signed-in')
    say({ data: 'signed-out' })
    storageChanged('sheaf.sign-outs', null)
    storageChanged('sheaf.preferences', '{}')
    storageChanged(null, null)
    expect(currentSession().status).toBe('signed-in')
  })

  it('is not followed after stopping', () => {
    const { stop, say, storageChanged } = follow()
    stop()
    say('signed-out')
    storageChanged('sheaf.sign-outs', '1')
    expect(currentSession().status).toBe('signed-in')
  })

  it('is none when only the device’s record goes: then this tab is not kept any more', () => {
    const { storageChanged } = follow()
    sessionOpened({ ...session, kept: true })
    storageChanged('sheaf.session', '{}')
    expect(currentCredentials()).toMatchObject({ kept: true })
    storageChanged('sheaf.session', null)
    expect(currentCredentials()).toEqual({ ...session, kept: false, demo: false })
  })
})
