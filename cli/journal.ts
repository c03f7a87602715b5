import { type JournalRecord, recordLine } from './journal-records.ts'

/** A file as the journal needs it. A write or a sync that fails may have been done in part. */
export type Disk = {
  write(bytes: Uint8Array, position: number): Promise<void>
  sync(): Promise<void>
  truncate(size: number): Promise<void>
}

/** Most bytes of a record: two tokens, a user key and a reason, all escaped. */
const recordBytes = 16 * 1024

/** Most tokens that may be on their way at once. */
export const mostAtOnce = 16

const roomBytes = mostAtOnce * recordBytes

type Waiting = { line: Uint8Array; isAnswer: boolean; resolve: () => void; reject: (error: unknown) => void }

type Options = {
  /** Where what stands in the file ends, and how large the file is. */
  end: number
  size: number
  /** Told each time that answers could not be written, with how many wait; they are tried again when it resolves. */
  onStuck: (error: unknown, waiting: number) => Promise<void>
}

/**
 * Appends records, each on disk when its promise resolves. Room for the answers of all that is on its way is taken before
 * it is sent, so that a full disk is found while nothing can be lost. An answer is written until it is; all else may fail.
 */
export class Journal {
  #end: number
  #size: number
  /** How far a write that failed may have left its traces. */
  #dirtyTo = 0
  #waiting: Waiting[] = []
  #isWriting = false
  readonly #disk: Disk
  readonly #onStuck: Options['onStuck']

  constructor(disk: Disk, { end, size, onStuck }: Options) {
    this.#disk = disk
    this.#end = end
    this.#size = size
    this.#onStuck = onStuck
  }

  /** Rejects with what the disk said; never for an answer. */
  append(record: JournalRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      const isAnswer = !['begun', 'sending'].includes(record.state)
      // the last run may have ended in the middle of a line
      const line = Buffer.from(record.state === 'begun' ? `\n${recordLine(record)}` : recordLine(record))
      this.#waiting.push({ line, isAnswer, resolve, reject })
      if (!this.#isWriting) void this.#write()
    })
  }

  /** Gives back the room that nobody needs any more. Nothing may be waiting. */
  async close(): Promise<void> {
    await this.#disk.truncate(this.#end)
    await this.#disk.sync()
  }

  // whatever came meanwhile goes into one write and one sync
  async #write(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0)
      const answers = batch.filter(({ isAnswer }) => isAnswer)
      const others = batch.filter(({ isAnswer }) => !isAnswer)
      try {
        if (others.length > 0) await this.#takeRoom(lengthOf(batch))
        await this.#put([...answers, ...others])
        for (const { resolve } of [...answers, ...others]) resolve()
      } catch (error) {
        for (const { reject } of others) reject(error)
        if (answers.length === 0) continue
        this.#waiting.unshift(...answers)
        await this.#putAnswers()
      }
    }
    this.#isWriting = false
  }

  /** Writes the answers that wait, as often as it takes. */
  async #putAnswers(): Promise<void> {
    for (;;) {
      const answers = this.#waiting.filter(({ isAnswer }) => isAnswer)
      try {
        await this.#put(answers)
        this.#waiting = this.#waiting.filter((one) => !answers.includes(one))
        for (const { resolve } of answers) resolve()
        return
      } catch (error) {
        await this.#onStuck(error, answers.length)
      }
    }
  }

  async #put(lines: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.concat(lines.map(({ line }) => line))
    const covered = Math.max(bytes.length, this.#dirtyTo - this.#end)
    this.#dirtyTo = Math.max(this.#dirtyTo, this.#end + bytes.length)
    await this.#disk.write(Buffer.concat([bytes, blanks(covered - bytes.length)]), this.#end)
    await this.#disk.sync()
    this.#end += bytes.length
    this.#size = Math.max(this.#size, this.#end)
    this.#dirtyTo = 0
  }

  async #takeRoom(bytes: number): Promise<void> {
    const needed = this.#end + bytes + roomBytes
    if (this.#size >= needed) return
    const from = Math.max(this.#size, this.#end)
    await this.#disk.write(blanks(needed + roomBytes - from), from)
    this.#size = needed + roomBytes
  }
}

const lengthOf = (lines: readonly Waiting[]) => lines.reduce((sum, { line }) => sum + line.length, 0)

// blank lines mean nothing in a journal
const blankLine = `${' '.repeat(1023)}\n`
const blanks = (count: number) => Buffer.alloc(Math.max(count, 0), blankLine)
