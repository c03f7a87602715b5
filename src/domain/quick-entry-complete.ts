import { dayWords } from './day-text.ts'
import { fold } from './fold.ts'
import type { Part, Reading } from './quick-entry.ts'
import type { Lexicon } from './quick-entry-items.ts'
import type { KnownWork } from './quick-entry-names.ts'
import { workText } from './quick-entry-print.ts'
import { quoted, type Range, tokensOf } from './quick-entry-tokens.ts'

/** A note that the person has written before, and for what. */
export type KnownNote = { text: string; work: KnownWork }

/** A way to go on with a line: what it adds, the line with it, and where the caret then stands. */
export type Completion = { line: string; caret: number } & (
  | { adds: 'work'; work: KnownWork }
  | { adds: 'note'; note: KnownNote }
  | { adds: 'day'; word: string }
)

export type Typing = {
  line: string
  caret: number
  reading: Reading
  lexicon: Lexicon
  /** The latest first. */
  notes: readonly KnownNote[]
}

const most = { works: 6, notes: 4, days: 2 }

/** How the line may go on where it is being typed, likeliest first: works, notes that were written before, days. */
export function completionsAt(typing: Typing): Completion[] {
  const { line, caret, reading } = typing
  const token = tokensOf(line).find(({ from, to }) => from < caret && caret <= to)
  if (token?.kind === 'exact') return []
  const begun = token ? { from: token.from, to: caret } : { from: caret, to: caret }
  const part = reading.parts.find(({ from, to }) => begun.from < to && from < begun.to)
  if (part && (part.kind === 'time' || part.kind === 'work')) return []
  if (token?.kind === 'quoted') return notesAt(typing, begun)
  const note = noteBegun(begun, part)
  const [works, notes] = [worksAt(typing, begun, part), notesAt(typing, note)]
  // a note of several words is more than the beginning of a name
  const named = note.from < begun.from ? [...notes, ...works] : [...works, ...notes]
  return [...named, ...(reading.day ? [] : daysAt(line, begun))]
}

/** Works by the words that name one so far, the word at the caret among them; the nearest ones before any. */
function worksAt({ line, reading, lexicon }: Typing, begun: Range, part: Part | undefined): Completion[] {
  const { work, parts } = reading
  const naming = parts.filter(
    ({ kind, from }) => kind !== 'time' && kind !== 'day' && kind !== 'note' && from < begun.from,
  )
  const isSaid = work && part?.kind !== 'project' && part?.kind !== 'task' && part?.kind !== 'client'
  if (isSaid || naming.some(({ kind }) => kind === 'work')) return []
  const before = naming.map(({ from, to }) => line.slice(from, to))
  const typed = line.slice(begun.from, begun.to)
  if (typed === '' && before.length > 0) return []
  const words = [...before, typed]
  const fitting =
    typed === ''
      ? lexicon.works.filter(isNear).slice(0, most.works)
      : lexicon.names.begunBy(words, lexicon.works, most.works)
  return fitting.map((each) => ({
    adds: 'work',
    work: each,
    ...continued(line, begun, workText(lexicon.spellings.spellingOf(each)), naming),
  }))
}

const isNear = ({ pinned, recent }: KnownWork) => pinned !== undefined || recent !== undefined

/** Notes that begin with what is typed, of the work that is said, or together with theirs. */
function notesAt({ line, reading, lexicon, notes }: Typing, begun: Range): Completion[] {
  const typed = fold(line.slice(begun.from, begun.to).replace(/^["“„«]/, ''))
  if (typed === '' && !reading.work) return []
  const { work } = reading
  const isNew = reading.note === '' || typed !== ''
  const fitting = notes.filter(
    (note) => isNew && fold(note.text).startsWith(typed) && note.text !== reading.note && (!work || note.work === work),
  )
  return fitting.slice(0, most.notes).map((note) => {
    const spelling = work ? [] : [workText(lexicon.spellings.spellingOf(note.work))]
    return { adds: 'note', note, ...continued(line, begun, [...spelling, quoted(note.text)].join(' ')) }
  })
}

function daysAt(line: string, begun: Range): Completion[] {
  const typed = fold(line.slice(begun.from, begun.to))
  if (typed.length < 2) return []
  const fitting = dayWords.filter((word) => word.startsWith(typed) && word !== typed).slice(0, most.days)
  return fitting.map((word) => ({ adds: 'day', word, ...continued(line, begun, word) }))
}

/** All of the note up to the caret, which may be several words. */
const noteBegun = (begun: Range, part: Part | undefined): Range =>
  part?.kind === 'note' ? { from: part.from, to: begun.to } : begun

/** The line with words in a place and none in some before, and the caret behind them, ready for the next word. */
function continued(
  line: string,
  at: Range,
  by: string,
  without: readonly Range[] = [],
): { line: string; caret: number } {
  const kept = without
    .toReversed()
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), line.slice(0, at.from))
  const before = [kept.replace(/\s+/g, ' ').trim(), by, '']
    .filter((text, index) => text !== '' || index === 2)
    .join(' ')
  return { line: before + line.slice(at.to).trimStart(), caret: before.length }
}
