import * as v from 'valibot'
import { linesOf } from './lines.ts'

/**
 * What the journal says of a token, named by its fingerprint. The last record of a token counts, and `sending` alone is no
 * outcome: its command died between there and the answer.
 */
export type TokenRecord =
  | { state: 'sending'; token: string; userKey: string }
  | { state: 'not-done'; token: string; userKey: string; reason: string }
  | { state: 'migrated'; token: string; userKey: string; accessToken: string; refreshToken: string; expiresAt: string }
  | { state: 'refused'; token: string; userKey: string; reason: string }
  /** `answer` is base64 of what came, cut, where that may hold tokens. */
  | { state: 'unknown'; token: string; userKey: string; reason: string; answer?: string }

/** A record that says what a token has come to. */
export type Outcome = Extract<TokenRecord, { state: 'migrated' | 'refused' | 'unknown' }>

export const isOutcome = (record: JournalRecord): record is Outcome =>
  ['migrated', 'refused', 'unknown'].includes(record.state)

/** `begun` stands at the start of every run. */
export type JournalRecord = { state: 'begun'; at: string } | TokenRecord

const text = v.string()
const named = { token: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)), userKey: text }
const recordForm: v.GenericSchema<unknown, JournalRecord> = v.variant('state', [
  v.object({ state: v.literal('begun'), at: text }),
  v.object({ state: v.literal('sending'), ...named }),
  v.object({ state: v.literal('not-done'), ...named, reason: text }),
  v.object({ state: v.literal('migrated'), ...named, accessToken: text, refreshToken: text, expiresAt: text }),
  v.object({ state: v.literal('refused'), ...named, reason: text }),
  v.object({ state: v.literal('unknown'), ...named, reason: text, answer: v.exactOptional(text) }),
])

export class JournalDamaged extends Error {}

/**
 * The records of a journal. A line that cannot be read was torn by a crash, before anybody relied on it: it is passed over
 * if a new run begins after it, or nothing more. Anywhere else it throws JournalDamaged.
 */
export async function* journalRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JournalRecord[]> {
  let torn: number | undefined
  for await (const lines of linesOf(withoutZeros(bytes))) {
    const records: JournalRecord[] = []
    for (const { number, text } of lines) {
      if (text.trim() === '') continue
      const { success, output: record } = v.safeParse(recordForm, parsed(text))
      if (!success) torn ??= number
      else if (torn !== undefined && record.state !== 'begun')
        throw new JournalDamaged(`line ${torn} cannot be read, and more follows`)
      else {
        torn = undefined
        records.push(record)
      }
    }
    yield records
  }
}

// the journal takes room ahead in blank lines, of which a power cut may leave zeros
async function* withoutZeros(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.map((byte) => (byte === 0 ? 10 : byte))
}

/** One line of the journal. */
export const recordLine = (record: JournalRecord): string => `${JSON.stringify(record)}\n`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
