/** Whole seconds of Harvest's decimal hours, which have two places: 0.01 h is 36 s, so that sums agree with Harvest's. */
export function secondsOfHours(hours: number): number {
  return Math.round(hours * 100) * 36
}

/**
 * Rounds each part to a multiple of `unit` so that the parts add up to the rounded total (largest remainders first), or to
 * what that was rounded to as a part of something larger. Parts are not negative.
 */
export function roundToTotal(
  parts: readonly number[],
  unit: number,
  total = Math.round(parts.reduce((sum, part) => sum + part, 0) / unit) * unit,
): number[] {
  const floors = parts.map((part) => Math.floor(part / unit))
  let left = Math.round(total / unit) - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = parts.map((part, index) => ({ index, remainder: part / unit - (floors[index] ?? 0) }))
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const rounded = [...floors]
  for (const { index } of byRemainder) {
    if (left <= 0) break
    rounded[index] = (rounded[index] ?? 0) + 1
    left -= 1
  }
  return rounded.map((count) => count * unit)
}

/** Whole per cent of the total that each part is, adding up to 100; all 0 where there is nothing. Parts are not negative. */
export function percentages(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return total === 0
    ? parts.map(() => 0)
    : roundToTotal(
        parts.map((part) => (part / total) * 100),
        1,
        100,
      )
}
