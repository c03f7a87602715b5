import type { Dice } from './dice.ts'
import type { Habit } from './plan.ts'

type Asked = {
  isToday: boolean
  /** Minutes that most stretches are a multiple of. */
  step: number
  /** How many, in place of between two and five. */
  count: number | undefined
}

type Stretches = {
  /** Minutes since midnight. */
  startsAt: number
  /** Minutes each. */
  stretches: number[]
  /** How many of a thousand ids each of them has. */
  idsEach: number
}

/** How a day of work falls into stretches. */
export function stretchesOf(habit: Habit, throws: Dice, { isToday, step, count }: Asked): Stretches {
  const startsAt = (isToday && habit.todayAt) || habit.startsAt + throws.between(-20, 25)
  if (count !== undefined && count > 5)
    return { ...manyStretches(startsAt, count), idsEach: Math.floor(1000 / Math.max(10, count)) }
  const total = isToday ? throws.between(55, 80) : throws.between(...habit.perDay)
  const most = isToday ? 2 : 5
  const parts = count ?? Math.min(throws.between(Math.max(2, Math.ceil(total / 150)), most), Math.floor(total / 25))
  return { startsAt, stretches: lengths(throws, total, parts, step), idsEach: 100 }
}

/** Minutes into so many stretches, most of them multiples of `step`. */
function lengths(throws: Dice, total: number, count: number, step: number): number[] {
  const weights = Array.from({ length: count }, () => throws.between(2, 7))
  const sum = weights.reduce((one, other) => one + other, 0)
  return weights.map((weight) => {
    const minutes = Math.max(15, Math.round((total * weight) / sum))
    return throws.chance(0.75) ? Math.max(step, Math.round(minutes / step) * step) : minutes
  })
}

// more than anybody has, so short ones without a break, and from midnight if the day is too short for them
function manyStretches(startsAt: number, count: number): Pick<Stretches, 'startsAt' | 'stretches'> {
  const start = startsAt + count > 1439 ? 0 : startsAt
  const each = Math.max(1, Math.min(60, Math.floor((1439 - start) / count)))
  return { startsAt: start, stretches: Array.from({ length: count }, () => each) }
}
