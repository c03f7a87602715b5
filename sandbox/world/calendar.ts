/** A calendar day as Harvest writes it, `2026-03-09`. */
export type Day = string

const millisecondsPerDay = 86_400_000

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay

export const dayOf = (number: number): Day => new Date(number * millisecondsPerDay).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7

export const mondayOf = (number: number): number => number - ((weekday(number) + 6) % 7)

/** The first day of a month, counted from the month the day is in: 0 this month, -1 the one before. */
export function monthStart(number: number, months: number): number {
  const date = new Date(number * millisecondsPerDay)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / millisecondsPerDay
}

export function yearsBefore(number: number, years: number): number {
  const date = new Date(number * millisecondsPerDay)
  return Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / millisecondsPerDay
}

export const yearOf = (number: number): number => new Date(number * millisecondsPerDay).getUTCFullYear()

/** Epoch ms of a time in UTC, `09:12:44`. */
export const instantOn = (number: number, time: string): number => Date.parse(`${dayOf(number)}T${time}Z`)

/** Whether nobody works: the holidays that all of Germany has. */
export function isHoliday(number: number): boolean {
  const year = yearOf(number)
  const holidays = holidaysByYear.get(year) ?? holidaysOf(year)
  holidaysByYear.set(year, holidays)
  return holidays.has(number)
}

const holidaysByYear = new Map<number, Set<number>>()

function holidaysOf(year: number): Set<number> {
  const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'].map((date) => dayNumber(`${year}-${date}`))
  return new Set([...fixed, ...[-2, 1, 39, 50].map((days) => easter(year) + days)])
}

// the anonymous Gregorian computus
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const correction = Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11))
  const fullMoon = moon - correction
  const sunday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  return Date.UTC(year, 2, 28 + fullMoon - sunday) / millisecondsPerDay
}
