import type { Day, Weekday } from '../domain/day.ts'
import { dayInPeriodBeside, type Period, periodAround, type Range, rangeBefore } from '../domain/period.ts'
import type { DateAs } from '../ui/format/day.ts'
import { monthWords, spanWords } from './day-words.ts'
import type { Choice } from './selection.ts'

/** The days that are chosen, and those that they are compared with. */
export type ChosenRange = { range: Range; kind: Period | 'custom' | 'all'; before: Range | undefined }

/** `history` is as far as there is time at all. */
export function chosenRange(choice: Choice, today: Day, firstWeekday: Weekday, history: Range): ChosenRange {
  if (choice.kind === 'all') return { kind: 'all', range: history, before: undefined }
  if (choice.kind === 'custom') {
    const range = { from: choice.from, to: choice.to }
    return { kind: 'custom', range, before: rangeBefore('custom', range, firstWeekday) }
  }
  const range = periodAround(choice.period, choice.at ?? today, firstWeekday)
  return { kind: choice.period, range, before: rangeBefore(choice.period, range, firstWeekday) }
}

/** The choice of the period so many later; none beside all time or a range of one's own. Today's needs no day. */
export function choiceBeside(choice: Choice, steps: number, today: Day, firstWeekday: Weekday): Choice | undefined {
  if (choice.kind !== 'period') return undefined
  const at = dayInPeriodBeside(choice.period, choice.at ?? today, steps)
  const isCurrent =
    periodAround(choice.period, at, firstWeekday).from === periodAround(choice.period, today, firstWeekday).from
  return at < '1900' || at >= '2200' ? undefined : { ...choice, at: isCurrent ? undefined : at }
}

/** The days in words, such as `9 – 15 March 2026`. */
export function rangeWords({ kind, range: { from, to } }: Pick<ChosenRange, 'kind' | 'range'>, as: DateAs): string {
  if (kind === 'all') return 'All time'
  if (kind === 'month') return monthWords(from)
  if (kind === 'year') return from.slice(0, 4)
  if (kind === 'quarter') return `Quarter ${(Number(from.slice(5, 7)) + 2) / 3} of ${from.slice(0, 4)}`
  return spanWords(from, to, as)
}
