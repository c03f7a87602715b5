import { Refused, badRequest, unsupportedBody } from '../refusals.ts'
import { isValues } from './values.ts'
import type { Values } from './values.ts'

/**
 * What a body holds: JSON, a form, or a form with files, whose fields nest as `a[b]` and `a[]`. A body that says nothing
 * of its type counts as empty, one in XML is refused with 415, and one that cannot be read with 400.
 */
export async function bodyOf(request: Request): Promise<Values> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  if (type.includes('xml')) throw unsupportedBody()
  if (type.includes('json')) return jsonBody(await request.text())
  if (type.startsWith('application/x-www-form-urlencoded')) return nested(new URLSearchParams(await request.text()))
  return type.startsWith('multipart/form-data') ? nested(await formOf(request)) : {}
}

function jsonBody(text: string): Values {
  const body: unknown = text === '' ? {} : JSON.parse(text)
  return isValues(body) ? body : {}
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Refused(badRequest('There was a problem in the form you submitted.'))
  }
}

/** Fields as Rails nests them: `reference[id]=1` goes into an object, `ids[]=1` into a list. */
export function nested(fields: Iterable<[string, unknown]>): Values {
  const body: Values = {}
  for (const [name, value] of fields) {
    const [, first = name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? []
    put(
      body,
      first,
      [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key),
      value,
    )
  }
  return body
}

function put(into: Values, name: string, [next, ...rest]: string[], value: unknown): void {
  const before = Object.hasOwn(into, name) ? into[name] : undefined
  if (next === undefined) define(into, name, value)
  else if (next === '') define(into, name, [...(Array.isArray(before) ? before : []), value])
  else {
    const inner: Values = isValues(before) && !Array.isArray(before) ? before : {}
    define(into, name, inner)
    put(inner, next, rest, value)
  }
}

// not by assignment, which a field called __proto__ would turn against us
const define = (into: Values, name: string, value: unknown) =>
  Object.defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true })
