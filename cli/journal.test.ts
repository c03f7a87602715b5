import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { Journal, mostAtOnce } from './journal.ts'
import type { JournalRecord, TokenRecord } from './journal-records.ts'
import { ModelDisk, recordsIn } from './model-disk.ts'

const runs = Number(process.env['SHEAF_MIGRATION_RUNS'] ?? 40)
const seed = Number(process.env['SHEAF_MIGRATION_SEED'] ?? 20261126)

const begun: JournalRecord = { state: 'begun', at: '2026-11-26T09:00:00.000Z' }
const named = (key: number) => ({ token: fingerprint(String(key)), userKey: `user "${key}"` })
const sending = (key: number): TokenRecord => ({ state: 'sending', ...named(key) })
const migrated = (key: number): TokenRecord => ({
  state: 'migrated',
  ...named(key),
  accessToken: `${key}.at.${'a'.repeat(86)}`,
  refreshToken: `${key}.rt.${'r'.repeat(86)}`,
  expiresAt: '2026-12-10T09:00:00.000Z',
})
const longest = (key: number): TokenRecord => ({
  ...named(key),
  state: 'migrated',
  userKey: '"'.repeat(1000),
  accessToken: '"'.repeat(2048),
  refreshToken: '\\'.repeat(2048),
  expiresAt: '2026-12-10T09:00:00.000Z',
})

function open(disk = new ModelDisk(() => 0.5), start = { end: 0, size: 0 }) {
  const stuck: number[] = []
  const journal = new Journal(disk, {
    ...start,
    onStuck: async (_, waiting) => void stuck.push(waiting),
  })
  return { disk, journal, stuck }
}

describe('the journal', () => {
  it('has what was appended, in order, and gives its room back at the end', async () => {
    const { disk, journal } = open()
    await journal.append(begun)
    await Promise.all([journal.append(sending(1)), journal.append(sending(2))])
    await journal.append(migrated(1))
    const roomy = disk.size
    await journal.close()
    expect(await recordsIn(disk.afterPowerCut())).toEqual([begun, sending(1), sending(2), migrated(1)])
    expect(roomy).toBeGreaterThan(disk.size + 100_000)
  })

  it('takes room for every answer before a token is sent, so that a full disk loses none', async () => {
    const { disk, journal, stuck } = open()
    await journal.append(begun)
    for (let key = 0; key < mostAtOnce; key++) await journal.append(sending(key))
    disk.capacity = disk.size
    for (let key = 0; key < mostAtOnce; key++) await journal.append(longest(key))
    expect(stuck).toEqual([])
    expect(await recordsIn(disk.afterPowerCut())).toHaveLength(1 + 2 * mostAtOnce)
  })

  it('sends nothing more once there is no such room', async () => {
    const { disk, journal } = open()
    await journal.append(begun)
    disk.capacity = disk.size
    let sent = 0
    const fill = async () => {
      for (;;) {
        await journal.append(sending(sent))
        sent += 1
        await journal.append(longest(sent))
      }
    }
    await expect(fill()).rejects.toThrow('ENOSPC')
    expect(sent).toBeGreaterThan(0)
    expect((await recordsIn(disk.afterPowerCut())).filter(({ state }) => state === 'sending')).toHaveLength(sent)
  })

  it('writes an answer again until it is on disk, and says that it is stuck', async () => {
    const { disk, journal, stuck } = open()
    await journal.append(begun)
    await journal.append(sending(1))
    disk.failures = 3
    await journal.append(migrated(1))
    expect(stuck).toEqual([1, 1])
    expect(await recordsIn(disk.afterPowerCut())).toEqual([begun, sending(1), migrated(1)])
  })

  it('leaves no trace of a token that could not be put down as sent', async () => {
    const { disk, journal } = open()
    await journal.append(begun)
    disk.failures = 1
    await expect(journal.append(sending(1))).rejects.toThrow('EIO')
    await journal.close()
    expect(await recordsIn(disk.afterPowerCut())).toEqual([begun])
  })
})

describe('whatever fails, whenever the power goes', { timeout: 600_000 }, () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ send: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ fail: fc.integer({ min: 1, max: 2 }) }) },
    { weight: 1, arbitrary: fc.constant({ fill: true }) },
  )

  it('everything that was said to be on disk is there, and the next run can read on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        fc.integer({ min: 0, max: 60 }),
        async (steps, stream, cutAfter) => {
          const dice = () => stream.next().value ?? 0
          const { disk, journal } = open(new ModelDisk(dice))
          const kept: JournalRecord[] = []
          const put = async (record: JournalRecord) => {
            await journal.append(record)
            kept.push(record)
          }
          const work = async () => {
            await put(begun)
            let key = 0
            for (const one of steps) {
              if ('fail' in one) disk.failures = one.fail
              else if ('fill' in one) disk.capacity = disk.size
              else {
                const keys = Array.from({ length: one.send }, () => key++)
                await Promise.all(
                  keys.map((key) =>
                    put(sending(key)).then(
                      () => put(migrated(key)),
                      () => undefined,
                    ),
                  ),
                )
              }
            }
          }
          const running = work().catch(() => undefined)
          for (let turn = 0; turn < cutAfter; turn++) await Promise.resolve()

          const promised = [...kept]
          const left = disk.afterPowerCut()
          const found = await recordsIn(left)
          expect(found).toEqual(expect.arrayContaining(promised))
          await running

          // and after it
          const second = new ModelDisk(dice)
          await second.write(left, 0)
          const end = left.findLastIndex((byte) => ![0, 10, 32].includes(byte)) + 1
          const next = open(second, { end, size: left.length })
          await next.journal.append(begun)
          await next.journal.append(sending(99))
          expect(await recordsIn(second.afterPowerCut())).toEqual([...found, begun, sending(99)])
        },
      ),
      { numRuns: runs, seed },
    )
  })
})
