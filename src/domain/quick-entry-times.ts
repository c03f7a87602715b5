import { minuteOfText } from './clock-time-text.ts'
import type { Day } from './day.ts'
import { daysOfText } from './day-text.ts'
import { secondsOfText } from './duration-text.ts'

/** When a timer began: at a minute of the day, some seconds ago, or when the last entry ended. */
export type StartSaid = { at: 'minute'; minute: number } | { at: 'ago'; seconds: number } | { at: 'last' }

/** What a line says of the time: how long, since when, until which minute of the day. */
export type TimeSaid = { seconds?: number; start?: StartSaid; endMinute?: number }

/** Words that can be read as a time or a day, with all that they can mean, likeliest first. */
export type Spoken = (
  | { kind: 'duration' | 'span' | 'start'; readings: TimeSaid[] }
  | { kind: 'day'; readings: Day[] }
) & {
  /** How many words it takes. */
  length: number
  /** Whether the person has to say which is meant, or whether it is meant at all. */
  isUnsure: boolean
  /** Whether the same words are common in a note: `2`, `sun`, `3 may`. */
  isWeak: boolean
}

const mostWords = 6
const noon = 720
const evening = 18 * 60
const daySeconds = 24 * 3600
const clockTime = String.raw`\d{1,4}(?:[:.]\d{2})?(?:\s*[ap]m?)?`
const spanShape = new RegExp(`^(from )?(${clockTime}) ?(?:-|–|—|to|till|until) ?(${clockTime})$`, 'i')
const startShape = new RegExp(`^(from|since) (${clockTime})$`, 'i')

// most words begin none, and need not be looked at in every length
const beginning =
  /^(?:[\d:.,-]|from$|since$|last$|today|yes|tom|sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** The longest time or day that begins with the first of these words. */
export function spokenAt(words: readonly string[], today: Day): Spoken | undefined {
  if (!beginning.test(words[0] ?? '')) return undefined
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    const text = words.slice(0, length).join(' ')
    // nobody means a text that long, and `1h -2` is an hour, two days ago
    if (text.length > 60 || / -\d+(?: |$)/.test(text)) continue
    const spoken = dayIn(text, today) ?? spanIn(text) ?? startIn(text) ?? durationIn(text, words[length], today)
    if (spoken) return { ...spoken, length }
  }
  return undefined
}

type Found = Spoken extends infer Each ? (Each extends Spoken ? Omit<Each, 'length'> : never) : never

function dayIn(text: string, today: Day): Found | undefined {
  const readings = daysOfText(text, today)
  if (readings.length === 0) return undefined
  return { kind: 'day', readings, isUnsure: readings.length > 1, isWeak: /[a-z/]|^-/i.test(text) }
}

function spanIn(text: string): Found | undefined {
  const [, from, first = '', last = ''] = spanShape.exec(text) ?? []
  const [start, end] = [minuteOfText(first), minuteOfText(last)]
  if (start === undefined || end === undefined) return undefined
  const isBare = !from && /^\d+$/.test(first) && /^\d+$/.test(last)
  const readings: TimeSaid[] = []
  if (start < end) readings.push(span(start, end))
  // nine to five, without saying so
  else if (isMorning(last) && end + noon > start) readings.push(span(start, end + noon))
  else if (start >= evening) readings.push(span(start, end))
  if (start < end && isAtNight(first) && isMorning(last)) readings.unshift(span(start + noon, end + noon))
  const difference = secondsOfText(text)
  if (difference) readings.push({ seconds: difference })
  if (readings.length === 0) readings.push(span(start, end))
  return { kind: 'span', readings, isUnsure: readings.length > 1, isWeak: isBare }
}

function startIn(text: string): Found | undefined {
  if (/^since (?:the )?last(?: entry)?$/i.test(text)) return certainStart({ at: 'last' }, !text.endsWith('entry'))
  const [, since = ''] = /^(.*[^\d.,\s].*) ago$/i.exec(text) ?? []
  const seconds = secondsOfText(since)
  if (seconds !== undefined) return certainStart({ at: 'ago', seconds }, false)
  const [, , time = ''] = startShape.exec(text) ?? []
  const minute = minuteOfText(time)
  if (minute === undefined) return undefined
  if (!isAtNight(time)) return certainStart(minuteStart(minute), false)
  const readings = [{ start: minuteStart(minute + noon) }, { start: minuteStart(minute) }]
  return { kind: 'start', readings, isUnsure: true, isWeak: false }
}

const certainStart = (start: StartSaid, isWeak: boolean): Found => ({
  kind: 'start',
  readings: [{ start }],
  isUnsure: false,
  isWeak,
})

function durationIn(text: string, next: string | undefined, today: Day): Found | undefined {
  // `1h 3 mar` is an hour in March
  const last = /\s(\d+)$/.exec(text)?.[1]
  if (last && next && daysOfText(`${last} ${next}`, today).length > 0) return undefined
  const seconds = secondsOfText(text)
  if (seconds === undefined) return undefined
  const isBare = /^\d+(?:[.,]\d+)?$/.test(text)
  // a bare number is hours, but nobody tracks 90 of them in a day
  const isMinutes = isBare && seconds > daySeconds
  const meant = isMinutes ? Math.round(Number(text.replace(',', '.')) * 60) : seconds
  return { kind: 'duration', readings: [{ seconds: meant }], isUnsure: isMinutes, isWeak: isBare }
}

const span = (startMinute: number, endMinute: number): TimeSaid => ({ start: minuteStart(startMinute), endMinute })

const minuteStart = (minute: number): StartSaid => ({ at: 'minute', minute })

/** Whether a time may be meant on a twelve-hour clock: before noon, no half is named, and no zero leads. */
const isMorning = (time: string) => /^[1-9]/.test(time) && !/[ap]/i.test(time) && (minuteOfText(time) ?? noon) < noon

/** Before six, and as likely in the afternoon. */
const isAtNight = (time: string) => /^[1-5](?:[:.]?\d{2})?$/.test(time)
