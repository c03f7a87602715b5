const groups = {
  general: { calls: 100, seconds: 15 },
  reports: { calls: 100, seconds: 15 * 60 },
}

/** Counts calls per token in fixed windows: 100 in 15 seconds, and of reports 100 in 15 minutes. */
export class RateLimit {
  #windows = new Map<string, { endsAt: number; calls: number }>()
  readonly #isProlonged: boolean

  /** A call over the limit may start its window anew, as in V1; V2's way is unknown. */
  constructor(isProlonged = false) {
    this.#isProlonged = isProlonged
  }

  /** Counts a call at `now` (epoch ms). Over the limit: the seconds until the window ends. */
  secondsToWait(token: string, isReport: boolean, now: number): number | undefined {
    const limit = isReport ? groups.reports : groups.general
    const key = `${isReport} ${token}`
    let window = this.#windows.get(key)
    if (!window || now >= window.endsAt) {
      window = { endsAt: now + limit.seconds * 1000, calls: 0 }
      this.#windows.set(key, window)
    }
    window.calls++
    if (window.calls <= limit.calls) return undefined
    if (this.#isProlonged) window.endsAt = now + limit.seconds * 1000
    return Math.ceil((window.endsAt - now) / 1000)
  }
}

/** Harvest's 429: empty, and HTML by its own account. V1 says 503. */
export function throttled(secondsToWait: number, sendsRetryAfter: boolean, status: 429 | 503 = 429): Response {
  const headers = new Headers({ 'content-type': 'text/html' })
  if (sendsRetryAfter) headers.set('retry-after', String(secondsToWait))
  return new Response(null, { status, headers })
}
