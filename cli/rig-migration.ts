// What a migration under fire is made of and held against, for the tests of this folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Application } from '../src/harvest/ask-for-tokens.ts'
import { csvRecord, fieldsOf } from './csv.ts'
import { fingerprint } from './fingerprint.ts'

export type Applications = { v1: Application; v2: Application }

/** A folder of its own, with a path for each name. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-cli-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    write: (name: string, text: string | Uint8Array) => {
      writeFileSync(path(name), text)
      return path(name)
    },
    text: (name: string) => readFileSync(path(name), 'utf8'),
    names: () => readdirSync(folder).toSorted(),
    mode: (name: string) => statSync(path(name)).mode & 0o777,
    removeFile: (name: string) => rmSync(path(name), { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The environment of a command that asks this Harvest. */
export const environmentFor = (
  { v1, v2 }: Applications,
  { idOrigin, apiOrigin }: { idOrigin: string; apiOrigin: string },
): Record<string, string> => ({
  HARVEST_V1_CLIENT_ID: v1.clientId,
  HARVEST_V1_CLIENT_SECRET: v1.clientSecret,
  HARVEST_V2_CLIENT_ID: v2.clientId,
  HARVEST_V2_CLIENT_SECRET: v2.clientSecret,
  SHEAF_CONTACT: 'ana@kelpstone.example',
  SHEAF_ID_ORIGIN: idOrigin,
  SHEAF_API_ORIGIN: apiOrigin,
})

// as integrations name their users: numbers, addresses, and what somebody once typed in
const userKeys = ['4711', 'ana@kelpstone.example', 'Brandt, Jonas', 'the "old" one', '=1+1', 'Zoë 🌾']

/** An input with these tokens. */
export const inputOf = (tokens: readonly string[]): string =>
  ['user_key,v1_refresh_token\n', ...tokens.map((token, place) => csvRecord([keyOf(place), token]))].join('')

export const keyOf = (place: number): string => `${userKeys[place % userKeys.length]} ${place}`

export type Result = {
  userKey: string
  status: string
  accessToken: string
  refreshToken: string
  expiresAt: string
  reason: string
}

/** The results by V1 token; more than one for a token is an error. */
export function resultsOf(text: string, tokens: readonly string[]): Map<string, Result> {
  const byMark = new Map(tokens.map((token) => [fingerprint(token), token]))
  const results = new Map<string, Result>()
  for (const line of text.split('\r\n').slice(1, -1)) {
    const fields = fieldsOf(line)
    if ('reason' in fields) throw new Error(`${line} ${fields.reason}`)
    const [userKey = '', status = '', accessToken = '', refreshToken = '', expiresAt = '', reason = '', mark = ''] =
      fields
    const token = byMark.get(mark)
    if (token === undefined || results.has(token)) throw new Error(`${mark} is not a token, or stands twice`)
    results.set(token, { userKey, status, accessToken, refreshToken, expiresAt, reason })
  }
  return results
}
