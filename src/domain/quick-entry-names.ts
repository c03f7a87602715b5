import { wordsOf } from './fold.ts'
import type { TimeEntry } from './time-entry.ts'

/** A project and task that time can be tracked to, and how near it is to the person: 0 is nearest. */
export type KnownWork = Pick<TimeEntry, 'accountId' | 'client' | 'project' | 'task' | 'billable'> & {
  pinned?: number
  recent?: number
}

export type NamePart = 'account' | 'client' | 'project' | 'task'

/** Which part of a work's names each word stands for, and how many words are whole. */
export type NameParts = { parts: NamePart[]; wholeWords: number }

export type Named = { work: KnownWork; naming: NameParts }

/** Works by the words of their names. */
export type Names = {
  /** The works that a word can mean by the beginning of a word in their names. */
  meantBy: (word: string) => ReadonlySet<KnownWork>
  /** Those of the works that all the words together name, each by another word of its names. */
  namedBy: (words: readonly string[], works: Iterable<KnownWork>) => Named[]
  /** All works that the words together name. */
  allNamedBy: (words: readonly string[]) => readonly Named[]
  /** The first of the works that the words may come to name, while the last of them is still being typed. */
  begunBy: (words: readonly string[], works: readonly KnownWork[], most: number) => KnownWork[]
  /** Whether this is a whole word of some name. */
  isNameWord: (word: string) => boolean
}

// as short as the words of a note may be, and still begin a name
const shortest = 3
// a name that nobody could read is not worth looking at to its end
const longestName = 200
const none: ReadonlySet<KnownWork> = new Set()

/** `accountNames` are by account id. What a word means is looked up once, and not at every key stroke. */
export function namesOf(works: readonly KnownWork[], accountNames: ReadonlyMap<number, string>): Names {
  const wordsOfName = remembered((name: string) => wordsOf(name.slice(0, longestName)))
  const wordsOfWork = new Map(
    works.map((work) => [work, nameWords(work, accountNames.get(work.accountId) ?? '', wordsOfName)]),
  )
  const byWord = new Map<string, Set<KnownWork>>()
  for (const [work, words] of wordsOfWork) {
    for (const { text } of words) {
      const meant = byWord.get(text)
      if (meant) meant.add(work)
      else byWord.set(text, new Set([work]))
    }
  }
  const begunWith = remembered(withBeginning(byWord))

  const meantByPiece = (piece: string) => (piece.length < shortest ? (byWord.get(piece) ?? none) : begunWith(piece))

  const meantBy = remembered((word: string): ReadonlySet<KnownWork> => {
    const [first = none, ...others] = wordsOf(word).map(meantByPiece)
    if (others.length === 0) return first
    return new Set([...first].filter((work) => others.every((each) => each.has(work))))
  })

  function namedBy(words: readonly string[], some: Iterable<KnownWork>): Named[] {
    const pieces = words.map(wordsOf)
    return [...some].flatMap((work) => {
      const naming = namePartsOf(wordsOfWork.get(work) ?? [], pieces, shortest)
      return naming ? [{ work, naming }] : []
    })
  }

  const allNamed = remembered((text: string): readonly Named[] => {
    const words = text.split(' ')
    const before = words.slice(0, -1)
    return namedBy(words, before.length > 0 ? worksIn(allNamed(before.join(' '))) : meantBy(text))
  })

  return {
    meantBy,
    namedBy,
    allNamedBy: (words) => allNamed(words.join(' ')),
    begunBy(words, some, most) {
      const pieces = words.map(wordsOf)
      const begun = (pieces.at(-1) ?? []).map(begunWith)
      const found: KnownWork[] = []
      for (const work of some) {
        if (found.length === most) break
        if (!begun.every((each) => each.has(work))) continue
        if (namePartsOf(wordsOfWork.get(work) ?? [], pieces, 1)) found.push(work)
      }
      return found
    },
    isNameWord: (word) => wordsOf(word).length > 0 && wordsOf(word).every((piece) => byWord.has(piece)),
  }
}

const worksIn = (named: readonly Named[]) => named.map(({ work }) => work)

/** Works by what some word of their names begins with. */
function withBeginning(byWord: ReadonlyMap<string, ReadonlySet<KnownWork>>) {
  const words = [...byWord.keys()].toSorted()
  return (beginning: string): ReadonlySet<KnownWork> => {
    const found = new Set<KnownWork>()
    for (const word of words.slice(firstFrom(words, beginning))) {
      if (!word.startsWith(beginning)) break
      for (const work of byWord.get(word) ?? none) found.add(work)
    }
    return found
  }
}

/** The place of the first word, of sorted ones, that does not come before a text. */
function firstFrom(words: readonly string[], text: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

// the words of some lines, and their beginnings
const mostRemembered = 5000

/** The same function, which does not look anything up twice. */
function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= mostRemembered) answers.clear()
    const found = answer(text)
    answers.set(text, found)
    return found
  }
}

type NameWord = { text: string; part: NamePart }

function nameWords(
  { client, project, task }: KnownWork,
  accountName: string,
  wordsOfName: (name: string) => readonly string[],
): NameWord[] {
  const named = (part: NamePart, name = '') => wordsOfName(name).map((text) => ({ text, part }))
  return [
    ...named('project', project.name),
    ...named('project', project.code),
    ...named('task', task.name),
    ...named('client', client.name),
    ...named('account', accountName),
  ]
}

/** `pieces` are those of each word: one with a hyphen or a slash has several. */
function namePartsOf(names: readonly NameWord[], pieces: readonly string[][], least: number): NameParts | undefined {
  const taken = new Set<NameWord>()
  const take = (fits: (name: NameWord) => boolean) => {
    const found = names.find((name) => !taken.has(name) && fits(name))
    if (found) taken.add(found)
    return found
  }
  // whole words first, or `dev` would take Development from where Dev stands
  const whole = pieces.map((ofWord) => ofWord.map((piece) => take(({ text }) => text === piece)))
  const found = pieces.map((ofWord, index) =>
    ofWord.map((piece, at) => {
      const isBeginning = ({ text }: NameWord) => piece.length >= least && text.startsWith(piece)
      return whole[index]?.[at] ?? take(isBeginning)
    }),
  )
  const parts = found.flatMap((ofWord) => (ofWord.every(Boolean) ? (ofWord[0]?.part ?? []) : []))
  if (parts.length < pieces.length) return undefined
  return { parts, wholeWords: whole.filter((ofWord) => ofWord.every(Boolean)).length }
}
