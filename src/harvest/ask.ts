import type { Clock } from './clock.ts'
import { HarvestError } from './errors.ts'

export type Outside = {
  fetch: (request: Request) => Promise<Response>
  clock: Clock
  /** Only outside browsers: Harvest's CORS does not allow the header. */
  userAgent?: string
}

const timeoutMs = 30_000
const bodyBytes = 20 * 1024 * 1024

/** Sends a request once and reads the answer's text, within 30 s and 20 MB. Throws HarvestError or the abort. */
export async function ask(
  outside: Outside,
  operation: string,
  asRequest: (signal: AbortSignal) => Request,
  signal?: AbortSignal,
): Promise<{ response: Response; text: string }> {
  const stop = new AbortController()
  const passOn = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', passOn, { once: true })
  const sending = asRequest(stop.signal)
  let isLate = false
  void (async () => {
    try {
      await outside.clock.wait(timeoutMs, stop.signal)
    } catch {
      return // the answer came first
    }
    isLate = true
    stop.abort()
  })()
  try {
    const { fetch } = outside // a method call would hand window.fetch a wrong `this`
    const response = await fetch(sending)
    return { response, text: await textOf(response, operation) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof HarvestError) throw error
    // nothing of `error` goes on: offline, CORS and a 429 without CORS headers all look alike
    throw new HarvestError(isLate ? 'timed-out' : 'unreachable', operation)
  } finally {
    signal?.removeEventListener('abort', passOn)
    stop.abort() // the timer, and what was left unread
  }
}

async function textOf(response: Response, operation: string): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > bodyBytes) {
      await reader.cancel()
      throw new HarvestError('too-large', operation, { status: response.status })
    }
    text += decoder.decode(value, { stream: true })
  }
}
