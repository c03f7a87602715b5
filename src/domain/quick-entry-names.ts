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

/** Works by the words of their names. */
export type Names = {
  /** The works that a word can mean by the beginning of a word in their names. */
  meantBy: (word: string) => ReadonlySet<KnownWork>
  /** Those of the works that all the words together name, each by another word of its names. */
  namedBy: (words: readonly string[], works: Iterable<KnownWork>) => { work: KnownWork; naming: NameParts }[]
  /** Those of the works that the words may come to name, while they are still being typed. */
  begunBy: (words: readonly string[], works: readonly KnownWork[]) => KnownWork[]
  /** Whether this is a whole word of some name. */
  isNameWord: (word: string) => boolean
}

// as short as the words of a note may be, and still begin a name
const shortest = 3
// a name that nobody could read is not worth looking at to its end
const longestName = 200
const none: ReadonlySet<KnownWork> = new Set()

/** `accountNames` are by account id. */
export function namesOf(works: readonly KnownWork[], accountNames: ReadonlyMap<number, string>): Names {
  const wordsOfWork = new Map(works.map((work) => [work, nameWords(work, accountNames.get(work.accountId) ?? '')]))
  const byWord = new Map<string, Set<KnownWork>>()
  for (const [work, words] of wordsOfWork) {
    for (const { text } of words) {
      const meant = byWord.get(text)
      if (meant) meant.add(work)
      else byWord.set(text, new Set([work]))
    }
  }

  function meantByPiece(piece: string): ReadonlySet<KnownWork> {
    if (piece.length < shortest) return byWord.get(piece) ?? none
    const found = new Set<KnownWork>()
    for (const [word, meant] of byWord) if (word.startsWith(piece)) for (const work of meant) found.add(work)
    return found
  }

  return {
    meantBy(word) {
      const [first = none, ...others] = wordsOf(word).map(meantByPiece)
      if (others.length === 0) return first
      return new Set([...first].filter((work) => others.every((each) => each.has(work))))
    },
    namedBy(words, some) {
      const pieces = words.map(wordsOf)
      return [...some].flatMap((work) => {
        const naming = namePartsOf(wordsOfWork.get(work) ?? [], pieces, shortest)
        return naming ? [{ work, naming }] : []
      })
    },
    begunBy(words, some) {
      const pieces = words.map(wordsOf)
      return some.filter((work) => namePartsOf(wordsOfWork.get(work) ?? [], pieces, 1))
    },
    isNameWord: (word) => wordsOf(word).length > 0 && wordsOf(word).every((piece) => byWord.has(piece)),
  }
}

type NameWord = { text: string; part: NamePart }

function nameWords({ client, project, task }: KnownWork, accountName: string): NameWord[] {
  return [
    ...named('project', project.name),
    ...named('project', project.code),
    ...named('task', task.name),
    ...named('client', client.name),
    ...named('account', accountName),
  ]
}

const named = (part: NamePart, name = ''): NameWord[] =>
  wordsOf(name.slice(0, longestName)).map((text) => ({ text, part }))

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
