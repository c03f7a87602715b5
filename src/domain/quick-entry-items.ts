import type { Day } from './day.ts'
import type { KnownWork, Names } from './quick-entry-names.ts'
import { type Spoken, spokenAt } from './quick-entry-times.ts'
import { type Range, type Token, tokensOf } from './quick-entry-tokens.ts'
import type { Spellings } from './work-spelling.ts'

export type SpokenItem = Range & { is: 'spoken'; spoken: Spoken; tokens: Token[] }
export type WordItem = Range & { is: 'word'; text: string }

/** What a line consists of, in its order, before anybody knows which words name the work. */
export type Item = SpokenItem | WordItem | (Range & ({ is: 'note'; text: string } | { is: 'work'; work: KnownWork }))

/** What a line may name: works by words and by spelling, and the order in which they are offered. */
export type Lexicon = {
  /** The nearest first. */
  works: readonly KnownWork[]
  placeOf: (work: KnownWork) => number
  names: Names
  spellings: Spellings
}

// far more than anybody says of an entry before it is all note
const mostTokens = 60

export function itemsOf(line: string, { names, spellings }: Lexicon, today: Day): Item[] {
  const tokens = tokensOf(line)
  const items: Item[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    const words = wordsFrom(tokens, index)
    const spoken = index < mostTokens && words.length > 0 ? spokenAt(words, today) : undefined
    if (spoken) items.push(spokenItem(tokens.slice(index, index + spoken.length), spoken, names))
    else items.push(plainItem(token, spellings, index < mostTokens))
    index += spoken?.length ?? 1
  }
  return withoutOutdone(items)
}

function wordsFrom(tokens: readonly Token[], index: number): string[] {
  const some = tokens.slice(index, index + 7)
  const end = some.findIndex(({ kind }) => kind !== 'word')
  return some.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}

function spokenItem(tokens: Token[], spoken: Spoken, { isNameWord }: Names): SpokenItem {
  const [first] = tokens
  const last = tokens.at(-1)
  // `3m` may be a client
  const isName =
    tokens.length === 1 && first !== undefined && /^[\p{L}\p{N}]+$/u.test(first.text) && isNameWord(first.text)
  const range = { from: first?.from ?? 0, to: last?.to ?? 0 }
  return { is: 'spoken', ...range, spoken: isName ? { ...spoken, isWeak: true } : spoken, tokens }
}

function plainItem({ kind, from, to, text }: Token, { spelledAs }: Spellings, mayBeWord: boolean): Item {
  if (kind === 'word') return mayBeWord ? { is: 'word', from, to, text } : { is: 'note', from, to, text }
  if (kind === 'quoted') return { is: 'note', from, to, text }
  const work = spelledAs(text)
  return work ? { is: 'work', from, to, work } : { is: 'note', from, to, text: `[${text}]` }
}

/** What is common in notes is a word there when the same is said in words that are not. */
function withoutOutdone(items: readonly Item[]): Item[] {
  const strong = items.filter((item) => item.is === 'spoken' && !item.spoken.isWeak)
  const isOutdone = ({ spoken }: SpokenItem) =>
    spoken.isWeak && strong.some((other) => other.is === 'spoken' && areRivals(spoken, other.spoken))
  return items.flatMap((item): Item[] =>
    item.is === 'spoken' && isOutdone(item)
      ? item.tokens.map(({ from, to, text }) => ({ is: 'word', from, to, text }))
      : [item],
  )
}

/** Whether an entry can have only one of the two: a duration goes with a start. */
export function areRivals(one: Spoken, other: Spoken): boolean {
  if (one.kind === 'day' || other.kind === 'day') return one.kind === other.kind
  return one.kind === other.kind || one.kind === 'span' || other.kind === 'span'
}
