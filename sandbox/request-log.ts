export type LoggedRequest = {
  host: 'id' | 'api'
  method: string
  /** With the query. */
  path: string
  headers: Record<string, string>
  /** ISO, by the sandbox's clock. */
  time: string
  /** Null while unanswered, and for good when the connection was dropped. */
  status: number | null
}

/** Notes a request as it comes in; the status follows with the answer. */
export function logged(request: Request, host: 'id' | 'api', now: number): LoggedRequest {
  const url = new URL(request.url)
  return {
    host,
    method: request.method,
    path: url.pathname + url.search,
    headers: Object.fromEntries(request.headers),
    time: new Date(now).toISOString(),
    status: null,
  }
}
