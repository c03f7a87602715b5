/** How long work may keep everything else waiting. */
export type Pace = {
  /** A clock that goes on while the work is done, in ms. */
  now: () => number
  /** Lets everything else have its turn. */
  pause: () => Promise<void>
  signal: AbortSignal
}

// half of a frame, and a fifth of what counts as a long task
const sliceMs = 8

/**
 * Does work that consists of very small steps, and pauses each time 8 ms are over by the clock, so that on a slow or busy
 * machine a slice has fewer steps and does not take longer. Undefined when the work was called off in between.
 */
export async function inSlices<Value>(
  steps: Generator<undefined, Value>,
  { now, pause, signal }: Pace,
): Promise<Value | undefined> {
  while (!signal.aborted) {
    const until = now() + sliceMs
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (now() < until)
    await pause()
  }
  return undefined
}
