import type { Clock } from './clock.ts'
import type { NotePause } from './pauses.ts'
import { counted, emptyWindow, ended, msUntilRoom, type RateLimit, sent } from './rate-window.ts'

/** Where requests of one rate limit line up: first come, first served, and the background after all others. */
export type Gate = {
  /** Resolves when the caller may send; the result is called once the answer is in, or will not come. */
  enter(signal?: AbortSignal, isBackground?: boolean): Promise<() => void>
  /** Nobody enters for so long. A longer pause under way stays. */
  pause(ms: number): void
  /** So many requests lately that an unreadable failure is likely Harvest's 429. */
  isCrowded(): boolean
}

export function openGate(limit: RateLimit, clock: Clock, notePause: NotePause): Gate {
  // the last quarter stays for what the person does now
  const lines = [
    { limit, waiting: new Set<() => void>() },
    { limit: { ...limit, ceiling: Math.ceil(limit.ceiling * 0.75) }, waiting: new Set<() => void>() },
  ] as const
  let window = emptyWindow
  let closedUntil = -Infinity
  let wakesAt = Infinity

  function admit() {
    for (const line of lines) {
      for (const enter of line.waiting) {
        const now = clock.now()
        const ms = Math.max(closedUntil - now, msUntilRoom(line.limit, window, now))
        if (ms > 0) {
          void sleep(ms)
          break
        }
        line.waiting.delete(enter)
        window = sent(window)
        enter()
      }
    }
  }

  async function sleep(ms: number) {
    const until = clock.now() + ms
    if (until >= wakesAt) return // a request that ends admits again, too
    wakesAt = until
    await clock.wait(ms)
    if (wakesAt === until) wakesAt = Infinity
    admit()
  }

  function leave() {
    window = ended(limit, window, clock.now())
    admit()
  }

  return {
    enter: (signal, isBackground = false) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const { waiting } = lines[isBackground ? 1 : 0]
        const giveUp = () => {
          waiting.delete(enter)
          reject(signal?.reason)
        }
        const enter = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve(leave)
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting.add(enter)
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
