import { setMaxListeners } from 'node:events'
import type { Clock } from '../src/harvest/clock.ts'
import type { Gate } from '../src/harvest/gate.ts'
import type { TokenOutcome } from '../src/harvest/token-outcome.ts'
import { backOffMs, courseAfter, fair, mayAskAgain, reasonToStop } from './course.ts'
import { fingerprint } from './fingerprint.ts'
import type { Row } from './input-rows.ts'
import type { JournalRecord, TokenRecord } from './journal-records.ts'
import { outcomeRecord } from './outcome-record.ts'

type Surroundings = {
  /** Asks Harvest once; never throws. */
  ask: (token: string) => Promise<TokenOutcome>
  /** Resolves when the record is on disk. */
  append: (record: JournalRecord) => Promise<void>
  /** Told of every record once it is on disk. */
  onRecord: (record: TokenRecord) => void
  gate: Pick<Gate, 'enter' | 'pause'>
  clock: Clock
  /** Epoch ms. */
  now: () => number
  random: () => number
  atOnce: number
  /** Ends it in order: what is on its way is waited for. */
  signal: AbortSignal
}

const throttleSeconds = 15

/**
 * Migrates the tokens of these rows, several at once, each put down as `sending` before and as what it came to after. What
 * was certainly not done is tried again. Resolves when no row is left, or with a sentence why it stopped before.
 */
export async function migrateRows(rows: AsyncIterator<Row>, surroundings: Surroundings): Promise<string | undefined> {
  const { ask, append, onRecord, gate, clock, now, random, atOnce, signal } = surroundings
  let course = fair
  let stopped: string | undefined
  const stopping = new AbortController()
  const over = AbortSignal.any([signal, stopping.signal])
  // all may wait for it at once; Node warns of more than ten
  setMaxListeners(0, over)
  const stop = (reason: string) => {
    stopped ??= reason
    stopping.abort()
  }

  async function put(record: TokenRecord): Promise<void> {
    await append(record)
    onRecord(record)
  }

  /** Asks for one token once. Whether it is to be asked for again. */
  async function once(row: Row): Promise<boolean> {
    if (course.unsentInRow > 1) await clock.wait(backOffMs(course.unsentInRow, random()), over)
    const leave = await gate.enter(over)
    try {
      if (over.aborted) return false
      const named = { token: fingerprint(row.token), userKey: row.userKey }
      await put({ state: 'sending', ...named })
      const askedAt = now()
      const outcome = await ask(row.token)
      course = courseAfter(course, outcome)
      const reason = reasonToStop(course, outcome)
      if (reason !== undefined) stop(reason)
      if (outcome.outcome === 'throttled')
        gate.pause((outcome.retryAfterSeconds ?? throttleSeconds) * 1000 * (1 + random() / 5))
      await put(outcomeRecord(named, outcome, askedAt))
      return mayAskAgain(outcome) && !over.aborted
    } finally {
      leave()
    }
  }

  async function untilDone(row: Row): Promise<void> {
    try {
      for (let isAgain = true; isAgain;) isAgain = await once(row)
    } catch (error) {
      // an answer is written until it is, so this one was not even sent
      if (!over.aborted) stop(`The journal could not be written: ${messageOf(error)}.`)
    }
  }

  /** While answers are being lost, one token at a time finds out whether that is over. */
  const way: { probe?: Promise<void> | undefined } = {}

  async function migrate(row: Row): Promise<void> {
    while (way.probe) await way.probe
    if (over.aborted) return
    if (course.lostInRow === 0) return untilDone(row)
    const ms = backOffMs(course.lostInRow, random())
    const rest = clock.wait(ms, over).catch(() => undefined)
    way.probe = rest.then(() => (over.aborted ? undefined : untilDone(row)))
    await way.probe
    way.probe = undefined
  }

  async function next(): Promise<Row | undefined> {
    try {
      const { value, done } = await rows.next()
      return done ? undefined : value
    } catch (error) {
      // others are still on their way, and their answers are to be kept
      stop(messageOf(error))
      return undefined
    }
  }

  async function work(): Promise<void> {
    for (let row = await next(); row !== undefined && !over.aborted; row = await next()) await migrate(row)
  }

  await Promise.all(Array.from({ length: atOnce }, work))
  return stopped
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
