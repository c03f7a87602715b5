import { roundToTotal } from './duration.ts'
import type { Group, Sums } from './group.ts'

/**
 * The seconds that a total and its groups show, in steps of `unit`: on every level the parts add up to what stands above
 * them. Only for as many groups as are shown together.
 */
export function shownSeconds(total: Sums, unit: number): ReadonlyMap<Sums, number> {
  const shown = new Map<Sums, number>([[total, Math.round(total.seconds / unit) * unit]])
  for (const [sums, seconds] of shown) {
    const rounded = roundToTotal(
      sums.parts.map(({ seconds }: Group) => seconds),
      unit,
      seconds,
    )
    for (const [index, part] of sums.parts.entries()) shown.set(part, rounded[index] ?? 0)
  }
  return shown
}
