import { afterAll, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import type { JournalRecord, TokenRecord } from './journal-records.ts'
import { writeResults } from './results.ts'
import { openFolder, resultsOf } from './rig-migration.ts'

const folder = openFolder()
afterAll(folder.remove)

const named = (token: string) => ({ token: fingerprint(token), userKey: `"${token}", of old` })
const sending = (token: string): TokenRecord => ({ state: 'sending', ...named(token) })
const lost = (token: string): TokenRecord => ({ state: 'unknown', ...named(token), reason: 'No answer came.' })
const given = { accessToken: '7.at.a', refreshToken: '7.rt.r', expiresAt: '2026-12-10T09:00:00.000Z' }
const migrated = (token: string): TokenRecord => ({ state: 'migrated', ...named(token), ...given })
const notDone = (token: string): TokenRecord => ({ state: 'not-done', ...named(token), reason: 'Throttled.' })

async function resultsAfter(...batches: JournalRecord[][]) {
  const read = async function* () {
    yield* batches
  }
  const reasons = await writeResults(folder.path('v2.csv'), read)
  return { reasons, results: resultsOf(folder.text('v2.csv'), ['a', 'b', 'c', 'd']) }
}

describe('the results', () => {
  it('have each token as it last stood', async () => {
    const { results } = await resultsAfter(
      [sending('a'), sending('b'), lost('b'), migrated('a')],
      [sending('b'), migrated('b'), sending('c'), notDone('c'), sending('d'), lost('d'), sending('d'), notDone('d')],
    )
    expect([...results].map(([token, { status }]) => [token, status])).toEqual([
      ['a', 'migrated'],
      ['b', 'migrated'],
      ['d', 'unknown'],
    ])
    expect(results.get('a')).toEqual({ userKey: '"a", of old', status: 'migrated', ...given, reason: '' })
  })

  it('count the reasons', async () => {
    const refused: TokenRecord = { state: 'refused', ...named('c'), reason: 'invalid_grant.' }
    const { reasons } = await resultsAfter([lost('a'), lost('b'), refused])
    expect([reasons.unknown, reasons.refused]).toEqual([
      new Map([['No answer came.', 2]]),
      new Map([['invalid_grant.', 1]]),
    ])
  })

  it('are for their owner alone, and stand in the place of the last ones at once', async () => {
    await resultsAfter([migrated('a')])
    expect(folder.names()).toEqual(['v2.csv'])
    expect(folder.mode('v2.csv')).toBe(0o600)
    const failing = async function* (): AsyncGenerator<JournalRecord[]> {
      yield [migrated('b')]
      throw new Error('EIO')
    }
    await expect(writeResults(folder.path('v2.csv'), failing)).rejects.toThrow('EIO')
    expect([folder.names(), folder.text('v2.csv')]).toEqual([['v2.csv'], expect.stringContaining('of old')])
  })
})
