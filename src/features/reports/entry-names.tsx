import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Ways } from '../../queries/ways.ts'
import { dateWords } from '../../selection/day-words.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { hoursWords } from './hours-words.ts'

// more would say no more than their number
const mostNamed = 5

/** A few entries by day, task and note, the latest first. */
export function EntryNames({ entries, ways }: { entries: readonly TimeEntry[]; ways: Ways }) {
  const named = entries.toSorted((one, other) => (one.day < other.day ? 1 : -1)).slice(0, mostNamed)
  return (
    <>
      {named.map((entry, index) => (
        <span key={entry.id}>
          {index > 0 && '; '}
          {dateWords(entry.day, ways.dateAs)}, <bdi>{plainText(entry.task.name)}</bdi>
          {entry.notes.trim() !== '' && (
            <>
              , “<bdi>{plainText(shortened(entry.notes.trim()))}</bdi>”
            </>
          )}
          , {hoursWords(entry.roundedSeconds ?? entry.seconds, ways.separators)}
        </span>
      ))}
      {entries.length > named.length ? ` and ${entries.length - named.length} more.` : '.'}
    </>
  )
}

const longest = 80
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)
