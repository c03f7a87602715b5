const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })

const formats = {
  /** Monday */
  weekday: inUtc({ weekday: 'long' }),
  /** Mon */
  shortWeekday: inUtc({ weekday: 'short' }),
  /** 9 */
  dayOfMonth: inUtc({ day: 'numeric' }),
  /** March */
  month: inUtc({ month: 'long' }),
  /** Mar */
  shortMonth: inUtc({ month: 'short' }),
}

/** A day, given as `2026-03-09`, in a word. */
export function formatDay(day: string, as: keyof typeof formats): string {
  return formats[as].format(Date.parse(`${day}T00:00:00Z`))
}

/** The ways in which Harvest writes a date: https://help.getharvest.com/api-v2/company-api/company/company/ (2026-08) */
export const dateForms = ['%m/%d/%Y', '%d/%m/%Y', '%Y-%m-%d', '%d.%m.%Y', '%Y.%m.%d', '%Y/%m/%d'] as const

export type DateAs = (typeof dateForms)[number]

/** A day, given as `2026-03-09`, in figures: `09.03.2026`. */
export function formatDate(day: string, as: DateAs): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return as.replace('%Y', year).replace('%m', month).replace('%d', date)
}

/** The same with the month's name, in the order of the figures: `9 March 2026`, or `March 9, 2026`. */
export function dateInWords(day: string, as: DateAs): string {
  const [date, month, year] = [formatDay(day, 'dayOfMonth'), formatDay(day, 'month'), day.slice(0, 4)]
  return as.startsWith('%m') ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`
}
