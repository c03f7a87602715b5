import { authorizeAddress } from '../harvest/authorize-address.ts'
import { type PendingSignIn, pendingKey } from './pending-sign-in.ts'
import { type TextStorage, writeText } from './storages.ts'

/** The address to register at Harvest as redirect URL. */
export const redirectUriOf = (appBase: string): string => new URL('callback/', appBase).href

type SignIn = { idOrigin: string; clientId: string; appBase: string; returnTo: string; keep: boolean }

/** `randomBytes` fills and returns what it is given; `now` is epoch ms. */
type Departure = {
  tab: TextStorage | undefined
  randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  now: number
  location: { assign(address: string): void }
}

/** Leaves for Harvest's sign-in, from where the callback page comes back; else answers a sentence why it cannot. */
export function startSignIn(
  { idOrigin, clientId, appBase, returnTo, keep }: SignIn,
  { tab, randomBytes, now, location }: Departure,
): string | undefined {
  const state = base64url(randomBytes(new Uint8Array(32)))
  const pending: PendingSignIn = { state, returnTo, createdAt: now, keep }
  if (!writeText(tab, pendingKey, JSON.stringify(pending))) {
    return 'Your browser does not let this page store anything, and signing in needs that. Allow storage for this site and try again, or use a personal access token.'
  }
  const redirectUri = redirectUriOf(appBase)
  location.assign(authorizeAddress({ idOrigin, clientId, redirectUri, state, responseType: 'token' }))
  return undefined
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
