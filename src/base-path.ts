/**
 * The folders, likeliest first, in which the app's files may lie when its page is open at `pathname`: one build runs
 * under any path, and the same page answers at every address below it. `patterns`: addresses such as `day/:date`.
 */
export function possibleBases(pathname: string, patterns: readonly string[]): string[] {
  const folders = foldersAbove(pathname)
  const address = pathname.replace(/\/+$/, '').split('/')
  const known = patterns
    .map((pattern) => pattern.split('/').filter((part) => part !== ''))
    .filter((pattern) => endsWith(address, pattern))
    .toSorted((one, other) => other.length - one.length)
    .map((pattern) => `${address.slice(0, -pattern.length).join('/')}/`)
  // last, for hosts that answer `/sheaf` without adding the slash
  return [...new Set([...known, ...folders, `${address.join('/')}/`])]
}

function foldersAbove(pathname: string): string[] {
  const parts = pathname.split('/').slice(0, -1)
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`)
}

function endsWith(address: readonly string[], pattern: readonly string[]): boolean {
  const isAnchored = pattern[0] !== undefined && !/^[:*]/.test(pattern[0])
  const tail = address.slice(-pattern.length)
  return (
    isAnchored &&
    address.length > pattern.length &&
    pattern.every((part, index) => (part.startsWith(':') ? tail[index] !== '' : tail[index] === part))
  )
}
