// A disk that fills up, fails and loses power, for the tests of this folder.
import type { Disk } from './journal.ts'
import { journalRecords, type JournalRecord } from './journal-records.ts'

/** `capacity` in bytes; `dice` are 0 to 1 and say how much of a write that fails or is cut off by a power cut was done. */
export class ModelDisk implements Disk {
  capacity = Infinity
  /** How many of the next writes fail half-way. */
  failures = 0
  #synced: Buffer = Buffer.alloc(0)
  #seen: Buffer = Buffer.alloc(0)
  readonly #dice: () => number

  constructor(dice: () => number) {
    this.#dice = dice
  }

  get size(): number {
    return this.#seen.length
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    await Promise.resolve()
    const isFailing = this.failures > 0
    if (isFailing) this.failures -= 1
    const room = Math.max(0, this.capacity - position)
    const done = Math.min(bytes.length, room, isFailing ? Math.floor(this.#dice() * bytes.length) : Infinity)
    this.#seen = laid(this.#seen, bytes.subarray(0, done), position)
    if (done < bytes.length) throw new Error(isFailing ? 'EIO' : 'ENOSPC')
  }

  async sync(): Promise<void> {
    await Promise.resolve()
    this.#synced = Buffer.from(this.#seen)
  }

  async truncate(size: number): Promise<void> {
    await Promise.resolve()
    this.#seen = this.#seen.subarray(0, size)
  }

  /** What a power cut leaves: all that was synced, and of what was written since the first part. */
  afterPowerCut(): Buffer {
    const [seen, synced] = [this.#seen, this.#synced]
    let [from, to] = [0, seen.length]
    while (from < to && seen[from] === synced[from]) from += 1
    while (to > from && seen[to - 1] === synced[to - 1]) to -= 1
    // most of a write is room, and what matters is at its beginning
    const cut = from + Math.floor(this.#dice() ** 4 * (to - from + 1))
    const kept = Buffer.concat([this.#seen.subarray(0, cut), this.#synced.subarray(cut)])
    // of room that was taken but not synced, some file systems leave zeros
    return Buffer.concat([kept, Buffer.alloc(Math.max(0, this.#seen.length - kept.length))])
  }
}

function laid(under: Buffer, bytes: Uint8Array, position: number): Buffer {
  const whole = Buffer.alloc(Math.max(under.length, position + bytes.length))
  under.copy(whole)
  whole.set(bytes, position)
  return whole
}

/** The records in such bytes. */
export async function recordsIn(bytes: Uint8Array): Promise<JournalRecord[]> {
  const all: JournalRecord[] = []
  const chunks = (async function* () {
    yield bytes
  })()
  for await (const records of journalRecords(chunks)) all.push(...records)
  return all
}
