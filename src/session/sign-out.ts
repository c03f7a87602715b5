import { currentCredentials, currentSession, keptChanged, signedOut } from './session.ts'
import { granted, type Storages } from './storages.ts'
import {
  countSignOut,
  removeStoredDemo,
  removeStoredSessions,
  removeStoredToken,
  sessionKey,
  signOutsKey,
} from './stored-session.ts'

type Channel = {
  postMessage(message: string): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  close(): void
}

type StorageChange = { readonly key: string | null; readonly newValue: string | null }

/** The parts of `window` that leaving needs. */
export type LeavingPage = {
  location: { replace(address: string): void }
  BroadcastChannel: new (name: string) => Channel
  addEventListener(type: 'storage', listener: (event: StorageChange) => void): void
  removeEventListener(type: 'storage', listener: (event: StorageChange) => void): void
}

/** Where to go, and what to empty before: a clean-up that fails does not hold up the others. */
export type Leave = { appBase: string; cleanUps: readonly (() => unknown)[] }

const signedOutMessage = 'signed-out'

/** Signs out in every tab and goes to the signed-out start. Ends a demo in its own tab only. */
export async function signOut(page: LeavingPage, storages: Storages, leave: Leave): Promise<void> {
  const { isDemo } = currentSession()
  signedOut()
  if (isDemo) removeStoredDemo(storages)
  else {
    removeStoredSessions(storages)
    countSignOut(storages)
    const channel = channelOf(page)
    channel?.postMessage(signedOutMessage)
    channel?.close()
  }
  await go(page, leave)
}

/** Follows other tabs: leaves when one signs out, knows when one takes the session off the device. Returns the way to stop. */
export function followOtherTabs(page: LeavingPage, storages: Storages, leave: Leave): () => void {
  function signedOutElsewhere() {
    const { status, isDemo } = currentSession()
    if (status === 'signed-out' || isDemo) return
    const credentials = currentCredentials()
    signedOut()
    // Not every record: this tab may have slept while the person signed in anew.
    if (credentials) removeStoredToken(storages, credentials.token)
    void go(page, leave)
  }
  // The back-up where a browser has no channel or loses the message.
  function storageChanged({ key, newValue }: StorageChange) {
    if (key === signOutsKey && newValue !== null) signedOutElsewhere()
    else if (key === sessionKey && newValue === null) keptChanged(false)
  }

  const channel = channelOf(page)
  channel?.addEventListener('message', ({ data }) => {
    if (data === signedOutMessage) signedOutElsewhere()
  })
  page.addEventListener('storage', storageChanged)
  return () => {
    channel?.close()
    page.removeEventListener('storage', storageChanged)
  }
}

const channelOf = (page: LeavingPage) => granted(() => new page.BroadcastChannel('sheaf'))

async function go(page: LeavingPage, { appBase, cleanUps }: Leave): Promise<void> {
  await Promise.allSettled(cleanUps.map(async (cleanUp) => cleanUp()))
  page.location.replace(appBase)
}
