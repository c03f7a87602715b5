/**
 * Whether a fetch of Node's failed before it reached anybody: no address was found, or no connection made. What fails later
 * may have been heard.
 */
export function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(isOfConnecting)
  return isOfConnecting(cause)
}

// a system call by name, because the same code can come from an open connection
function isOfConnecting(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  const syscall = 'syscall' in cause ? cause.syscall : undefined
  const code = 'code' in cause ? cause.code : undefined
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT'
}
