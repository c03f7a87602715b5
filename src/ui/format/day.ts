const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })

const formats = {
  /** Monday */
  weekday: inUtc({ weekday: 'long' }),
  /** Mon */
  shortWeekday: inUtc({ weekday: 'short' }),
  /** 9 March 2026 */
  date: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
  /** 9 */
  dayOfMonth: inUtc({ day: 'numeric' }),
}

/** A day, given as `2026-03-09`, in words. */
export function formatDay(day: string, as: keyof typeof formats): string {
  return formats[as].format(Date.parse(`${day}T00:00:00Z`))
}
