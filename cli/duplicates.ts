import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Complaint } from './input-rows.ts'

// 16 bytes of a fingerprint and 6 of a line number
const keyBytes = 16
const entryBytes = keyBytes + 6
const partCount = 256

/**
 * Finds tokens that stand on several lines, in memory that does not grow with their number: entries are dealt out to parts
 * by their first byte, and a part that is full goes to a temporary file. Fingerprints only; `partEntries` is what a part holds.
 */
export class Duplicates {
  readonly #parts: { bytes: Buffer; used: number }[]
  #folder: string | undefined

  constructor(partEntries = 1000) {
    this.#parts = Array.from({ length: partCount }, () => ({ bytes: Buffer.alloc(partEntries * entryBytes), used: 0 }))
  }

  /** Lines are added in ascending order. */
  add(fingerprint: string, line: number): void {
    const index = parseInt(fingerprint.slice(0, 2), 16)
    const part = this.#parts[index]
    if (!part) throw new RangeError('A fingerprint is in hex.')
    part.bytes.write(fingerprint, part.used, keyBytes, 'hex')
    part.bytes.writeUIntBE(line, part.used + keyBytes, 6)
    part.used += entryBytes
    if (part.used < part.bytes.length) return
    appendFileSync(this.#file(index), part.bytes, { mode: 0o600 })
    part.used = 0
  }

  /** One complaint for each line that repeats another one's token; unsorted. */
  *found(): Generator<Complaint> {
    for (const [index, { bytes, used }] of this.#parts.entries()) {
      const lines = new Map<string, number>()
      const entries = Buffer.concat([this.#written(index), bytes.subarray(0, used)])
      for (let at = 0; at < entries.length; at += entryBytes) {
        const key = entries.toString('latin1', at, at + keyBytes)
        const line = entries.readUIntBE(at + keyBytes, 6)
        const first = lines.get(key)
        if (first === undefined) lines.set(key, line)
        else yield { line, reason: `has the token of line ${first} again` }
      }
    }
  }

  /** Removes what is on disk. */
  dispose(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  #file(index: number): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'sheaf-'))
    return join(this.#folder, String(index))
  }

  #written(index: number): Buffer {
    const isWritten = this.#folder !== undefined && existsSync(this.#file(index))
    return isWritten ? readFileSync(this.#file(index)) : Buffer.alloc(0)
  }
}
