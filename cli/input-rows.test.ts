import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecord } from './csv.ts'
import { inputRows, type Row } from './input-rows.ts'
import { longestLine } from './lines.ts'

/** The text as bytes in pieces of a size. */
async function* inPieces(bytes: Uint8Array, size = 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(input: string | Uint8Array, size?: number) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const rows: Row[] = []
  const complaints: string[] = []
  for await (const batch of inputRows(inPieces(bytes, size))) {
    rows.push(...batch.rows)
    complaints.push(...batch.complaints.map(({ line, reason }) => `${line} ${reason}`))
  }
  return { rows, complaints }
}

const header = 'user_key,v1_refresh_token\n'
const row = (line: number, userKey: string, token: string) => ({ line, userKey, token })
const good = { rows: [row(2, '41', 'aaa=='), row(3, '42', 'bbb==')], complaints: [] }

describe('a good input', () => {
  it.each([
    ['CSV', `${header}41,aaa==\n42,bbb==\n`],
    ['no line break at its end', `${header}41,aaa==\n42,bbb==`],
    ['a byte order mark', `\uFEFF${header}41,aaa==\n42,bbb==\n`],
    ['CRLF', `${header}41,aaa==\n42,bbb==\n`.replaceAll('\n', '\r\n')],
    ['quotes', '"user_key","v1_refresh_token"\n"41","aaa=="\n"42",bbb==\n'],
    ['columns in another order, and others', 'note,v1_refresh_token,user_key\n"a ""b"", c",aaa==,41\n,bbb==,42\n'],
    ['empty lines at its end', `${header}41,aaa==\n42,bbb==\n\n  \r\n`],
  ])('may have %s', async (_, text) => {
    for (const size of [1, 7, 1024]) expect(await read(text, size)).toEqual(good)
  })

  it('may be JSON lines, with user keys that are numbers or text', async () => {
    const text = '{"user_key":41,"v1_refresh_token":"aaa=="}\n\n{"v1_refresh_token":"bbb==","user_key":"42","x":null}\n'
    expect(await read(text)).toEqual({ rows: [row(1, '41', 'aaa=='), row(3, '42', 'bbb==')], complaints: [] })
  })

  it('counts lines through quoted line breaks', async () => {
    const text = 'user_key,note,v1_refresh_token\n41,"a\nb\n",aaa==\n42,,bbb==\n'
    expect(await read(text)).toEqual({ rows: [row(2, '41', 'aaa=='), row(5, '42', 'bbb==')], complaints: [] })
  })

  it('is read back as it was written, whatever the user keys are', async () => {
    const key = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => /\S/.test(text))
    const plain = key.filter((text) => !/[\p{Cc}\uFFFD]/u.test(text) && text.isWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(plain), fc.integer({ min: 1, max: 30 }), async (keys, size) => {
        const text = header + keys.map((userKey, index) => csvRecord([userKey, `token${index}`])).join('')
        const rows = keys.map((userKey, index) => row(index + 2, userKey, `token${index}`))
        expect(await read(text, size)).toEqual({ rows, complaints: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a bad input', () => {
  it.each([
    ['nothing', '', '1 is missing: the file is empty'],
    ['no column of tokens', 'user_key,token\n1,a\n', '1 has no column v1_refresh_token'],
    ['neither column', 'a,b\n1,a\n', '1 has no column user_key and no column v1_refresh_token'],
    [
      'semicolons',
      'user_key;v1_refresh_token\n1;a\n',
      '1 has no column user_key and no column v1_refresh_token; columns are separated by commas',
    ],
    ['a column twice', 'user_key,v1_refresh_token,user_key\n', '1 names a column twice'],
    ['a field too many', `${header}1,a,b\n`, '2 has 3 fields, but the header 2'],
    ['a field missing', `${header}1\n`, '2 has 1 fields, but the header 2'],
    ['no token', `${header}1,\n`, '2 has no token'],
    ['no user key', `${header} ,a\n`, '2 has no user key'],
    ['a token with spaces', `${header}1, a\n`, '2 has a token with a space or a character that is in no token'],
    ['a token of two lines', `${header}1,"a\nb"\n`, '2 has a token with a space or a character that is in no token'],
    [
      'a user key of two lines',
      `${header}"1\n2",a\n`,
      '2 has a user key with a line break or another control character',
    ],
    ['a token of V2', `${header}1,5120431.rt.abc\n`, '2 has a token of V2 already'],
    ['an endless token', `${header}1,${'a'.repeat(2049)}\n`, '2 has a token of more than 2048 characters'],
    ['an endless user key', `${header}${'1'.repeat(1001)},a\n`, '2 has a user key of more than 1000 characters'],
    ['a quote in a field', `${header}1,a"b"\n`, '2 has a quote inside a field that does not begin with one'],
    ['text after a quote', `${header}"1"2,a\n`, '2 has a quoted field with text after its end'],
    ['a quote that is never closed', `${header}1,a\n2,"b\n3,c\n`, '3 opens a quote that is never closed'],
    ['UTF-16', Buffer.from(`\uFEFF${header}1,a\n`, 'utf16le'), '1 is not text in UTF-8'],
    ['Latin-1', Buffer.from(`${header}Jürgen,a\n`, 'latin1'), '2 is not text in UTF-8'],
    ['zeros', `${header}1,a\0\n`, '2 is not text in UTF-8'],
    ['a line without end', `${header}1,${'a'.repeat(longestLine)}\n`, `2 is longer than ${longestLine} characters`],
    ['no JSON', '{"user_key":1,"v1_refresh_token":"a"}\n{"user_key":\n', '2 is not a JSON object'],
    ['JSON of another kind', '{"user_key":1,"v1_refresh_token":"a"}\n[1]\n', '2 is not a JSON object'],
    ['JSON without a key', '{"v1_refresh_token":"a"}\n', '1 has no user_key that is text or a whole number'],
    ['JSON without a token', '{"user_key":1,"v1_refresh_token":5}\n', '1 has no v1_refresh_token that is text'],
  ])('with %s gets its line and a reason', async (_, input, complaint) => {
    for (const size of [5, 1024]) expect((await read(input, size)).complaints[0]).toBe(complaint)
  })

  it('has every bad line named, and the good ones read', async () => {
    expect(await read(`${header}1,\n41,aaa==\n2,a b\n`)).toEqual({
      rows: [row(3, '41', 'aaa==')],
      complaints: ['2 has no token', '4 has a token with a space or a character that is in no token'],
    })
  })

  it('is given up at a quote that swallows the rest, before it fills the memory', async () => {
    const { rows, complaints } = await read(`${header}1,"a\n${'2,b\n'.repeat(100_000)}`)
    expect({ rows, complaints }).toEqual({ rows: [], complaints: ['2 opens a quote that is not closed'] })
  })

  it('never repeats what stands in it', async () => {
    const lines = fc.array(fc.string().map((text) => `${text}canary`))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', header, '{}\n'), lines, async (first, lines) => {
        expect((await read(first + lines.join('\n'))).complaints.join()).not.toContain('canary')
      }),
      { numRuns: 300 },
    )
  })
})
