import { formatNumber, type Separators } from './number.ts'

/** Hours and minutes, or decimal hours with these signs. */
export type HoursAs = 'hours-minutes' | Separators

/** A stopped duration: `7:30` or `7.50`. Seconds, not negative. */
export function formatDuration(seconds: number, as: HoursAs): string {
  if (as !== 'hours-minutes') return formatNumber(Math.round(seconds / 36) / 100, 2, as)
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
}

/** A running duration, `0:42:07`. */
export function formatTimer(seconds: number): string {
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A duration as it is spoken, for those who hear the page: `7 hours 30 minutes`. */
export function sayDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  const parts = [counted(Math.floor(minutes / 60), 'hour'), counted(minutes % 60, 'minute')].filter(Boolean)
  return parts.join(' ') || '0 minutes'
}

/** The smallest step that a format shows, in seconds. */
export const stepOf = (as: HoursAs): number => (as === 'hours-minutes' ? 60 : 36)

const two = (value: number) => String(value).padStart(2, '0')
const counted = (value: number, unit: string) => (value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`)
