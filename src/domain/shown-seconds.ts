import { roundToTotal } from './duration.ts'
import type { Sums } from './group.ts'

/**
 * What a total and its groups show of a value, in steps of `unit`: on every level the parts add up to what stands above
 * them. Only for as many groups as are shown together, and for values that are not negative.
 */
export function shownParts(total: Sums, unit: number, valueOf: (sums: Sums) => number): ReadonlyMap<Sums, number> {
  const shown = new Map<Sums, number>([[total, Math.round(valueOf(total) / unit) * unit]])
  for (const [sums, value] of shown) {
    const rounded = roundToTotal(sums.parts.map(valueOf), unit, value)
    for (const [index, part] of sums.parts.entries()) shown.set(part, rounded[index] ?? 0)
  }
  return shown
}

/** The seconds that they show. */
export const shownSeconds = (total: Sums, unit: number): ReadonlyMap<Sums, number> =>
  shownParts(total, unit, ({ seconds }) => seconds)
