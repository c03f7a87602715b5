import type { Day } from '../domain/day.ts'
import { type DateAs, dateInWords, formatDay } from '../ui/format/day.ts'

const isMonthFirst = (as: DateAs) => as.startsWith('%m')
const inOrder = (date: string, month: string, as: DateAs) =>
  isMonthFirst(as) ? `${month} ${date}` : `${date} ${month}`

/** `9 March`, or `March 9`. */
export const dateWords = (day: Day, as: DateAs): string =>
  inOrder(formatDay(day, 'dayOfMonth'), formatDay(day, 'month'), as)

/** `9 Mar`, or `Mar 9`. */
export const shortDateWords = (day: Day, as: DateAs): string =>
  inOrder(formatDay(day, 'dayOfMonth'), formatDay(day, 'shortMonth'), as)

/** `Monday 9 March`, or `Monday, March 9`. */
export const dayWords = (day: Day, as: DateAs): string => withWeekday(day, dateWords(day, as), as)

/** `Monday 9 March 2026`, or `Monday, March 9, 2026`. */
export const fullDayWords = (day: Day, as: DateAs): string => withWeekday(day, dateInWords(day, as), as)

/** `March 2026`. */
export const monthWords = (day: Day): string => `${formatDay(day, 'month')} ${day.slice(0, 4)}`

/** From the first to the last, with nothing said twice: `9 – 15 March 2026`. */
export function spanWords(from: Day, to: Day, as: DateAs): string {
  if (from === to) return fullDayWords(from, as)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${dateInWords(from, as)} – ${dateInWords(to, as)}`
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${dateWords(from, as)} – ${dateInWords(to, as)}`
  const [first, last] = [formatDay(from, 'dayOfMonth'), formatDay(to, 'dayOfMonth')]
  if (isMonthFirst(as)) return `${formatDay(from, 'month')} ${first} – ${last}, ${from.slice(0, 4)}`
  return `${first} – ${dateInWords(to, as)}`
}

const withWeekday = (day: Day, date: string, as: DateAs) =>
  `${formatDay(day, 'weekday')}${isMonthFirst(as) ? ',' : ''} ${date}`
