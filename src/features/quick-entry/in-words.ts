import type { Day } from '../../domain/day.ts'
import type { Reading } from '../../domain/quick-entry.ts'
import type { KnownWork } from '../../domain/quick-entry-names.ts'
import type { Answer, Question } from '../../domain/quick-entry-questions.ts'
import type { TimeSaid } from '../../domain/quick-entry-times.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { type DateAs, dateInWords, formatDay } from '../../ui/format/day.ts'
import { formatDuration, sayDuration } from '../../ui/format/duration.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { type Meant, secondsOf } from './entry-meant.ts'

export type Ways = { clock: '12h' | '24h'; dateAs: DateAs }

/** `Website · Design` */
export const workInWords = ({ project, task }: KnownWork): string =>
  `${plainText(project.name)} · ${plainText(task.name)}`

/** `Tuesday, 10 March 2026` */
export const dayInWords = (day: Day, { dateAs }: Ways): string =>
  `${formatDay(day, 'weekday')}, ${dateInWords(day, dateAs)}`

/** What a line says of the time: `1:30 h`, `9:15–11:00, 1:45 h`, `from 9:15`. */
export function timeInWords(time: TimeSaid, { clock }: Ways): string {
  const { start, endMinute } = time
  const at = (minute: number) => formatClockTime(minute, clock)
  const length = secondsOf(time) > 0 || time.seconds !== undefined ? hours(secondsOf(time)) : ''
  if (!start) return length
  if (start.at === 'last') return [length, 'since the last entry'].filter(Boolean).join(' ')
  if (start.at === 'ago') return [length, `from ${sayDuration(start.seconds)} ago`].filter(Boolean).join(' ')
  if (endMinute === undefined) return [length, `from ${at(start.minute)}`].filter(Boolean).join(' ')
  return `${at(start.minute)}–${at(endMinute)}, ${length}`
}

const hours = (seconds: number) => `${formatDuration(seconds, 'hours-minutes')} h`

/** When an entry takes place if only its length was said: `13:00–14:30`. */
export function placeInWords(meant: Meant, { clock }: Ways): string | undefined {
  if (meant.kind !== 'entry' || !meant.isPlaced || meant.time.kind !== 'clock') return undefined
  return `${formatClockTime(meant.time.startMinute, clock)}–${formatClockTime(meant.time.endMinute, clock)}`
}

export function answerInWords(answer: Answer, ways: Ways): string {
  if (answer.means === 'work') return workInWords(answer.work)
  if (answer.means === 'time') return timeInWords(answer.time, ways)
  return answer.means === 'day' ? dayInWords(answer.day, ways) : 'Only a note'
}

/** The words that a question is about. */
export const askedText = (line: string, { from, to }: Question): string => plainText(line.slice(from, to))

/** A reading as it is heard. The note was just typed; that there is one is enough. */
export function readingSaid(line: string, reading: Reading, meant: Meant, ways: Ways): string {
  const { time, work, day, note, questions } = reading
  const place = placeInWords(meant, ways)
  const parts = [
    time && (time.start || time.seconds === undefined ? timeInWords(time, ways) : sayDuration(time.seconds)),
    place && `placed at ${place}`,
    work && workInWords(work),
    day && dayInWords(day, ways),
    note && 'with a note',
    ...questions.map((question) => `“${askedText(line, question)}” can mean ${question.answers.length} things`),
    questions.length > 0 && 'Enter goes to the answers',
    meant.kind === 'timer' && 'Enter starts the timer',
    meant.kind === 'entry' && 'Enter adds it',
  ]
  return parts.filter(Boolean).join('. ')
}
