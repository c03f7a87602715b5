import { type Day, weekday } from './day.ts'

/** Seconds that a person means to work on each weekday, Sunday first. */
export type WeekTarget = readonly number[]

const workingDays: WeekTarget = [0, 1, 1, 1, 1, 1, 0]

/** Sums since the first day of a range, one for each of its days; undefined where a line does not reach. Whole seconds. */
export type Pace = {
  /** Up to today. */
  soFar: readonly (number | undefined)[]
  /** From today to the end, if it goes on as on the days before today. Empty when there is nothing to go by, or no more to come. */
  expected: readonly (number | undefined)[]
  target: readonly number[] | undefined
  /** How many days before today the expectation goes by. */
  daysGone: number
}

/**
 * How a range fills up. What is expected weighs days as the target does, or the days from Monday to Friday alike; what is
 * entered ahead counts where it is more. Today counts for what it has so far, since it may not be over.
 */
export function paceOf(
  days: readonly Day[],
  secondsOn: (day: Day) => number,
  today: Day,
  weekTarget?: WeekTarget,
): Pace {
  const weightOf = (day: Day) => (weekTarget ?? workingDays)[weekday(day)] ?? 0
  const gone = days.filter((day) => day < today)
  const weightGone = sumOf(gone, weightOf)
  const rate = weightGone > 0 ? sumOf(gone, secondsOn) / weightGone : undefined
  const target = weekTarget && running(days, weightOf)
  const soFar = running(days, secondsOn).map((sum, index) => ((days[index] ?? '') <= today ? sum : undefined))
  const lastDay = days.at(-1)
  const isUnderWay = days.includes(today) && lastDay !== today
  const expected =
    isUnderWay && rate !== undefined
      ? running(days, (day) =>
          day < today ? secondsOn(day) : Math.max(secondsOn(day), Math.round(rate * weightOf(day))),
        ).map((sum, index) => ((days[index] ?? '') >= today ? sum : undefined))
      : []
  return { soFar, expected, target, daysGone: gone.filter((day) => weightOf(day) > 0).length }
}

/** What the target comes to over these days. Seconds. */
export const targetOver = (days: readonly Day[], weekTarget: WeekTarget): number =>
  sumOf(days, (day) => weekTarget[weekday(day)] ?? 0)

const sumOf = (days: readonly Day[], valueOf: (day: Day) => number) =>
  days.reduce((total, day) => total + valueOf(day), 0)

function running(days: readonly Day[], valueOf: (day: Day) => number): number[] {
  let sum = 0
  return days.map((day) => (sum += valueOf(day)))
}
