import { jsonText } from './api/json-text.ts'
import { isValues } from './api/values.ts'
import { Dropped } from './dropped.ts'
import type { Damage } from './fault-rules.ts'

/** An answer after what befell it. One without a body, or without JSON where a field is meant, comes through whole. */
export async function damaged(response: Response, damage: Damage): Promise<Response> {
  if (response.body === null) return response
  if ('setField' in damage) return withField(response, damage.setField, damage.to)
  if ('removeField' in damage) return withField(response, damage.removeField, undefined)
  const whole = new Uint8Array(await response.arrayBuffer())
  return 'cutAfterBytes' in damage
    ? new Response(whole.slice(0, damage.cutAfterBytes), response)
    : broken(response, whole, damage.breakAfterBytes)
}

/** An answer that says its length and errors before it has come to that. */
function broken(response: Response, whole: Uint8Array, afterBytes: number): Response {
  const parts = [whole.slice(0, afterBytes)]
  const body = new ReadableStream({
    pull: (controller) => {
      const part = parts.pop()
      if (part === undefined) controller.error(new Dropped())
      else controller.enqueue(part)
    },
  })
  const answer = new Response(body, response)
  answer.headers.set('content-length', String(Math.max(whole.byteLength, afterBytes + 1)))
  return answer
}

async function withField(response: Response, path: string, to: unknown): Promise<Response> {
  const text = await response.clone().text()
  const json = parsed(text)
  if (json === undefined) return response
  // resources and reports write their numbers differently
  const write = jsonText(json) === text ? jsonText : JSON.stringify
  return new Response(write(withValue(json, path.split('.'), to)), response)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A copy with something else where a path leads, if it leads anywhere; what is undefined is not written. */
function withValue(value: unknown, [name, ...rest]: string[], to: unknown): unknown {
  if (name === undefined) return to
  if (!isValues(value)) return value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  for (const [key, inner] of Object.entries(copy)) {
    if (name === '*' || name === key) Reflect.set(copy, key, withValue(inner, rest, to))
  }
  return copy
}
