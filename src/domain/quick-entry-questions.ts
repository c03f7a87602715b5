import type { Day } from './day.ts'
import type { Lexicon, SpokenItem, WordItem } from './quick-entry-items.ts'
import type { KnownWork } from './quick-entry-names.ts'
import { timeText, workText } from './quick-entry-print.ts'
import type { TimeSaid } from './quick-entry-times.ts'
import { quoted, type Range, replaced } from './quick-entry-tokens.ts'
import type { Naming } from './quick-entry-work.ts'

/** One answer to a question: what the words then mean, and the line in words that mean nothing else. */
export type Answer = { line: string } & (
  | { means: 'time'; time: TimeSaid }
  | { means: 'day'; day: Day }
  | { means: 'work'; work: KnownWork }
  | { means: 'note'; text: string }
)

/** Words that can mean several things; the likeliest answer comes first. */
export type Question = Range & { about: 'time' | 'day' | 'work'; answers: Answer[] }

// more than anybody reads through
const mostWorks = 50

type About = {
  /** What was said before and cannot be meant together with this. */
  rival: SpokenItem | undefined
  /** Works that the words name, taken together with those that name one already. */
  works: readonly KnownWork[]
  naming: Naming | undefined
  lexicon: Lexicon
}

/** Asks what a time or a day means. */
export function questionOf(line: string, item: SpokenItem, { rival, works, naming, lexicon }: About): Question {
  const without = rival ? [rival] : []
  const { spoken } = item
  const readings: Answer[] =
    spoken.kind === 'day'
      ? spoken.readings.map((day) => ({ means: 'day', day, line: rewritten(line, item, day, without) }))
      : spoken.readings.map((time) => ({ means: 'time', time, line: rewritten(line, item, timeText(time), without) }))
  const text = line.slice(item.from, item.to)
  const note: Answer = { means: 'note', text, line: rewritten(line, item, quoted(text)) }
  const named = workAnswers(line, item, works, naming?.words ?? [], lexicon)
  return { ...rangeOf([item]), about: spoken.kind === 'day' ? 'day' : 'time', answers: [...readings, ...named, note] }
}

/** Asks which work some words name, or whether they name any. */
export function workQuestion(line: string, { words, works, isUnsure }: Naming, lexicon: Lexicon): Question | undefined {
  const [first, ...others] = words
  if (!first) return undefined
  const text = words.map((word) => word.text).join(' ')
  const note: Answer = { means: 'note', text, line: rewritten(line, first, quoted(text), others) }
  const answers = workAnswers(line, first, works, others, lexicon)
  return { ...rangeOf(words), about: 'work', answers: isUnsure ? [...answers, note] : answers }
}

/** Asks which of several spelled works is meant. */
export function spelledQuestion(line: string, items: readonly (Range & { work: KnownWork })[]): Question {
  const answers = items.map((item): Answer => {
    const others = items.filter((other) => other !== item)
    return { means: 'work', work: item.work, line: rewritten(line, item, line.slice(item.from, item.to), others) }
  })
  return { ...rangeOf(items), about: 'work', answers }
}

function workAnswers(
  line: string,
  at: Range,
  works: readonly KnownWork[],
  without: readonly WordItem[],
  lexicon: Lexicon,
) {
  return works.slice(0, mostWorks).map((work): Answer => {
    const text = workText(lexicon.spellings.spellingOf(work))
    return { means: 'work', work, line: rewritten(line, at, text, without) }
  })
}

/** The line with other words in one place, and nothing in some others. */
function rewritten(line: string, at: Range, by: string, without: readonly Range[] = []): string {
  const edits = [{ ...rangeOf([at]), by }, ...without.map(({ from, to }) => ({ from, to, by: '' }))]
  const fromTheEnd = edits.toSorted((one, other) => other.from - one.from)
  return fromTheEnd.reduce((text, edit) => replaced(text, edit, edit.by), line)
}

function rangeOf(ranges: readonly Range[]): Range {
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) }
}
