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

/** A day, `2026-03-09` or `20260309`. */
export function date(value: unknown): Day | undefined {
  const parts = typeof value === 'string' ? /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value) : null
  if (!parts) return undefined
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`
  const number = dayNumber(day)
  return Number.isNaN(number) || dayOf(number) !== day ? undefined : day
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
export const datetime = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`
