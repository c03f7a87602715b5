import { beforeEach, describe, expect, it } from 'vitest'
import { keepSession } from './keep.ts'
import { memoryStorages } from './memory-storage.ts'
import { openDemoSession, openSession } from './open-session.ts'
import { currentCredentials, signedOut } from './session.ts'

const session = { token: '123.at.abcdef', expiresAt: 1_773_000_000_000, scope: 'harvest:1', kept: false }
const places = ({ tab, device }: ReturnType<typeof memoryStorages>) => ({
  tab: tab.held.size,
  device: device.held.size,
})

beforeEach(() => signedOut())

describe('keep me signed in on this device', () => {
  it('moves the running session to the device, and back', () => {
    const storages = memoryStorages()
    openSession(storages, session)
    expect(keepSession(true, storages)).toBeUndefined()
    expect(places(storages)).toEqual({ tab: 0, device: 1 })
    expect(currentCredentials()).toMatchObject({ kept: true })
    expect(keepSession(false, storages)).toBeUndefined()
    expect(places(storages)).toEqual({ tab: 1, device: 0 })
    expect(currentCredentials()).toEqual({ ...session, demo: false })
  })

  it('says so when the device refuses, and stays in the tab', () => {
    const storages = memoryStorages()
    openSession(storages, session)
    storages.device.refuse('writing')
    expect(keepSession(true, storages)).toMatch(/You stay signed in as long as this tab is open/)
    expect(places(storages)).toEqual({ tab: 1, device: 0 })
    expect(currentCredentials()).toMatchObject({ kept: false })
  })

  it('leaves the device even when the tab cannot take over', () => {
    const storages = memoryStorages()
    openSession(storages, { ...session, kept: true })
    storages.tab.refuse('writing')
    expect(keepSession(false, storages)).toBeUndefined()
    expect(places(storages)).toEqual({ tab: 0, device: 0 })
    expect(currentCredentials()).toMatchObject({ kept: false })
  })

  it('does nothing for nobody, and nothing for the demo', () => {
    const storages = memoryStorages()
    keepSession(true, storages)
    expect(places(storages)).toEqual({ tab: 0, device: 0 })
    openDemoSession(storages, { token: 'demo-token', scope: 'all' })
    keepSession(true, storages)
    expect(places(storages)).toEqual({ tab: 1, device: 0 })
  })
})
