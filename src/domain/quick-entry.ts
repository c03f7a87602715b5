import type { Day } from './day.ts'
import { wordsOf } from './fold.ts'
import { areRivals, type Item, itemsOf, type Lexicon, type SpokenItem, type WordItem } from './quick-entry-items.ts'
import { type KnownWork, type NamePart, namesOf } from './quick-entry-names.ts'
import type { Meaning } from './quick-entry-print.ts'
import { type Question, questionOf, spelledQuestion, workQuestion } from './quick-entry-questions.ts'
import type { TimeSaid } from './quick-entry-times.ts'
import type { Range } from './quick-entry-tokens.ts'
import { byNearness, type Naming, namingIn } from './quick-entry-work.ts'
import { spellingsOf } from './work-spelling.ts'

/** A stretch of a line and what it was understood as; what is `asked` awaits the person. */
export type Part = Range & { kind: 'time' | 'day' | 'work' | 'note' | NamePart; isAsked: boolean }

/** How a line is understood: what is certain, and a question for all else. Parts stand in the order of the line. */
export type Reading = Meaning & { parts: Part[]; questions: Question[] }

/** What lines may name. `accountNames` are by account id. */
export function lexiconOf(works: readonly KnownWork[], accountNames: ReadonlyMap<number, string>): Lexicon {
  const nearestFirst = works.toSorted(byNearness)
  const places = new Map(nearestFirst.map((work, place) => [work, place]))
  return {
    works: nearestFirst,
    placeOf: (work) => places.get(work) ?? Infinity,
    names: namesOf(works, accountNames),
    spellings: spellingsOf(works, accountNames),
  }
}

/**
 * Reads a line such as `1:30 acme dev yesterday fix login`: a time, a day and the names of the work in any order, and
 * the note. What is in quotes is note, what is in square brackets is one work. Nothing is guessed: words that can be
 * meant in several ways are asked about, and each answer is the line in words that mean one thing.
 */
export function readLine(line: string, lexicon: Lexicon, today: Day): Reading {
  const items = itemsOf(line, lexicon, today)
  const spelled = items.filter((item) => item.is === 'work')
  const words = items.filter((item) => item.is === 'word')
  const naming = spelled.length > 0 ? undefined : namingIn(words, lexicon)
  const named = namedWords(words, naming)
  const isNote = (item: Item | undefined) => item?.is === 'word' && !named.has(item)

  const certain: SpokenItem[] = []
  const asked = new Map<Item, Question>()
  items.forEach((item, index) => {
    if (item.is !== 'spoken') return
    const isInNote = isNote(items[index - 1]) || (item.spoken.kind === 'start' && isNote(items[index + 1]))
    const works = spelled.length > 0 ? [] : worksNamedWith(item, naming, lexicon)
    const rival = certain.find((other) => areRivals(item.spoken, other.spoken))
    const isUnsure = item.spoken.isUnsure || (item.spoken.isWeak && (isInNote || works.length > 0))
    if (isUnsure || rival) asked.set(item, questionOf(line, item, { rival, works, naming, lexicon }))
    else certain.push(item)
  })

  const works = new Set(naming?.works ?? spelled.map(({ work }) => work))
  const isWorkSure = works.size === 1 && !naming?.isUnsure
  const ofWork = naming ? workQuestion(line, naming, lexicon) : spelledQuestion(line, spelled)
  const questions = [...asked.values(), ...(works.size > 0 && !isWorkSure && ofWork ? [ofWork] : [])]
  const time = timeOf(certain)
  const day = certain.flatMap(({ spoken }) => (spoken.kind === 'day' ? spoken.readings : []))[0]
  const [work] = isWorkSure ? works : []
  return {
    ...(time && { time }),
    ...(day && { day }),
    ...(work && { work }),
    note: noteOf(items.filter((item) => item.is === 'note' || isNote(item))),
    parts: partsOf(items, named, { isAsked: (item) => asked.has(item), isWorkAsked: !isWorkSure }),
    questions: questions.toSorted((one, other) => one.from - other.from),
  }
}

/** The words that name the work, each with the part of the names it stands for, and the signs between and behind them. */
function namedWords(words: readonly WordItem[], naming: Naming | undefined): Map<Item, NamePart | 'work'> {
  const named = new Map<Item, NamePart | 'work'>(
    naming?.words.map((word, index) => [word, naming.parts[index] ?? 'work']),
  )
  const last = naming?.words.at(-1)
  const isInside = ({ from }: Range) => from >= (naming?.words[0]?.from ?? Infinity) && from <= (last?.from ?? 0)
  words.forEach((word, index) => {
    const isSign = wordsOf(word.text).length === 0 && /^[-–—·:/|,;&+]+$/.test(word.text)
    if (isSign && (isInside(word) || words[index - 1] === last)) named.set(word, 'work')
  })
  return named
}

/** The works that a word which reads as a time or day may name instead. */
function worksNamedWith({ tokens, spoken }: SpokenItem, naming: Naming | undefined, { names }: Lexicon): KnownWork[] {
  const [token] = tokens
  if (!token || tokens.length > 1 || !spoken.isWeak || !names.isNameWord(token.text)) return []
  const words = [...(naming?.words ?? []).map(({ text }) => text), token.text]
  return names.namedBy(words, naming?.works ?? names.meantBy(token.text)).map(({ work }) => work)
}

function timeOf(items: readonly SpokenItem[]): TimeSaid | undefined {
  const said = items.flatMap(({ spoken }) => (spoken.kind === 'day' ? [] : spoken.readings.slice(0, 1)))
  return said.length === 0 ? undefined : said.reduce((one, other) => ({ ...one, ...other }), {})
}

function noteOf(items: readonly Item[]): string {
  return items
    .flatMap((item) => (item.is === 'word' || item.is === 'note' ? item.text : []))
    .join(' ')
    .trim()
}

type Asking = { isAsked: (item: Item) => boolean; isWorkAsked: boolean }

function partsOf(
  items: readonly Item[],
  named: ReadonlyMap<Item, NamePart | 'work'>,
  { isAsked, isWorkAsked }: Asking,
) {
  const parts: Part[] = []
  for (const item of items) {
    const { from, to } = item
    const kind = named.get(item) ?? (item.is === 'spoken' ? kindOf(item) : item.is === 'word' ? 'note' : item.is)
    const before = parts.at(-1)
    if (kind === 'note' && before?.kind === 'note') before.to = to
    else parts.push({ from, to, kind, isAsked: isAsked(item) || (isWorkAsked && (named.has(item) || kind === 'work')) })
  }
  return parts
}

const kindOf = ({ spoken }: SpokenItem) => (spoken.kind === 'day' ? 'day' : 'time')
