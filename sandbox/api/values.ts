import { dayOf, dayNumber } from '../world/calendar.ts'
import type { Day } from '../world/calendar.ts'

/** What a JSON body or a query holds, before anybody has looked at it. */
export type Values = Record<string, unknown>

export const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Text as such; numbers and claims are written out, and what has parts is none. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Numbers may come as strings. */
export function decimal(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : undefined
}

export function integer(value: unknown): number | undefined {
  const number = decimal(value)
  return Number.isSafeInteger(number) ? number : undefined
}

/** `true` and `false`, as such or as clients put them into a form and a query: `1`, or `True` from Python. */
export function claim(value: unknown): boolean | undefined {
  const word = text(value)?.toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : undefined
}

/** Decimal hours, which some clients write as hours and minutes, `1:30`, as V1 took them. */
export function duration(value: unknown): number | undefined {
  const [, hours, minutes] = (typeof value === 'string' && /^\s*(\d+):([0-5]\d)\s*$/.exec(value)) || []
  return hours === undefined ? decimal(value) : Number(hours) + Number(minutes) / 60
}

/** A list of ids; undefined when one of them is none. */
export function integers(value: unknown): number[] | undefined {
  const numbers = Array.isArray(value) ? value.filter((one) => !isBlank(one)).map(integer) : undefined
  return numbers?.every((number) => number !== undefined) ? numbers : undefined
}

// the space before an offset was a plus sign, which a query turns into a space
const datePattern = String.raw`(\d{4})-?(\d{2})-?(\d{2})`
const timePattern = String.raw`[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(?:Z|([-+ ])(\d{2}):?(\d{2}))?`
const isoDatetime = new RegExp(`^${datePattern}(?:${timePattern})?$`)

/** A day, `2026-03-09` or `20260309`; of a datetime the date as it stands there, for some clients send one. */
export function date(value: unknown): Day | undefined {
  const parts = typeof value === 'string' ? isoDatetime.exec(value) : null
  if (!parts) return undefined
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`
  const number = dayNumber(day)
  return Number.isNaN(number) || dayOf(number) !== day ? undefined : day
}

/** A datetime of ISO 8601 as epoch ms without its fraction, in UTC where it says nothing of its zone; a date is its first instant. */
export function instant(value: unknown): number | undefined {
  const day = date(value)
  if (day === undefined) return undefined
  const [, , , , hour = 0, minute = 0, second = 0, sign, hoursAhead = 0, minutesAhead = 0] =
    isoDatetime.exec(String(value)) ?? []
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const ahead = (Number(hoursAhead) * 60 + Number(minutesAhead)) * (sign === '-' ? -1 : 1)
  return (((dayNumber(day) * 24 + Number(hour)) * 60 + Number(minute) - ahead) * 60 + Number(second)) * 1000
}

/** A time of day as minutes since midnight, from `8:05`, `14:59`, `8:05am` or `8am`. */
export function timeOfDay(value: unknown): number | undefined {
  const parts = typeof value === 'string' ? /^\s*(\d{1,2})(?::(\d{2}))?\s*([ap]m)?\s*$/i.exec(value) : null
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return undefined
  const [hour, minute, half] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3]?.toLowerCase()]
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return undefined
  return (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute
}

/** A time of day as the account's clock writes it, `14:59` or `2:59pm`. */
export function clockText(minutes: number, clock: '12h' | '24h'): string {
  const hour = Math.floor(minutes / 60)
  const minute = String(minutes % 60).padStart(2, '0')
  return clock === '24h' ? `${hour}:${minute}` : `${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`
}

/** UTC with whole seconds. */
export function datetime(instant: number): string {
  const seconds = Math.floor(instant / 1000)
  const day = Math.floor(seconds / 86_400)
  const rest = seconds - day * 86_400
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  return `${dayText(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}Z`
}

const twoDigits = (number: number) => (number < 10 ? `0${number}` : `${number}`)

const dayTexts = new Map<number, Day>()

// the same few days come up again and again, and Date is slow to write them
function dayText(day: number): Day {
  const known = dayTexts.get(day)
  if (known !== undefined) return known
  const text = dayOf(day)
  dayTexts.set(day, text)
  return text
}
