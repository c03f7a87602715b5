/** A sandbox as a `fetch` that touches no network: requests that are aborted reject as a real one's would. */
export function asFetch(sandbox: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason))
    })
    return Promise.race([sandbox(request), aborted])
  }
}
