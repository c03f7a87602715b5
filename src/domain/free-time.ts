import type { TimeEntry } from './time-entry.ts'

/** From a minute of the day to a later one; 1440 is midnight at the day's end. */
export type Span = { startMinute: number; endMinute: number }

const endOfDay = 1440

const usualStart = 9 * 60

/** When somebody works who usually ends at that minute. Who ends before the usual start has no hours to look in, and time goes behind all else of the day. */
export const workingHoursUntil = (dayEndsAt: number): Span => ({
  startMinute: usualStart,
  endMinute: Math.max(usualStart, dayEndsAt),
})

/** Harvest's clock times have no 24:00. */
export const lastMinute = 1439

/** When the entries of one day take place, by their start. A timer, and what ends after midnight, takes the rest of the day. */
export function spansOf(entries: readonly TimeEntry[]): Span[] {
  return inOrder(
    entries.flatMap(({ startMinute, endMinute }) => {
      if (startMinute === undefined || endMinute === startMinute) return []
      const isRestOfDay = endMinute === undefined || endMinute < startMinute
      return [{ startMinute, endMinute: isRestOfDay ? endOfDay : endMinute }]
    }),
  )
}

/** The time within hours in which nothing takes place, in order. */
export function gapsIn(taken: readonly Span[], within: Span): Span[] {
  const gaps: Span[] = []
  let from = within.startMinute
  for (const { startMinute, endMinute } of inOrder(taken)) {
    if (startMinute > from) gaps.push({ startMinute: from, endMinute: Math.min(startMinute, within.endMinute) })
    from = Math.max(from, endMinute)
  }
  if (from < within.endMinute) gaps.push({ startMinute: from, endMinute: within.endMinute })
  return gaps.filter(({ startMinute, endMinute }) => startMinute < endMinute)
}

/**
 * Where so many minutes can take place: behind all else of the day, though not before the working hours, or in the first
 * gap of these. Undefined when there is no such time before midnight.
 */
export function freeTime(taken: readonly Span[], minutes: number, workingHours: Span): Span | undefined {
  const behind = Math.max(workingHours.startMinute, ...taken.map(({ endMinute }) => endMinute))
  if (behind + minutes <= lastMinute) return spanFrom(behind, minutes)
  const hours = { ...workingHours, endMinute: Math.min(workingHours.endMinute, lastMinute) }
  const gap = gapsIn(taken, hours).find(({ startMinute, endMinute }) => endMinute - startMinute >= minutes)
  return gap && spanFrom(gap.startMinute, minutes)
}

/** Whether nothing else takes place in a span. */
export const isFree = (taken: readonly Span[], { startMinute, endMinute }: Span): boolean =>
  taken.every((other) => other.endMinute <= startMinute || other.startMinute >= endMinute)

const spanFrom = (startMinute: number, minutes: number): Span => ({ startMinute, endMinute: startMinute + minutes })

const inOrder = (spans: readonly Span[]): Span[] =>
  spans.toSorted((one, other) => one.startMinute - other.startMinute || one.endMinute - other.endMinute)
