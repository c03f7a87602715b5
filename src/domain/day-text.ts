import { addDays, type Day, daysBetween, isDay, type Weekday, weekday } from './day.ts'
import { fold } from './fold.ts'

const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const shortWeekdays: Partial<Record<string, Weekday>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
}
const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october']
const allMonths = [...monthNames, 'november', 'december']

/**
 * The days that a text can mean, likeliest first; none when it names no day. A weekday is the last one, today included;
 * a date without its year is the last one too, unless the next one is nearer: then it can be either. `5/3` can be of
 * May and of March; of May first where the month is written first.
 */
export function daysOfText(text: string, today: Day, isMonthFirst = false): Day[] {
  const typed = fold(text).trim().replace(/\s+/g, ' ')
  const days = [...relativeDays(typed, today), ...datesOf(typed, today, isMonthFirst)]
  return [...new Set(days)].filter((day) => day >= '1900' && day < '2200')
}

/** Words that `daysOfText` reads by themselves, for completing. */
export const dayWords: readonly string[] = ['today', 'yesterday', 'tomorrow', ...weekdayNames]

function relativeDays(typed: string, today: Day): Day[] {
  const named = { today: 0, yesterday: -1, tomorrow: 1 }
  if (typed === 'today' || typed === 'yesterday' || typed === 'tomorrow') return [addDays(today, named[typed])]
  const ago = /^-(\d{1,4})$/.exec(typed) ?? /^(\d{1,4}) days? ago$/.exec(typed)
  if (ago) return [addDays(today, -Number(ago[1]))]
  const name = /^(last |next )?([a-z]+)$/.exec(typed)
  const full = weekdayNames.indexOf(name?.[2] ?? '')
  const wanted = full >= 0 ? full : shortWeekdays[name?.[2] ?? '']
  if (wanted === undefined) return []
  const back = (weekday(today) - wanted + 7) % 7
  if (name?.[1] === 'next ') return [addDays(today, 7 - back)]
  return [addDays(today, -(back === 0 && name?.[1] ? 7 : back))]
}

function datesOf(typed: string, today: Day, isMonthFirst: boolean): Day[] {
  const [, isoYear, , isoMonth, isoDate] = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(typed) ?? []
  if (isoYear) return daysOf(isoDate, isoMonth, isoYear, today)
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(typed) ?? []
  if (date) return daysOf(date, month, year, today)
  const [, one, other, slashYear] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(typed) ?? []
  if (one) {
    const [dayFirst, monthFirst] = [daysOf(one, other, slashYear, today), daysOf(other, one, slashYear, today)]
    return isMonthFirst ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst]
  }
  const spoken =
    /^(?<date>\d{1,2})(?:\.|st|nd|rd|th)? ?(?<month>[a-z]+)(?: (?<year>\d{4}))?$/.exec(typed) ??
    /^(?<month>[a-z]+) (?<date>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/.exec(typed)
  const named = monthOfName(spoken?.groups?.['month'] ?? '')
  return named ? daysOf(spoken?.groups?.['date'], String(named), spoken?.groups?.['year'], today) : []
}

function monthOfName(name: string): number | undefined {
  if (name.length < 3) return undefined
  const index = allMonths.findIndex((month) => month === name || month.slice(0, 3) === name)
  return index >= 0 ? index + 1 : name === 'sept' ? 9 : undefined
}

function daysOf(date = '', month = '', year: string | undefined, today: Day): Day[] {
  const inYear = (of: number): Day[] => {
    const text = `${String(of).padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(text) ? [text] : []
  }
  if (year) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year))
  const thisYear = Number(today.slice(0, 4))
  // far enough for a 29 February on both sides of a year such as 1900
  const near = Array.from({ length: 17 }, (_, index) => inYear(thisYear - 8 + index)).flat()
  const last = near.findLast((day) => day <= today)
  const next = near.find((day) => day > today)
  if (!last || !next) return [last ?? next ?? []].flat()
  return daysBetween(last, today) <= daysBetween(today, next) ? [last] : [next, last]
}
