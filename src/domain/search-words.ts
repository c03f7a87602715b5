import { fold } from './fold.ts'

/** What is searched for: whatever stands between spaces, folded, each once. Signs count: `C++` is not `c`. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/))].filter((word) => word !== '')
}

export type Span = { from: number; to: number }

/** Where folded words stand in a text, as it is written: in order, none over another. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return []
  // of each folded unit, the place of the character that it comes from
  const places: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    const part = fold(character)
    for (let unit = 0; unit < part.length; unit += 1) places.push(place)
    folded += part
    place += character.length
  }
  places.push(place)

  const found: Span[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ from: places[at] ?? 0, to: endOf(at + word.length - 1) })
    }
  }
  /** Where the character ends that a folded unit comes from, with the marks that stand on it. */
  function endOf(last: number): number {
    const start = places[last]
    let next = last + 1
    while (places[next] === start && next < places.length - 1) next += 1
    return places[next] ?? text.length
  }
  return merged(found)
}

function merged(spans: Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else apart.push({ ...span })
  }
  return apart
}
