export type Host = 'id' | 'api'

export type LoggedRequest = {
  host: Host
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
export function logged(request: Request, host: Host, now: number): LoggedRequest {
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
