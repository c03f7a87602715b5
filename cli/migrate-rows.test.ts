import { describe, expect, it } from 'vitest'
import { Dice } from '../sandbox/world/dice.ts'
import { fakeClock } from '../src/harvest/fake-harvest.ts'
import { openGate } from '../src/harvest/gate.ts'
import type { TokenOutcome } from '../src/harvest/token-outcome.ts'
import { fingerprint } from './fingerprint.ts'
import type { Row } from './input-rows.ts'
import type { JournalRecord } from './journal-records.ts'
import { migrateRows } from './migrate-rows.ts'

const granted: TokenOutcome = {
  outcome: 'granted',
  tokens: { accessToken: 'a', refreshToken: 'r', expiresInSeconds: 60 },
}
const unsent: TokenOutcome = { outcome: 'not-sent' }
const lost: TokenOutcome = { outcome: 'unknown', because: 'No answer came.' }

async function* rowsOf(count: number): AsyncGenerator<Row, undefined> {
  for (let key = 1; key <= count; key++) yield { line: key + 1, userKey: String(key), token: `token ${key}` }
}

type Given = {
  rows?: number | AsyncGenerator<Row, undefined>
  answer?: (asked: number, token: string) => TokenOutcome
  atOnce?: number
  append?: (record: JournalRecord) => void
  /** Milliseconds an answer takes. */
  takes?: number
  random?: () => number
}

/** Migrates rows against made-up answers, on a clock that jumps. */
function open({ rows = 10, answer = () => granted, atOnce = 3, append, takes = 10, random = () => 1 }: Given) {
  const clock = fakeClock()
  const said: string[] = []
  const asked: { token: string; at: number; onTheWay: number }[] = []
  const interruption = new AbortController()
  let onTheWay = 0
  const note = (record: JournalRecord) => {
    append?.(record)
    if (record.state !== 'begun') said.push(`${record.userKey} ${record.state}`)
  }
  const running = migrateRows(typeof rows === 'number' ? rowsOf(rows) : rows, {
    ask: async (token) => {
      onTheWay += 1
      asked.push({ token, at: clock.now(), onTheWay })
      const outcome = answer(asked.length, token)
      await clock.wait(takes)
      onTheWay -= 1
      return outcome
    },
    append: async (record) => note(record),
    onRecord: () => undefined,
    gate: openGate({ ceiling: 1000, spanMs: 15_500 }, clock, () => () => undefined),
    clock,
    now: () => Date.parse('2026-11-26T09:00:00Z'),
    random,
    atOnce,
    signal: interruption.signal,
  })
  return { clock, said, asked, interruption, ended: () => clock.until(running) }
}

const outcomes = (said: readonly string[], state: string) => said.filter((line) => line.endsWith(` ${state}`)).length

const isFullAtThree = (record: JournalRecord) => {
  if (record.state === 'sending' && record.userKey === '3') throw new Error('ENOSPC')
}

async function* broken(): AsyncGenerator<Row, undefined> {
  yield* rowsOf(2)
  throw new Error('v1.csv was changed.')
}

