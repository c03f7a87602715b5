import { dayNumber } from './calendar.ts'
import type { Day } from './calendar.ts'

export type LocalTime = {
  day: Day
  /** Minutes since midnight. */
  minutes: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the calendar and the clock on the wall say at an instant (epoch ms) in an IANA zone. */
export function localTime(instant: number, zone: string): LocalTime {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  }
}

/** The instant (epoch ms) at which a zone's wall clock shows this. */
export function instantOf(local: LocalTime, zone: string): number {
  const wanted = asUtc(local)
  let instant = wanted
  // twice, for the offset at the first guess may be that of the other side of a clock change
  for (let round = 0; round < 2; round++) instant += wanted - asUtc(localTime(instant, zone))
  return instant
}

const asUtc = ({ day, minutes }: LocalTime) => (dayNumber(day) * 1440 + minutes) * 60_000
