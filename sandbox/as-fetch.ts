// Node collects a request that nobody holds, and its signal with it: what aborts it then is never heard
const underWay = new Set<unknown>()

/** A sandbox as a `fetch` that touches no network: requests that are aborted reject as a real one's would. */
export function asFetch(sandbox: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason))
    })
    const held = [input, request]
    underWay.add(held)
    try {
      return await Promise.race([sandbox(request), aborted])
    } finally {
      underWay.delete(held)
    }
  }
}