describe('migrating rows', () => {
  it('puts each token down before it is sent, and then what it came to', async () => {
    const records: JournalRecord[] = []
    const { ended, said } = open({ rows: 1, append: (record) => records.push(record) })
    expect(await ended()).toBeUndefined()
    expect(said).toEqual(['1 sending', '1 migrated'])
    expect(records.at(-1)).toEqual({
      state: 'migrated',
      token: fingerprint('token 1'),
      userKey: '1',
      accessToken: 'a',
      refreshToken: 'r',
      expiresAt: '2026-11-26T09:01:00.000Z',
    })
  })

  it('has at most so many on their way, each once', async () => {
    const { ended, asked } = open({ rows: 50, atOnce: 4 })
    await ended()
    expect(new Set(asked.map(({ token }) => token)).size).toBe(50)
    expect(asked).toHaveLength(50)
    expect(Math.max(...asked.map(({ onTheWay }) => onTheWay))).toBe(4)
  })

  it('asks again after a throttling, once Harvest says so', async () => {
    const throttled: TokenOutcome = { outcome: 'throttled', retryAfterSeconds: 30 }
    const { ended, asked, said } = open({ rows: 1, answer: (nth) => (nth === 1 ? throttled : granted) })
    expect(await ended()).toBeUndefined()
    expect(said).toEqual(['1 sending', '1 not-done', '1 sending', '1 migrated'])
    // a fifth more, so that others do not come back in the same instant
    expect(asked.map(({ at }) => at)).toEqual([0, 36_010])
  })

  it('asks again when a question never left', async () => {
    const { ended, said } = open({ rows: 1, answer: (nth) => (nth < 4 ? unsent : granted) })
    expect(await ended()).toBeUndefined()
    expect(outcomes(said, 'not-done')).toBe(3)
    expect(outcomes(said, 'migrated')).toBe(1)
  })

  it('gives a Harvest up that cannot be reached, and then lets nobody wait out their time', async () => {
    const dice = new Dice(1)
    const { ended, asked, said, clock } = open({
      rows: 100,
      atOnce: 16,
      answer: () => unsent,
      random: () => dice.between(0, 1000) / 1000,
    })
    expect(await ended()).toBe('Harvest could not be reached.')
    expect([outcomes(said, 'sending'), outcomes(said, 'not-done')]).toEqual([asked.length, asked.length])
    expect(clock.now()).toBe((asked.at(-1)?.at ?? 0) + 10)
  })

  it('never asks again for what may have been done', async () => {
    const { ended, asked, said } = open({ rows: 10, answer: (nth) => (nth % 2 === 0 ? lost : granted) })
    expect(await ended()).toBeUndefined()
    expect(asked).toHaveLength(10)
    expect(outcomes(said, 'unknown')).toBe(5)
  })

  it('sends one at a time while answers are being lost', async () => {
    const { ended, asked } = open({ rows: 30, atOnce: 4, answer: (nth) => (nth > 4 && nth < 8 ? lost : granted) })
    expect(await ended()).toBeUndefined()
    const alone = asked.slice(9, 11).map(({ onTheWay }) => onTheWay)
    expect(alone[0]).toBe(1)
    expect(Math.max(...asked.slice(12).map(({ onTheWay }) => onTheWay))).toBe(4)
  })

  it('loses no more than a few in an outage', async () => {
    const { ended, asked, said } = open({ rows: 1000, atOnce: 4, answer: () => lost })
    expect(await ended()).toBe('5 answers in a row were lost: No answer came.')
    expect(asked.length).toBeLessThanOrEqual(5)
    expect(outcomes(said, 'unknown')).toBe(asked.length)
  })

  it('stops when the application is turned away, with every token still to be had', async () => {
    const { ended, said } = open({ rows: 100, atOnce: 2, answer: () => ({ outcome: 'turned-away', words: 'Who?' }) })
    expect(await ended()).toBe('Harvest turned this application away. It says: “Who?”')
    expect(outcomes(said, 'not-done')).toBe(said.length / 2)
    expect(said.length).toBeLessThanOrEqual(4)
  })

  it('sends nothing that cannot be put down, and keeps the answers of the others', async () => {
    const { ended, asked, said } = open({ rows: 100, atOnce: 3, append: isFullAtThree })
    expect(await ended()).toBe('The journal could not be written: ENOSPC.')
    expect(asked.map(({ token }) => token)).toEqual(['token 1', 'token 2'])
    expect(outcomes(said, 'migrated')).toBe(2)
  })

  it('keeps the answers that are on their way when the input goes wrong', async () => {
    const { ended, said } = open({ rows: broken(), atOnce: 2 })
    expect(await ended()).toBe('v1.csv was changed.')
    expect(said).toEqual(['1 sending', '2 sending', '1 migrated', '2 migrated'])
  })

  it('ends in order when it is told to', async () => {
    const { ended, said, interruption, clock } = open({ rows: 1000, atOnce: 4 })
    await clock.pass(95)
    interruption.abort()
    expect(await ended()).toBeUndefined()
    expect(outcomes(said, 'migrated')).toBe(outcomes(said, 'sending'))
    expect(said.length).toBeLessThan(200)
  })

  it('ends at once when it is told to while Harvest wants it to wait', async () => {
    const { ended, interruption, clock } = open({ answer: () => ({ outcome: 'throttled', retryAfterSeconds: 900 }) })
    await clock.pass(1000)
    interruption.abort()
    await ended()
    expect(clock.now()).toBeLessThan(2000)
  })
})
