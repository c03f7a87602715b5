import type { Day } from './day.ts'
import type { KnownWork } from './quick-entry-names.ts'
import type { StartSaid, TimeSaid } from './quick-entry-times.ts'
import { quoted } from './quick-entry-tokens.ts'
import type { Spellings } from './work-spelling.ts'

/** What an entry's line means, once nothing is left to ask; what is absent was not said. */
export type Meaning = { time?: TimeSaid; day?: Day; work?: KnownWork; note: string }

/** A line that is read as this and as nothing else. */
export function lineOf({ time, day, work, note }: Meaning, { spellingOf }: Spellings): string {
  const parts = [time && timeText(time), work && workText(spellingOf(work)), day, note && quoted(note)]
  return parts.filter(Boolean).join(' ')
}

export const workText = (spelling: string): string => `[${spelling}]`

/** The words for a time that can be read in one way only. */
export function timeText({ seconds, start, endMinute }: TimeSaid): string {
  const duration = seconds === undefined ? '' : durationText(seconds)
  const until = endMinute === undefined ? '' : ` to ${untilText(endMinute, start)}`
  return [duration, `${startText(start)}${until}`].filter(Boolean).join(' ')
}

function startText(start: StartSaid | undefined): string {
  if (!start) return ''
  if (start.at === 'ago') return `${durationText(start.seconds)} ago`
  return start.at === 'last' ? 'since last entry' : `from ${clockText(start.minute)}`
}

// a leading zero says that it is of the morning
const clockText = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

// ten and eleven have no leading zero
const untilText = (minute: number, start: StartSaid | undefined) =>
  start?.at === 'minute' && minute <= start.minute && minute >= 600 && minute < 720
    ? `${clockText(minute)}am`
    : clockText(minute)

function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const text = `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')
