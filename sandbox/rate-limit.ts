const groups = {
  general: { calls: 100, seconds: 15 },
  reports: { calls: 100, seconds: 15 * 60 },
}

/** Counts calls per token in fixed windows: 100 in 15 seconds, and of reports 100 in 15 minutes. */
export class RateLimit {
  #windows = new Map<string, { endsAt: number; calls: number }>()

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
    return window.calls > limit.calls ? Math.ceil((window.endsAt - now) / 1000) : undefined
  }
}

/** Harvest's 429: empty, and HTML by its own account. */
export function throttled(secondsToWait: number, sendsRetryAfter: boolean): Response {
  const headers = new Headers({ 'content-type': 'text/html' })
  if (sendsRetryAfter) headers.set('retry-after', String(secondsToWait))
  return new Response(null, { status: 429, headers })
}
