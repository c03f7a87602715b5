import { describe, expect, it } from 'vitest'
import { memoryStorages } from './memory-storage.ts'
import {
  countSignOut,
  readStoredSession,
  removeStoredDemo,
  removeStoredSessions,
  removeStoredToken,
  storeDemo,
  storeSession,
} from './stored-session.ts'

const session = { token: '123.at.abcdef', expiresAt: 1_773_000_000_000, scope: 'harvest:1', kept: false }
const record = { v: 1, ...session }
const inTab = (text: string) => {
  const storages = memoryStorages()
  storages.tab.setItem('sheaf.session', text)
  return storages
}

describe('a stored session', () => {
  it.each([
    [false, 'tab'],
    [true, 'device'],
  ] as const)('kept: %s comes back from the %s, and from nowhere else', (kept, place) => {
    const storages = memoryStorages()
    expect(storeSession(storages, { ...session, kept })).toBe(place)
    expect(readStoredSession(storages)).toEqual({ demo: false, ...session, kept })
    storages[place].held.delete('sheaf.session')
    expect(readStoredSession(storages)).toBe('none')
  })

  it('is exactly this text', () => {
    const storages = memoryStorages()
    storeSession(storages, session)
    expect(JSON.parse(storages.tab.getItem('sheaf.session') ?? '')).toEqual(record)
  })

  it('of this tab goes before the device’s', () => {
    const storages = memoryStorages()
    storages.device.setItem('sheaf.session', JSON.stringify({ ...record, token: 'the-device', kept: true }))
    storages.tab.setItem('sheaf.session', JSON.stringify(record))
    expect(readStoredSession(storages)).toMatchObject({ token: session.token })
  })

  it('goes from both places', () => {
    const storages = memoryStorages()
    for (const { held } of Object.values(storages)) held.set('sheaf.session', '{}').set('other', '1')
    removeStoredSessions(storages)
    expect([[...storages.tab.held.keys()], [...storages.device.held.keys()]]).toEqual([['other'], ['other']])
  })

  it('goes by its token, and no other goes with it', () => {
    const storages = memoryStorages()
    storages.tab.setItem('sheaf.session', JSON.stringify(record))
    storages.device.setItem('sheaf.session', JSON.stringify({ ...record, token: 'a-newer-one', kept: true }))
    removeStoredToken(storages, session.token)
    expect(readStoredSession(storages)).toMatchObject({ token: 'a-newer-one' })
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"token"',
    '{}',
    '{"v":1}',
    JSON.stringify({ ...record, v: 2 }),
    JSON.stringify({ ...record, v: '1' }),
    JSON.stringify({ ...record, token: undefined }),
    JSON.stringify({ ...record, token: '' }),
    JSON.stringify({ ...record, token: 'with space' }),
    JSON.stringify({ ...record, token: 12_345_678 }),
    JSON.stringify({ ...record, expiresAt: String(session.expiresAt) }),
    JSON.stringify({ ...record, expiresAt: null }),
    JSON.stringify({ ...record, expiresAt: 1.5 }),
    JSON.stringify({ ...record, scope: undefined }),
    JSON.stringify({ ...record, scope: ['all'] }),
    JSON.stringify({ ...record, kept: undefined }),
    JSON.stringify({ ...record, kept: true }),
    JSON.stringify({ ...record, signOuts: '0' }),
    JSON.stringify({ v: 1, demo: 'true' }),
    JSON.stringify({ v: 2, demo: true }),
    `{"__proto__":${JSON.stringify(record)}}`,
  ])('that is broken is removed and reported: %s', (text) => {
    const storages = inTab(text)
    expect(readStoredSession(storages)).toBe('broken')
    expect(readStoredSession(storages)).toBe('none')
  })

  it('that is whole is found behind one that is broken', () => {
    const storages = inTab('{')
    storages.device.setItem('sheaf.session', JSON.stringify({ ...record, kept: true }))
    expect(readStoredSession(storages)).toMatchObject({ token: session.token, kept: true })
    expect(storages.tab.getItem('sheaf.session')).toBeNull()
  })
})

describe('a session from before a sign-out in another tab', () => {
  it('is gone when its tab wakes', () => {
    const storages = memoryStorages()
    storeSession(storages, session)
    countSignOut(storages)
    expect(readStoredSession(storages)).toBe('none')
    expect(storages.tab.getItem('sheaf.session')).toBeNull()
  })

  it('does not stand in the way of the next', () => {
    const storages = memoryStorages()
    countSignOut(storages)
    countSignOut(storages)
    storeSession(storages, session)
    expect(readStoredSession(storages)).toMatchObject(session)
  })

  it('does not either when the count is broken', () => {
    const storages = memoryStorages()
    storages.device.setItem('sheaf.sign-outs', 'many')
    storeSession(storages, session)
    expect(readStoredSession(storages)).toMatchObject(session)
    countSignOut(storages)
    expect(readStoredSession(storages)).toBe('none')
  })
})

describe('a browser that stores nothing', () => {
  it('has no session, and says that none was stored', () => {
    const absent = { tab: undefined, device: undefined }
    expect(readStoredSession(absent)).toBe('none')
    expect(storeSession(absent, session)).toBeUndefined()
    expect(storeDemo(absent)).toBe(false)
  })

  it('is one whose storage throws', () => {
    const storages = memoryStorages()
    storages.tab.refuse('everything')
    storages.device.refuse('everything')
    expect(readStoredSession(storages)).toBe('none')
    expect(storeSession(storages, { ...session, kept: true })).toBeUndefined()
    expect(() => removeStoredSessions(storages)).not.toThrow()
    expect(() => removeStoredToken(storages, session.token)).not.toThrow()
    expect(countSignOut(storages)).toBe(false)
  })
})

describe('the demo', () => {
  it('is remembered in its tab, and leaves the device’s session for afterwards', () => {
    const storages = memoryStorages()
    storeSession(storages, { ...session, kept: true })
    storeDemo(storages)
    expect(storages.tab.getItem('sheaf.session')).toBe('{"v":1,"demo":true}')
    expect(readStoredSession(storages)).toEqual({ demo: true })
    removeStoredDemo(storages)
    expect(readStoredSession(storages)).toMatchObject({ token: session.token })
  })

  it('outlives a sign-out elsewhere', () => {
    const storages = memoryStorages()
    storeDemo(storages)
    countSignOut(storages)
    expect(readStoredSession(storages)).toEqual({ demo: true })
  })

  it('is no one’s on the device', () => {
    const storages = memoryStorages()
    storages.device.setItem('sheaf.session', '{"v":1,"demo":true}')
    expect(readStoredSession(storages)).toBe('broken')
  })
})
