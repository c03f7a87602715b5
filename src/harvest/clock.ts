/** Time as the client sees it. `now` is monotonic milliseconds; `wait` rejects with the signal's reason. */
export type Clock = { now(): number; wait(ms: number, signal?: AbortSignal): Promise<void> }

/** The clock of the machine; it does not jump when somebody sets the wall clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', giveUp)
        resolve()
      }, ms)
      if (signal?.aborted) giveUp()
      else signal?.addEventListener('abort', giveUp, { once: true })
    }),
}
