export type RateLimit = { ceiling: number; spanMs: number }

/** Requests that Harvest may be counting. It counts one somewhere between sending and answer, so both ends matter. */
export type RateWindow = { underWay: number; endedAt: readonly number[] }

export const emptyWindow: RateWindow = { underWay: 0, endedAt: [] }

export const sent = (window: RateWindow): RateWindow => ({ ...window, underWay: window.underWay + 1 })

export const ended = (limit: RateLimit, window: RateWindow, now: number): RateWindow => ({
  underWay: window.underWay - 1,
  endedAt: [...recent(limit, window, now), now],
})

/** How many requests count at `now`. */
export const counted = (limit: RateLimit, window: RateWindow, now: number): number =>
  window.underWay + recent(limit, window, now).length

/** Milliseconds until one more may be sent: 0 is now, Infinity is not before one under way has ended. */
export function msUntilRoom(limit: RateLimit, window: RateWindow, now: number): number {
  const leaving = recent(limit, window, now)
  const excess = window.underWay + leaving.length - limit.ceiling
  if (excess < 0) return 0
  const last = leaving[excess]
  return last === undefined ? Infinity : last + limit.spanMs - now
}

const recent = (limit: RateLimit, { endedAt }: RateWindow, now: number) =>
  endedAt.filter((time) => now - time < limit.spanMs)
