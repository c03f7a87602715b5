import { parseJsonObject } from './json-object.ts'
import { readText, removeText, type Storages, writeText } from './storages.ts'
import { isSignInId } from './sign-in-id.ts'
import { isTokenForm } from './token-form.ts'

export const sessionKey = 'sheaf.session'

/** Counts the sign-outs on this device: a record from before the last one, in a sleeping tab say, is worth nothing. */
export const signOutsKey = 'sheaf.sign-outs'

/**
 * `expiresAt` is epoch ms; `kept`: on this device, beyond the tab; `signIn` names the sign-in, which an older record does not.
 */
export type TokenSession = { token: string; expiresAt: number; scope: string; kept: boolean; signIn?: string }

export type StoredSession = ({ demo: false } & TokenSession) | { demo: true }

/** The session left in this tab, else on this device. Records that are broken or signed out since are removed. */
export function readStoredSession(storages: Storages): StoredSession | 'none' | 'broken' {
  let answer: 'none' | 'broken' = 'none'
  for (const kept of [false, true]) {
    const storage = kept ? storages.device : storages.tab
    const text = readText(storage, sessionKey)
    if (text === null) continue
    const record = parseRecord(text, kept)
    if (record?.session.demo || record?.signOuts === signOuts(storages)) return record.session
    removeText(storage, sessionKey)
    if (record === undefined) answer = 'broken'
  }
  return answer
}

/**
 * Leaves a session on the device when it is to be kept there, else, or when the device refuses, in the tab; and nowhere
 * else. Answers where it stands now, undefined when the browser stores nothing.
 */
export function storeSession(storages: Storages, session: TokenSession): 'device' | 'tab' | undefined {
  removeStoredSessions(storages)
  const places = session.kept ? (['device', 'tab'] as const) : (['tab'] as const)
  return places.find((place) => {
    const { token, expiresAt, scope, signIn } = session
    const since = signOuts(storages)
    const record = {
      v: 1,
      token,
      expiresAt,
      scope,
      kept: place === 'device',
      ...(signIn !== undefined ? { signIn } : {}),
      ...(since > 0 ? { signOuts: since } : {}),
    }
    return writeText(storages[place], sessionKey, JSON.stringify(record))
  })
}

/** Leaves the demo in this tab; what is kept on the device stays for afterwards. */
export const storeDemo = (storages: Storages): boolean =>
  writeText(storages.tab, sessionKey, JSON.stringify({ v: 1, demo: true }))

export function removeStoredSessions(storages: Storages): void {
  removeText(storages.tab, sessionKey)
  removeText(storages.device, sessionKey)
}

export const removeStoredDemo = (storages: Storages): void => removeText(storages.tab, sessionKey)

/** Removes the records that hold this token, and no newer one. */
export function removeStoredToken(storages: Storages, token: string): void {
  for (const storage of [storages.tab, storages.device]) {
    if (parseJsonObject(readText(storage, sessionKey))?.['token'] === token) removeText(storage, sessionKey)
  }
}

/** Tells the other tabs, those asleep too, that stored sessions are over. */
export const countSignOut = (storages: Storages): boolean =>
  writeText(storages.device, signOutsKey, String(signOuts(storages) + 1))

function signOuts(storages: Storages): number {
  const count = Number(readText(storages.device, signOutsKey) ?? 0)
  return Number.isSafeInteger(count) ? count : 0
}

function parseRecord(text: string, isOnDevice: boolean): { session: StoredSession; signOuts: number } | undefined {
  const { v, demo, token, expiresAt, scope, kept, signIn, signOuts = 0 } = parseJsonObject(text) ?? {}
  if (v !== 1 || typeof signOuts !== 'number') return undefined
  if (demo === true && !isOnDevice) return { session: { demo }, signOuts }
  const isOurs =
    typeof token === 'string' &&
    isTokenForm(token) &&
    typeof expiresAt === 'number' &&
    Number.isSafeInteger(expiresAt) &&
    typeof scope === 'string' &&
    kept === isOnDevice
  if (!isOurs) return undefined
  const named = isSignInId(signIn) ? { signIn } : {}
  return { session: { demo: false, token, expiresAt, scope, kept, ...named }, signOuts }
}
