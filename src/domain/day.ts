/** A calendar day as text, such as `2026-03-09`. It has no zone and no clock. */
export type Day = string & { readonly __brand: 'Day' }

/** A calendar month as text, such as `2026-03`. */
export type Month = string & { readonly __brand: 'Month' }

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const dayMilliseconds = 86_400_000
const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/** Whether the text is a date of the calendar: `2026-02-30` is none. */
export function isDay(text: string): text is Day {
  // by hand, as years of entries are checked, and Date takes three times as long
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = Number(text.slice(8))
  return date >= 1 && date <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

/** Days of a month, counted from 1; none of a month that there is not. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day that a text known to be one names. Throws RangeError for another. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is not a day`)
  return text
}

export function addDays(day: Day, days: number): Day {
  return toDay(toMilliseconds(day) + days * dayMilliseconds)
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (toMilliseconds(to) - toMilliseconds(from)) / dayMilliseconds
}

export function weekday(day: Day): Weekday {
  return weekdays[new Date(toMilliseconds(day)).getUTCDay()] ?? 0
}

/** The seven days of the week that holds `day`, for weeks that begin on `firstWeekday`. */
export function weekOf(day: Day, firstWeekday: Weekday): Day[] {
  const first = addDays(day, -((weekday(day) - firstWeekday + 7) % 7))
  return Array.from({ length: 7 }, (_, index) => addDays(first, index))
}

export const monthOf = (ofDay: Day): Month => toMonth(ofDay.slice(0, 7))

function toMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`${text} is not a month`)
  return text
}

const isMonth = (text: string): text is Month => isDay(`${text}-01`)

/** First and last day of the month. */
export function monthRange(month: Month): { from: Day; to: Day } {
  const days = daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))
  return { from: day(`${month}-01`), to: day(`${month}-${days}`) }
}

/** Every month that holds a day from `from` to `to`, in order. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const first = monthNumber(from)
  const count = from > to ? 0 : monthNumber(to) - first + 1
  return Array.from({ length: count }, (_, index) => {
    const [year, month] = [Math.floor((first + index) / 12), (first + index) % 12]
    return toMonth(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`)
  })
}

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The day that the calendar shows in `timeZone` (an IANA name) at an instant in epoch milliseconds. */
export function dayAt(instant: number, timeZone: string): Day {
  const parts = shownAt(instant, timeZone)
  return day(`${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`)
}

/** Minutes since midnight that a clock shows in `timeZone` (an IANA name) at an instant in epoch milliseconds. */
export function minuteAt(instant: number, timeZone: string): number {
  const parts = shownAt(instant, timeZone)
  return Number(parts['hour']) * 60 + Number(parts['minute'])
}

// making one costs a hundred times what asking it does
const calendars = new Map<string, Intl.DateTimeFormat>()

function shownAt(instant: number, timeZone: string): Partial<Record<string, string>> {
  const calendar = calendars.get(timeZone) ?? calendarOf(timeZone)
  calendars.set(timeZone, calendar)
  return Object.fromEntries(calendar.formatToParts(instant).map(({ type, value }) => [type, value]))
}

const calendarOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

function toMilliseconds(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function toDay(milliseconds: number): Day {
  return day(new Date(milliseconds).toISOString().slice(0, 10))
}
