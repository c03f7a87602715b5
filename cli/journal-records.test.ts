import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { recordLine, type TokenRecord } from './journal-records.ts'
import { recordsIn } from './model-disk.ts'

const begun = { state: 'begun', at: '2026-11-26T09:00:00.000Z' } as const
const sent: TokenRecord = { state: 'sending', token: fingerprint('a'), userKey: 'Zoë\n"7"' }
const lost: TokenRecord = { ...sent, state: 'unknown', reason: 'No answer came.' }
const text = (...lines: string[]) => Buffer.from(lines.join(''))

describe('a journal', () => {
  it('is read as it was written, over blank lines and zeros', async () => {
    const room = `\n   \n\0\0\0\n`
    expect(await recordsIn(text(recordLine(begun), room, recordLine(sent), room))).toEqual([begun, sent])
    expect(await recordsIn(text())).toEqual([])
  })

  it('may end in the middle of a line, and another run go on after it', async () => {
    const line = recordLine(lost)
    for (let cut = 1; cut < line.length - 1; cut++) {
      const torn = text(recordLine(begun), recordLine(sent), Buffer.from(line).subarray(0, cut).toString('latin1'))
      expect(await recordsIn(torn)).toEqual([begun, sent])
      expect(await recordsIn(text(torn.toString(), '\n', recordLine(begun), recordLine(lost)))).toEqual([
        begun,
        sent,
        begun,
        lost,
      ])
    }
  })

  it.each([
    ['another line', '{"state":"sen\n'],
    ['a record of no known kind', '{"state":"done"}\n'],
    ['a fingerprint that is none', recordLine(sent).replace(sent.token, 'abc')],
  ])('is damaged with %s in the middle', async (_, line) => {
    const damaged = text(recordLine(begun), line, recordLine(sent))
    await expect(recordsIn(damaged)).rejects.toThrow('line 2 cannot be read, and more follows')
  })
})
