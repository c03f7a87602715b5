import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStorages } from './memory-storage.ts'
import { openDemoSession, openSession, resumeSession } from './open-session.ts'
import { currentCredentials, currentSession, signedOut } from './session.ts'
import { storeSession } from './stored-session.ts'

const now = Date.UTC(2026, 2, 9, 8, 30)
const session = { token: '123.at.abcdef', expiresAt: now + 3_600_000, scope: 'harvest:1', kept: false }

beforeEach(() => signedOut())

describe('the app’s start', () => {
  it('finds nobody', () => {
    expect(resumeSession(memoryStorages(), now)).toBe('none')
    expect(currentSession().status).toBe('signed-out')
  })

  it.each([true, false])('opens what was left, kept: %s', (kept) => {
    const storages = memoryStorages()
    storeSession(storages, { ...session, kept })
    expect(resumeSession(storages, now)).toBe('opened')
    expect(currentCredentials()).toEqual({ ...session, kept, demo: false })
  })

  it('removes what is broken, and says so once', () => {
    const storages = memoryStorages()
    storages.tab.setItem('sheaf.session', '{"v":1')
    expect(resumeSession(storages, now)).toBe('broken')
    expect(resumeSession(storages, now)).toBe('none')
    expect(currentSession().status).toBe('signed-out')
  })

  it.each([0, 1, 59_999, 60_000])('calls a session that ends in %i ms expired, and removes it', (left) => {
    const storages = memoryStorages()
    storeSession(storages, { ...session, expiresAt: now + left, kept: true })
    expect(resumeSession(storages, now)).toBe('expired')
    expect(currentSession()).toMatchObject({ status: 'expired', scope: 'harvest:1' })
    expect([...storages.device.held.keys()]).toEqual([])
  })

  it('finds nobody where storage is refused', () => {
    const storages = memoryStorages()
    storages.tab.refuse('everything')
    storages.device.refuse('everything')
    expect(resumeSession(storages, now)).toBe('none')
    expect(resumeSession({ tab: undefined, device: undefined }, now)).toBe('none')
  })
})

describe('a token that a person brings', () => {
  it('opens a session that a reload finds again', () => {
    const storages = memoryStorages()
    openSession(storages, { ...session, kept: true })
    const opened = currentCredentials()
    expect(opened).toEqual({ ...session, kept: true, demo: false })
    signedOut()
    expect(resumeSession(storages, now)).toBe('opened')
    expect(currentCredentials()).toEqual(opened)
  })

  it('is not called kept when the device refused', () => {
    const storages = memoryStorages()
    storages.device.refuse('writing')
    openSession(storages, { ...session, kept: true })
    expect(currentCredentials()).toMatchObject({ kept: false })
  })

  it('opens a session even where nothing can be stored', () => {
    openSession({ tab: undefined, device: undefined }, { ...session, kept: true })
    expect(currentCredentials()).toMatchObject({ token: session.token, kept: false })
  })
})

it('the demo opens, and a reload asks for it again', () => {
  const storages = memoryStorages()
  openDemoSession(storages, { token: 'demo-token', scope: 'all' })
  expect(currentSession()).toMatchObject({ status: 'signed-in', isDemo: true })
  expect(resumeSession(storages, now)).toBe('demo')
  expect(JSON.stringify([...storages.tab.held])).not.toContain('demo-token')
})
