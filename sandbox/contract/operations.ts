import type { Description, Operation, PathItem } from './description.ts'

export type Found = {
  operation: Operation
  /** What stands at the path's variable places. */
  ids: string[]
  /** What reads the record that a deletion takes away. */
  reading: Operation | undefined
}

const methods = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const

/** The operation that answers a method at a path such as `/v2/users/me?page=1`, if Harvest has one. */
export function findOperation({ paths }: Pick<Description, 'paths'>, method: string, path: string): Found | undefined {
  const segments = /^(?:\/api)?\/v2(\/[^?]*)/.exec(path)?.[1]?.split('/')
  const name = Object.entries(methods).find(([name]) => name === method)?.[1]
  if (!segments || !name) return undefined
  const [template] = Object.keys(paths)
    .map((path) => path.split('/'))
    .filter((parts) => fits(parts, segments))
    // `me` before any id
    .toSorted((one, other) => one.filter(isVariable).length - other.filter(isVariable).length)
  const item: PathItem = (template && paths[template.join('/')]) ?? {}
  const operation = item[name]
  if (!template || !operation) return undefined
  return {
    operation,
    ids: segments.filter((_, index) => isVariable(template[index] ?? '')),
    reading: item.get ?? paths[template.slice(0, -1).join('/')]?.get,
  }
}

const isVariable = (part: string) => part.startsWith('{')

const fits = (parts: string[], segments: string[]) =>
  parts.length === segments.length &&
  parts.every((part, index) => (isVariable(part) ? segments[index] !== '' : part === segments[index]))
