import { fieldsOf, isOpen } from './csv.ts'
import { LineTooLong, type Line, linesOf, longestLine } from './lines.ts'

/** One token to migrate. `userKey` is whatever the integration knows its user by. */
export type Row = { line: number; userKey: string; token: string }

/** What is wrong with a line, as `Line 7 has no token.`; it repeats nothing of the line. */
export type Complaint = { line: number; reason: string }

type Read = { rows: Row[]; complaints: Complaint[] }

const columns = { userKey: 'user_key', token: 'v1_refresh_token' }

/**
 * Reads users and their refresh tokens of V1, CSV with a header or JSON lines, in batches as they come. What makes the rest
 * senseless, such as a missing column, is the last complaint.
 */
export async function* inputRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Read> {
  const reader = new InputReader()
  try {
    for await (const lines of linesOf(bytes)) {
      yield reader.take(lines)
      if (reader.isLost) return
    }
    yield reader.end()
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error
    yield { rows: [], complaints: [{ line: error.line, reason: `is longer than ${longestLine} characters` }] }
  }
}

class InputReader {
  /** Whether nothing after this can be understood. */
  isLost = false
  #read: Read = { rows: [], complaints: [] }
  #format: 'unknown' | 'json' | { places: { userKey: number; token: number }; width: number } = 'unknown'
  /** A record with a line break in quotes, and where it began. */
  #open: Line | undefined

  take(lines: Line[]): Read {
    for (const line of lines) {
      if (this.isLost) break
      this.#takeLine(line)
    }
    return this.#handOver()
  }

  end(): Read {
    if (this.#open) this.#complain(this.#open.number, 'opens a quote that is never closed')
    else if (this.#format === 'unknown') this.#complain(1, 'is missing: the file is empty')
    return this.#handOver()
  }

  #handOver(): Read {
    const read = this.#read
    this.#read = { rows: [], complaints: [] }
    return read
  }

  #takeLine({ number, text }: Line): void {
    const line = this.#open ? this.#open.number : number
    const record = this.#open ? `${this.#open.text}\n${text}` : text
    if (!this.#open && text.trim() === '') return
    if (/[\0\uFFFD]/.test(text)) return this.#complain(number, 'is not text in UTF-8')
    if (this.#format === 'unknown' && text.startsWith('{')) this.#format = 'json'
    if (this.#format === 'json') return this.#takeJson(line, record)

    // an even number of quotes closes what is open
    if (isOpen(text) !== (this.#open !== undefined)) {
      if (record.length > longestLine) return this.#giveUp(line, 'opens a quote that is not closed')
      this.#open = { number: line, text: record }
      return
    }
    this.#open = undefined
    const fields = fieldsOf(record)
    if ('reason' in fields) return this.#complain(line, fields.reason)
    if (this.#format === 'unknown') this.#takeHeader(line, fields)
    else this.#takeFields(line, fields, this.#format)
  }

  #takeHeader(line: number, fields: string[]): void {
    const places = { userKey: fields.indexOf(columns.userKey), token: fields.indexOf(columns.token) }
    const missing = Object.values(columns).filter((name) => !fields.includes(name))
    const twice = fields.find((name, place) => fields.indexOf(name) !== place)
    const hint = fields.some((field) => /[;\t]/.test(field)) ? '; columns are separated by commas' : ''
    if (missing.length > 0) return this.#giveUp(line, `has no column ${missing.join(' and no column ')}${hint}`)
    if (twice !== undefined) return this.#giveUp(line, 'names a column twice')
    this.#format = { places, width: fields.length }
  }

  #takeFields(
    line: number,
    fields: string[],
    { places, width }: { places: { userKey: number; token: number }; width: number },
  ): void {
    if (fields.length !== width) return this.#complain(line, `has ${fields.length} fields, but the header ${width}`)
    this.#takeRow(line, fields[places.userKey] ?? '', fields[places.token] ?? '')
  }

  #takeJson(line: number, text: string): void {
    const value = parsed(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.#complain(line, 'is not a JSON object')
    const fields = new Map<string, unknown>(Object.entries(value))
    const [userKey, token] = [fields.get(columns.userKey), fields.get(columns.token)]
    const isId = typeof userKey === 'string' || (typeof userKey === 'number' && Number.isSafeInteger(userKey))
    if (!isId) return this.#complain(line, `has no ${columns.userKey} that is text or a whole number`)
    if (typeof token !== 'string') return this.#complain(line, `has no ${columns.token} that is text`)
    this.#takeRow(line, String(userKey), token)
  }

  #takeRow(line: number, userKey: string, token: string): void {
    const reason = problemWith(userKey, token)
    if (reason === undefined) this.#read.rows.push({ line, userKey, token })
    else this.#complain(line, reason)
  }

  #complain(line: number, reason: string): void {
    this.#read.complaints.push({ line, reason })
  }

  #giveUp(line: number, reason: string): void {
    this.isLost = true
    this.#complain(line, reason)
  }
}

function problemWith(userKey: string, token: string): string | undefined {
  if (userKey.trim() === '') return 'has no user key'
  if (/\p{Cc}/u.test(userKey)) return 'has a user key with a line break or another control character'
  if (userKey.length > 1000) return 'has a user key of more than 1000 characters'
  if (token === '') return 'has no token'
  if (token.length > 2048) return 'has a token of more than 2048 characters'
  if (!/^[\x21-\x7e]+$/.test(token)) return 'has a token with a space or a character that is in no token'
  return /^\d+\.(at|rt|pt)\./.test(token) ? 'has a token of V2 already' : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
