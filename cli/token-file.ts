import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { Tokens } from '../src/harvest/token-outcome.ts'
import { replaceFile } from './owner-file.ts'

const token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2048}$/))
const kept = v.object({ access_token: token, refresh_token: token, expires_at: v.nullable(v.string()) })

/** Puts tokens on disk for their owner alone: whole, or not at all. `askedAt` is epoch ms. */
export function keepTokens(path: string, tokens: Tokens, askedAt: number): Promise<void> {
  const { accessToken, refreshToken, expiresInSeconds, scope } = tokens
  // counted from the question, so that it is never too late
  const expiresAt = expiresInSeconds === undefined ? null : new Date(askedAt + expiresInSeconds * 1000).toISOString()
  const record = { access_token: accessToken, refresh_token: refreshToken, expires_at: expiresAt, scope }
  return replaceFile(path, async (file) => {
    await file.write(`${JSON.stringify(record, null, 2)}\n`)
  })
}

/** The refresh token that is kept there. Throws a sentence that tells nothing of what stands in the file. */
export async function keptRefreshToken(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} cannot be read. Sign in first, without --refresh.`)
  })
  try {
    return v.parse(kept, JSON.parse(text)).refresh_token
  } catch {
    throw new Error(`${path} does not hold tokens of this command.`)
  }
}
