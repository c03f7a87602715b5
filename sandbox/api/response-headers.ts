import type { Hono } from 'hono/tiny'
import type { State } from '../state.ts'
import { Dice } from '../world/dice.ts'

/**
 * Puts beside every answer what was seen live: `X-Request-Id`, the same for the nth since the start or the last reset,
 * `X-Runtime` in seconds and, over https only, `Strict-Transport-Security`. What is too long to hash gets an `Etag` of its own.
 */
export function stampAnswers(app: Hono, state: State): void {
  let { world } = state
  let count = 0

  app.use(async (context, next) => {
    if (world !== state.world) [world, count] = [state.world, 0]
    const id = requestId(++count)
    const startedAt = performance.now()
    await next()
    const { headers, ok, body } = context.res
    headers.set('x-request-id', id)
    headers.set('x-runtime', ((performance.now() - startedAt) / 1000).toFixed(6))
    if (ok && body && !headers.has('etag')) headers.set('etag', `W/"${id.replaceAll('-', '')}"`)
    if (context.req.url.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
  })
}

function requestId(count: number): string {
  const digits = new Dice(count, 5).hexDigits(30)
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(12, 15)}`, `a${digits.slice(15, 18)}`]
  return [...parts, digits.slice(18)].join('-')
}
