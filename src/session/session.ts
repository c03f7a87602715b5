import { create } from 'zustand'
import type { TokenSession } from './stored-session.ts'

/** `expiresAt` is epoch ms, Infinity for the demo; `scope` is Harvest's text; `kept`: on this device, beyond the tab. */
type Session =
  | { status: 'signed-out' }
  | ({ status: 'signed-in'; demo: boolean } & TokenSession)
  | { status: 'expired'; scope: string; kept: boolean }

// Private, and without devtools or persist: nothing but `currentCredentials` hands the token out.
const useSession = create<Session>()(() => ({ status: 'signed-out' }))

// Replaced, not merged: the former session's token leaves memory with it.
const become = (session: Session) => useSession.setState(session, true)

export const sessionOpened = ({ token, expiresAt, scope, kept, signIn }: TokenSession): void =>
  become({ status: 'signed-in', token, expiresAt, scope, kept, demo: false, ...(signIn !== undefined && { signIn }) })

export const demoOpened = ({ token, scope }: { token: string; scope: string }): void =>
  become({ status: 'signed-in', token, scope, expiresAt: Number.POSITIVE_INFINITY, kept: false, demo: true })

export const sessionExpired = ({ scope, kept }: Pick<TokenSession, 'scope' | 'kept'>): void =>
  become({ status: 'expired', scope, kept })

export const signedOut = (): void => become({ status: 'signed-out' })

export function keptChanged(kept: boolean): void {
  const session = useSession.getState()
  if (session.status === 'signed-in') become({ ...session, kept })
}

/** The running session, token and all; undefined without one. For this folder only. */
export function currentCredentials(): (TokenSession & { demo: boolean }) | undefined {
  const session = useSession.getState()
  if (session.status !== 'signed-in') return undefined
  const { status: _, ...credentials } = session
  return credentials
}

const expiresAtOf = (session: Session) => (session.status === 'signed-in' ? session.expiresAt : undefined)
const scopeOf = (session: Session) => (session.status === 'signed-out' ? '' : session.scope)
const isKept = (session: Session) => session.status !== 'signed-out' && session.kept
const isDemo = (session: Session) => session.status === 'signed-in' && session.demo

export const useSessionStatus = () => useSession((session) => session.status)
/** Epoch ms; undefined when nobody is signed in. */
export const useSessionExpiresAt = () => useSession(expiresAtOf)
/** Harvest's scope text, also of a session that has expired; empty when there is none. */
export const useSessionScope = () => useSession(scopeOf)
export const useIsKept = () => useSession(isKept)
export const useIsDemo = () => useSession(isDemo)

/** For loaders and other code outside components: all of the session but its token. */
export function currentSession() {
  const session = useSession.getState()
  return {
    status: session.status,
    scope: scopeOf(session),
    expiresAt: expiresAtOf(session),
    isKept: isKept(session),
    isDemo: isDemo(session),
    signIn: session.status === 'signed-in' ? session.signIn : undefined,
  }
}
