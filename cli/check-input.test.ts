import { describe, expect, it } from 'vitest'
import { checkInput } from './check-input.ts'
import { Duplicates } from './duplicates.ts'
import { fingerprint } from './fingerprint.ts'

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

const header = 'user_key,v1_refresh_token\n'

describe('an input as a whole', () => {
  it('is counted, and each good row told with the fingerprint of its token', async () => {
    const told: unknown[] = []
    const check = await checkInput(bytesOf(`${header}1,aaa\n2,bbb\n`), (row, mark) => told.push([row.line, mark]))
    expect(check).toEqual({ rows: 2, complaintCount: 0, complaints: [] })
    // as `printf aaa | sha256sum` says
    expect(told[0]).toEqual([2, '9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0'])
    expect(told).toHaveLength(2)
  })

  it('has each token once: every repetition is named with the line of the first, in order', async () => {
    const { complaints } = await checkInput(bytesOf(`${header}1,aaa\n2,bbb\n3,\n1,aaa\n4,bbb\n5,aaa\n`))
    expect(complaints).toEqual([
      { line: 4, reason: 'has no token' },
      { line: 5, reason: 'has the token of line 2 again' },
      { line: 6, reason: 'has the token of line 3 again' },
      { line: 7, reason: 'has the token of line 2 again' },
    ])
  })

  it('may name a user with several tokens', async () => {
    expect(await checkInput(bytesOf(`${header}1,aaa\n1,bbb\n`))).toMatchObject({ rows: 2, complaintCount: 0 })
  })

  it('is not only a header', async () => {
    expect((await checkInput(bytesOf(header))).complaints).toEqual([
      { line: 1, reason: 'has a header, but no token follows' },
    ])
  })

  it('keeps the first thousand complaints and counts the rest', async () => {
    const check = await checkInput(bytesOf(header + '1,\n'.repeat(3000)))
    expect([check.complaintCount, check.complaints.length]).toEqual([3000, 1000])
  })
})

describe('repeated tokens', () => {
  it.each([1, 3, 1000])('are found when only %i of each part are kept in memory', (partEntries) => {
    const duplicates = new Duplicates(partEntries)
    try {
      const count = 5000
      for (let line = 1; line <= count; line++) duplicates.add(fingerprint(`token ${line}`), line)
      for (const line of [7, 4999]) duplicates.add(fingerprint(`token ${line}`), count + line)
      const found = [...duplicates.found()].toSorted((one, other) => one.line - other.line)
      expect(found).toEqual([
        { line: 5007, reason: 'has the token of line 7 again' },
        { line: 9999, reason: 'has the token of line 4999 again' },
      ])
    } finally {
      duplicates.dispose()
    }
  })
})
