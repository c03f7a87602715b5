import { parseJsonObject } from './json-object.ts'

export const pendingKey = 'sheaf.pending'

/** What a tab remembers while a person is away at Harvest. `createdAt` is epoch ms, `returnTo` base-relative. */
export type PendingSignIn = { state: string; returnTo: string; createdAt: number; keep: boolean }

/** 32 bytes as base64url are 43 characters. */
const stateForm = /^[\w-]{43}$/

/** Reads the record strictly; undefined when there is none or it is not ours. */
export function parsePending(text: string | null): PendingSignIn | undefined {
  const { state, returnTo, createdAt, keep } = parseJsonObject(text) ?? {}
  const isOurs =
    typeof state === 'string' &&
    stateForm.test(state) &&
    typeof returnTo === 'string' &&
    typeof createdAt === 'number' &&
    Number.isSafeInteger(createdAt) &&
    typeof keep === 'boolean'
  return isOurs ? { state, returnTo, createdAt, keep } : undefined
}
