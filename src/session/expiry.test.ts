import { beforeEach, describe, expect, it } from 'vitest'
import { expireSession, watchExpiry } from './expiry.ts'
import { memoryStorages } from './memory-storage.ts'
import { openDemoSession, openSession } from './open-session.ts'
import { currentCredentials, currentSession, sessionOpened, signedOut } from './session.ts'
import { countSignOut, removeStoredSessions, storeSession } from './stored-session.ts'

const start = Date.UTC(2026, 2, 9, 8, 30)
const hour = 3_600_000
const session = { token: '123.at.abcdef', expiresAt: start + hour, scope: 'harvest:1', kept: false }

/** A page that a test can let tick, hide, show, and put to sleep. */
function openPage() {
  const ticks = new Map<number, { handler: () => void; milliseconds: number }>()
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  let now = start
  let reloads = 0
  let id = 0
  const page = Object.assign(new EventTarget(), {
    document,
    location: { reload: () => (reloads += 1) },
    setInterval: (handler: () => void, milliseconds: number) => (ticks.set(++id, { handler, milliseconds }), id),
    clearInterval: (id: number | undefined) => void ticks.delete(id ?? 0),
  })
  const storages = memoryStorages()
  openSession(storages, session)
  const stop = watchExpiry(page, storages, () => now)
  return {
    page,
    storages,
    stop,
    ticks,
    reloads: () => reloads,
    sleep: (milliseconds: number) => (now += milliseconds),
    tick: () => ticks.forEach(({ handler }) => handler()),
    show: (visibilityState: 'visible' | 'hidden') => {
      document.visibilityState = visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
    },
    restore: () => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  }
}

beforeEach(() => signedOut())

describe('a session', () => {
  it('runs until a minute before its end', () => {
    const { sleep, tick, storages } = openPage()
    sleep(hour - 60_001)
    tick()
    expect(currentSession().status).toBe('signed-in')
    sleep(1)
    tick()
    expect(currentSession()).toMatchObject({ status: 'expired', scope: 'harvest:1' })
    expect([...storages.tab.held.keys()]).toEqual([])
  })

  it('is looked at every 5 seconds while the page is seen, and not while hidden', () => {
    const { ticks, show, stop } = openPage()
    const times = () => [...ticks.values()].map(({ milliseconds }) => milliseconds)
    expect(times()).toEqual([5000])
    show('hidden')
    expect(times()).toEqual([])
    show('visible')
    show('visible')
    expect(times()).toEqual([5000])
    stop()
    expect(times()).toEqual([])
  })

  it.each([
    ['is looked at again', ({ show }: ReturnType<typeof openPage>) => show('visible')],
    ['comes out of the cache', ({ restore }: ReturnType<typeof openPage>) => restore()],
    ['is shown', ({ page }: ReturnType<typeof openPage>) => page.dispatchEvent(new Event('pageshow'))],
    ['is online again', ({ page }: ReturnType<typeof openPage>) => page.dispatchEvent(new Event('online'))],
    ['ticks on', ({ tick }: ReturnType<typeof openPage>) => tick()],
  ])('that ended in the machine’s sleep is expired when the page %s', (_, wake) => {
    const opened = openPage()
    opened.sleep(8 * hour)
    wake(opened)
    expect(currentSession().status).toBe('expired')
    expect(opened.storages.tab.held.size).toBe(0)
    expect(opened.reloads()).toBe(0)
  })

  it('is not watched any more after stopping', () => {
    const { stop, sleep, show, page } = openPage()
    stop()
    sleep(8 * hour)
    show('visible')
    page.dispatchEvent(new Event('online'))
    page.dispatchEvent(new Event('pageshow'))
    expect(currentSession().status).toBe('signed-in')
  })

  it('of the demo never ends', () => {
    const { sleep, tick, storages } = openPage()
    openDemoSession(storages, { token: 'demo-token', scope: 'all' })
    sleep(1000 * hour)
    tick()
    expect(currentSession().status).toBe('signed-in')
  })
})

describe('a page out of the back/forward cache', () => {
  it('goes on when the session still stands', () => {
    const { restore, reloads } = openPage()
    restore()
    expect(reloads()).toBe(0)
  })

  it.each([
    ['is gone', removeStoredSessions],
    ['was signed out in another tab', countSignOut],
    [
      'is another person’s',
      (storages: ReturnType<typeof memoryStorages>) => storeSession(storages, { ...session, token: 'another-token' }),
    ],
    [
      'is the demo',
      (storages: ReturnType<typeof memoryStorages>) => storages.tab.setItem('sheaf.session', '{"v":1,"demo":true}'),
    ],
  ])('loads anew when the stored session %s', (_, change) => {
    const { restore, reloads, storages } = openPage()
    change(storages)
    restore()
    expect(reloads()).toBe(1)
  })

  it('is another thing than a page that was just loaded', () => {
    const { page, reloads, storages } = openPage()
    removeStoredSessions(storages)
    page.dispatchEvent(new Event('pageshow'))
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(reloads()).toBe(0)
  })

  it('goes on in the demo, and signed out', () => {
    const { restore, reloads, storages } = openPage()
    openDemoSession(storages, { token: 'demo-token', scope: 'all' })
    restore()
    signedOut()
    restore()
    expect(reloads()).toBe(0)
  })
})

describe('ending a session by its token', () => {
  it('ends it once, and leaves the next one alone', () => {
    const storages = memoryStorages()
    openSession(storages, session)
    expireSession(session.token, storages)
    expect(currentSession().status).toBe('expired')
    openSession(storages, { ...session, token: 'the-next-token' })
    expireSession(session.token, storages)
    expect(currentCredentials()?.token).toBe('the-next-token')
    expect(storages.tab.held.size).toBe(1)
  })

  it('leaves a newer record on the device alone', () => {
    const storages = memoryStorages()
    sessionOpened({ ...session, kept: true })
    storeSession(storages, { ...session, token: 'the-next-token', kept: true })
    expireSession(session.token, storages)
    expect(storages.device.held.size).toBe(1)
  })
})
