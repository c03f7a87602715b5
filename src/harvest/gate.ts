import type { Clock } from './clock.ts'
import type { NotePause } from './pauses.ts'
import { counted, emptyWindow, ended, msUntilRoom, type RateLimit, sent } from './rate-window.ts'

/** Where requests of one rate limit line up: first come, first served. */
export type Gate = {
  /** Resolves when the caller may send; the result is called once the answer is in, or will not come. */
  enter(signal?: AbortSignal): Promise<() => void>
  /** Nobody enters for so long. A longer pause under way stays. */
  pause(ms: number): void
  /** So many requests lately that an unreadable failure is likely Harvest's 429. */
  isCrowded(): boolean
}

export function openGate(limit: RateLimit, clock: Clock, notePause: NotePause): Gate {
  const line = new Set<() => void>()
  let window = emptyWindow
  let closedUntil = -Infinity
  let isAsleep = false

  function admit() {
    for (const enter of line) {
      const now = clock.now()
      const ms = Math.max(closedUntil - now, msUntilRoom(limit, window, now))
      if (ms > 0) {
        void sleep(ms)
        break
      }
      line.delete(enter)
      window = sent(window)
      enter()
    }
  }

  async function sleep(ms: number) {
    if (isAsleep || ms === Infinity) return // a request that ends admits again
    isAsleep = true
    await clock.wait(ms)
    isAsleep = false
    admit()
  }

  function leave() {
    window = ended(limit, window, clock.now())
    admit()
  }

  return {
    enter: (signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const giveUp = () => {
          line.delete(enter)
          reject(signal?.reason)
        }
        const enter = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve(leave)
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        line.add(enter)
        admit()
      }),
    pause(ms) {
      if (clock.now() + ms <= closedUntil) return
      closedUntil = clock.now() + ms
      void clock.wait(ms).then(notePause('throttled', ms))
    },
    isCrowded: () => counted(limit, window, clock.now()) >= 0.75 * limit.ceiling,
  }
}
