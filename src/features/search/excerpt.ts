import { spansOf } from '../../domain/search-words.ts'

// as far as a match may stand from the beginning and still be in sight on one line
const inSight = 48
const before = 24

/** A note on one line; where the first word that was searched for stands far behind, from shortly before it on. */
export function excerpt(note: string, words: readonly string[]): string {
  const line = note.replace(/\s+/g, ' ').trim()
  const first = spansOf(line, words)[0]?.from ?? 0
  if (first <= inSight) return line
  const cut = line.indexOf(' ', first - before)
  return `… ${line.slice(cut >= 0 && cut < first ? cut + 1 : first)}`
}
