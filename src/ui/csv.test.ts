import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

/** The cells of a file, read by the rules of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^,\r\n]*)(,|\r\n)/gy
  cell.lastIndex = 1
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    line.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '')
    if ((match[2] ?? match[4]) === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}

it('lets no text begin as a formula', () => {
  const hostile = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '  =1', '＝1', '\0=1', '\n=1', `=cmd|'/c calc'!A1`]
  for (const [text] of cellsOf(toCsv(hostile.map((text) => [text])))) expect(text?.[0]).toBe("'")
})

it('keeps numbers as numbers, and marks the bytes’ order', () => {
  expect(toCsv([['Hours', -2.5]])).toBe('\uFEFFHours,-2.5\r\n')
})

it('can be read back, whatever is in its cells', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', ' ', '=', 'ß', '’') })
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (lines) => {
      const read = cellsOf(toCsv(lines))
      expect(read.map((cells) => cells.map((cell) => cell.replace(/^'(?=[\s\0]*[=+\-@]|[\r\n])/, '')))).toEqual(lines)
    }),
  )
})
