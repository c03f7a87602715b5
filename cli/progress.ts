import { counted } from './words.ts'

/** How far a migration is. `wait` is why nothing is being sent for the moment. */
export type Progress = { done: number; total: number; refused: number; unknown: number; wait?: string | undefined }

/** When how much was done, the oldest first. */
export type Samples = readonly { at: number; done: number }[]

const spanMs = 30_000

/** The samples of the last half a minute, with one more. `at` is monotonic ms. */
export const withSample = (samples: Samples, at: number, done: number): Samples => [
  ...samples.filter((sample) => at - sample.at <= spanMs),
  { at, done },
]

/** How many a second by these samples; undefined while that cannot be said. */
function perSecond(samples: Samples): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < 500 || last.done === first.done) return undefined
  return ((last.done - first.done) * 1000) / (last.at - first.at)
}

const barWidth = 20

/** One line of at most so many columns: bar, count, rate, and what is left of the time. */
export function progressLine(progress: Progress, samples: Samples, columns: number): string {
  const { done, total, refused, unknown, wait } = progress
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth)
  const rate = perSecond(samples)
  const parts = [
    `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${counted(done)} of ${counted(total)}`,
    ...(wait !== undefined ? [wait] : rate === undefined ? [] : [rateOf(rate), leftOf((total - done) / rate)]),
    ...(refused > 0 ? [`${counted(refused)} refused`] : []),
    ...(unknown > 0 ? [`${counted(unknown)} unknown`] : []),
  ]
  return parts.join('  ').slice(0, Math.max(columns - 1, 20))
}

const rateOf = (rate: number) => `${rate.toFixed(rate < 10 ? 1 : 0)} a second`

/** The rest in the largest unit that is not too coarse, rounded up. */
function leftOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min left` : `${(minutes / 60).toFixed(1)} h left`
}
