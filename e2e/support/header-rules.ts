export type HeaderRule = { matches: (path: string) => boolean; headers: [name: string, value: string][] }

/** Reads a `_headers` file: a path, which may end in `*`, and under it, indented, the headers of what it matches. */
export function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    if (!/^\s/.test(line)) {
      const path = line.trim()
      const matches = path.endsWith('*')
        ? (asked: string) => asked.startsWith(path.slice(0, -1))
        : (asked: string) => asked === path
      rules.push({ matches, headers: [] })
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 0) throw new Error(`A line of _headers names no header: ${line}`)
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return rules
}

/** The headers of a path. Hosts join what several rules say about one header by a comma. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Headers {
  const headers = new Headers()
  for (const rule of rules.filter((rule) => rule.matches(path))) {
    for (const [name, value] of rule.headers) headers.append(name, value)
  }
  return headers
}
