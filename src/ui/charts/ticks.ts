// what hours are counted in: halves, doublings of a day's parts, then tens
const steps = [0.25, 0.5, 1, 2, 3, 4, 6, 8]

/** The step of an axis up to `most`, in at most `count` steps; `unit` is one of what is counted. */
export function stepUpTo(most: number, unit: number, count = 4): number {
  const wanted = most / unit / count
  const small = steps.find((step) => step >= wanted)
  if (small !== undefined) return small * unit
  const power = 10 ** Math.floor(Math.log10(wanted))
  const factor = [1, 2, 4, 5, 10].find((each) => each * power >= wanted * (1 - 1e-12)) ?? 10
  return factor * power * unit
}

/** Where an axis is marked: from 0 to the first step that is not below `most`. */
export function ticksUpTo(most: number, unit: number, count = 4): number[] {
  const step = stepUpTo(most, unit, count)
  const steps = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}
