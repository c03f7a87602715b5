import { addDays, type Day, day, dayAt, daysBetween, minuteAt } from './day.ts'

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const firstDay = day('1970-01-01')

/**
 * The instant (epoch ms) at which a clock in `timeZone` (an IANA name) shows that minute of that day. Of a time that comes
 * twice the first; for one that the clock leaves out, as long after the gap as it would be after the gap's begin.
 */
export function instantAt(ofDay: Day, minute: number, timeZone: string): number {
  const asUtc = daysBetween(firstDay, ofDay) * dayMs + minute * minuteMs
  const before = asUtc - offsetAt(asUtc - dayMs, timeZone)
  const after = asUtc - offsetAt(asUtc + dayMs, timeZone)
  const isShown = (instant: number) => offsetAt(instant, timeZone) === asUtc - instant
  return [Math.min(before, after), Math.max(before, after)].find(isShown) ?? before
}

/** The first instant of a day in `timeZone`: in some zones and years that is one o’clock. */
export const startOfDay = (ofDay: Day, timeZone: string): number => instantAt(ofDay, 0, timeZone)

/** Milliseconds that clocks in the zone are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const wholeMinute = Math.floor(instant / minuteMs) * minuteMs
  const shown = daysBetween(firstDay, dayAt(instant, timeZone)) * dayMs + minuteAt(instant, timeZone) * minuteMs
  return shown - wholeMinute
}

/** A stretch of one day: from one instant to another (epoch ms), and as the clock of its zone shows that, in minutes since midnight. */
export type Stretch = { day: Day; from: number; to: number; startMinute: number; endMinute: number }

/**
 * What lies between two instants, cut where days begin. What goes on over midnight ends at 23:59, the latest time that
 * Harvest is known to take; its instants know better.
 */
export function stretchesBetween(from: number, to: number, timeZone: string): Stretch[] {
  const stretches: Stretch[] = []
  for (let start = from; start < to;) {
    const ofDay = dayAt(start, timeZone)
    const midnight = startOfDay(addDays(ofDay, 1), timeZone)
    const end = midnight > start ? Math.min(to, midnight) : to
    const startMinute = minuteAt(start, timeZone)
    const endMinute = end === midnight ? 1439 : minuteAt(end, timeZone)
    // where the clock was set back in between, an end could come before its start
    stretches.push({ day: ofDay, from: start, to: end, startMinute, endMinute: Math.max(startMinute, endMinute) })
    start = end
  }
  return stretches
}
