import { hasExpired } from './expiry.ts'
import { demoOpened, sessionExpired, sessionOpened } from './session.ts'
import type { Storages } from './storages.ts'
import { readStoredSession, removeStoredToken, storeDemo, storeSession, type TokenSession } from './stored-session.ts'

/**
 * Opens the session that the callback page or an earlier visit left, once, at the app's start. `now` is epoch ms.
 * `demo`: the caller loads the demo and opens it; `broken`: a record could not be read and was removed.
 */
export function resumeSession(storages: Storages, now: number): 'none' | 'broken' | 'demo' | 'opened' | 'expired' {
  const stored = readStoredSession(storages)
  if (stored === 'none' || stored === 'broken') return stored
  if (stored.demo) return 'demo'
  if (hasExpired(stored, now)) {
    removeStoredToken(storages, stored.token)
    sessionExpired(stored)
    return 'expired'
  }
  sessionOpened(stored)
  return 'opened'
}

/** Signs in with what a person brought along, such as a personal token. Where nothing can be stored it lasts until a reload. */
export function openSession(storages: Storages, session: TokenSession): void {
  const place = storeSession(storages, session)
  sessionOpened({ ...session, kept: place === 'device' })
}

/** Opens the demo in this tab; a reload resumes it as `demo`. */
export function openDemoSession(storages: Storages, demo: { token: string; scope: string }): void {
  storeDemo(storages)
  demoOpened(demo)
}
