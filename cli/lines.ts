/** Lines of a text, numbered from 1; no line break at their ends. */
export type Line = { number: number; text: string }

/** No line of any file here needs more, and one that never ends must not fill the memory. */
export const longestLine = 65_536

export class LineTooLong extends Error {
  readonly line: number

  constructor(line: number) {
    super(`Line ${line} is longer than ${longestLine} characters.`)
    this.line = line
  }
}

/**
 * Splits a stream of UTF-8 into lines, in batches as they come, whatever its size. A byte order mark is dropped, CR before
 * LF too. Bytes that are no UTF-8 become U+FFFD. Throws LineTooLong.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  const line = (text: string): Line => {
    number += 1
    if (text.length > longestLine) throw new LineTooLong(number)
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    if (parts.length > 0) yield parts.map(line)
    if (rest.length > longestLine) throw new LineTooLong(number + 1)
  }
  rest += decoder.decode()
  if (rest !== '') yield [line(rest)]
}
