/**
 * Seconds that a 429 asks to wait, from 1 s to 15 min; undefined when it does not say or the page may not read it.
 * A date is measured against the answer's own `Date`, since the device's clock may be hours off.
 */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const asked = headers.get('Retry-After')?.trim() ?? ''
  const seconds = /^\d+(\.\d+)?$/.test(asked)
    ? Number(asked)
    : (httpDate(asked) - httpDate(headers.get('Date') ?? '')) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 1), 15 * 60)
}

const httpDate = (text: string) => (text.endsWith('GMT') ? Date.parse(text) : NaN)
