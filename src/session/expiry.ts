import { currentCredentials, sessionExpired } from './session.ts'
import type { Storages } from './storages.ts'
import { readStoredSession, removeStoredToken } from './stored-session.ts'

const marginMilliseconds = 60_000
const tickMilliseconds = 5000

/** Whether a token is too close to its end to be sent. `now` is epoch ms. */
export const hasExpired = ({ expiresAt }: { expiresAt: number }, now: number): boolean =>
  now >= expiresAt - marginMilliseconds

/** Ends the session of this token, stored record included; does nothing when another session runs by now. */
export function expireSession(token: string, storages: Storages): void {
  const credentials = currentCredentials()
  if (credentials?.token !== token) return
  removeStoredToken(storages, token)
  sessionExpired(credentials)
}

function isStillStored(storages: Storages): boolean {
  const credentials = currentCredentials()
  const stored = readStoredSession(storages)
  if (typeof stored === 'string' || credentials === undefined) return credentials === undefined
  return stored.demo ? credentials.demo : stored.token === credentials.token
}

/** The parts of `window` that tell when a page wakes. */
export type WakingPage = {
  document: EventTarget & { readonly visibilityState: string }
  location: { reload(): void }
  addEventListener(type: string, listener: (event: Event) => void): void
  removeEventListener(type: string, listener: (event: Event) => void): void
  setInterval(handler: () => void, milliseconds: number): number
  clearInterval(id: number | undefined): void
}

/** Ends the session in time, also after sleep: long timers drift there, so the clock is read often. `now()` is epoch ms. */
export function watchExpiry(page: WakingPage, storages: Storages, now: () => number): () => void {
  let tick: number | undefined

  function check() {
    const credentials = currentCredentials()
    if (credentials && hasExpired(credentials, now())) expireSession(credentials.token, storages)
  }
  function visibilityChanged() {
    page.clearInterval(tick)
    if (page.document.visibilityState !== 'visible') return
    check()
    tick = page.setInterval(check, tickMilliseconds)
  }
  function shown(event: Event) {
    // Out of the back/forward cache: the person may have signed out since, or somebody else in.
    const isRestored = 'persisted' in event && event.persisted === true
    if (isRestored && !isStillStored(storages)) page.location.reload()
    else check()
  }

  page.document.addEventListener('visibilitychange', visibilityChanged)
  page.addEventListener('pageshow', shown)
  page.addEventListener('online', check)
  visibilityChanged()
  return () => {
    page.clearInterval(tick)
    page.document.removeEventListener('visibilitychange', visibilityChanged)
    page.removeEventListener('pageshow', shown)
    page.removeEventListener('online', check)
  }
}
