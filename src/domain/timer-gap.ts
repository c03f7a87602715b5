/** The device's two clocks at a moment, in ms: the steady one counts on but may stand still in sleep, the other may be set. */
export type Tick = { steady: number; device: number; isVisible: boolean }

/** Time in which the device slept, in ms by its clock. */
export type Gap = { from: number; to: number }

// shorter ones are a pause like any other
const leastMs = 5 * 60_000

/**
 * The gap between two ticks that should follow each other within a minute; undefined for none. Asleep, a device either
 * stops its steady clock, or fires no timer of a page in sight. A page out of sight may be frozen while somebody works.
 */
export function gapBetween(before: Tick, now: Tick): Gap | undefined {
  const passed = now.device - before.device
  if (passed < leastMs) return undefined
  return isParted(before, now) || before.isVisible ? { from: before.device, to: now.device } : undefined
}

/** Whether the clocks have gone so far apart that one of them slept or was set: which of the two, they cannot tell. */
export const isParted = (before: Tick, now: Tick): boolean =>
  now.device - before.device - (now.steady - before.steady) >= leastMs
