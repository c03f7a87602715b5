import type { Lexicon, WordItem } from './quick-entry-items.ts'
import type { KnownWork, NamePart, Names } from './quick-entry-names.ts'
import { wordsOf } from './fold.ts'

/** Words in a row that name work: one, or some of which the person has to choose. Likeliest first. */
export type Naming = {
  words: WordItem[]
  parts: NamePart[]
  works: KnownWork[]
  /** Whether the words may as well be part of the note, or others may name the work. */
  isUnsure: boolean
}

type Run = { start: number; length: number; works: KnownWork[]; wholeWords: number }

/** The words that name the work; undefined when none do. */
export function namingIn(items: readonly WordItem[], lexicon: Lexicon): Naming | undefined {
  const words = items.filter(({ text }) => wordsOf(text).length > 0)
  const texts = words.map(({ text }) => text)
  const runs = texts.flatMap((_, start) => runFrom(texts, start, lexicon.names) ?? [])
  const sure = runs.filter(isSure)
  const [best, ...others] = (sure.length > 0 ? sure : runs).toSorted(byRank)
  if (!best) return undefined
  const rivals = others.filter((other) => byRank({ ...other, start: best.start }, best) === 0)
  const named = texts.slice(best.start, best.start + best.length)
  const works = nearestFirst([...new Set([best, ...rivals].flatMap(({ works }) => works))], texts, lexicon)
  return {
    words: words.slice(best.start, best.start + best.length),
    parts: lexicon.names.namedBy(named, works.slice(0, 1))[0]?.naming.parts ?? [],
    works,
    isUnsure: sure.length === 0 || rivals.length > 0,
  }
}

/** One word in the middle of a note may be just that. */
const isSure = ({ start, length }: Run) => start === 0 || length > 1

const byRank = (one: Run, other: Run) =>
  other.length - one.length || other.wholeWords - one.wholeWords || one.start - other.start

/** The longest row of words from here that together name some work; of that work, those that are named by whole words. */
function runFrom(words: readonly string[], start: number, { allNamedBy }: Names): Run | undefined {
  let found = allNamedBy(words.slice(start, start + 1))
  if (found.length === 0) return undefined
  let length = 1
  for (; start + length < words.length; length += 1) {
    const next = allNamedBy(words.slice(start, start + length + 1))
    if (next.length === 0) break
    found = next
  }
  const wholeWords = Math.max(...found.map(({ naming }) => naming.wholeWords))
  const works = found.filter(({ naming }) => naming.wholeWords === wholeWords).map(({ work }) => work)
  return { start, length, works, wholeWords }
}

/** Works in the order in which they are offered: what more of the line speaks for, then pinned, then recent ones. */
function nearestFirst(works: readonly KnownWork[], words: readonly string[], { names, placeOf }: Lexicon) {
  const meant = words.map(names.meantBy)
  const ranked = works.map((work) => ({ work, words: meant.filter((each) => each.has(work)).length }))
  return ranked
    .toSorted((one, other) => other.words - one.words || placeOf(one.work) - placeOf(other.work))
    .map(({ work }) => work)
}

/** Pinned works in their order, then recent ones in theirs, then by name. */
export function byNearness(one: KnownWork, other: KnownWork): number {
  return ordered(one.pinned, other.pinned) || ordered(one.recent, other.recent) || byName(one, other)
}

const ordered = (one = Infinity, other = Infinity) => (one === other ? 0 : one - other)

const { compare } = new Intl.Collator()

const byName = (one: KnownWork, other: KnownWork) =>
  compare(one.client.name, other.client.name) ||
  compare(one.project.name, other.project.name) ||
  compare(one.task.name, other.task.name)
