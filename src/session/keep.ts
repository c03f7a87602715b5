import { currentCredentials, keptChanged } from './session.ts'
import type { Storages } from './storages.ts'
import { storeSession } from './stored-session.ts'

/**
 * Keeps the running session on this device from now on, or in this tab only. Answers a sentence when the device refuses;
 * the session runs on all the same.
 */
export function keepSession(keep: boolean, storages: Storages): string | undefined {
  const credentials = currentCredentials()
  if (credentials === undefined || credentials.demo) return undefined
  const isKept = storeSession(storages, { ...credentials, kept: keep }) === 'device'
  keptChanged(isKept)
  if (isKept === keep) return undefined
  return 'Your browser does not let this page keep you signed in. You stay signed in as long as this tab is open.'
}
