import type { Hono } from 'hono/tiny'
import { Refused, badRequest, brokenPage, noSuchPage } from './refusals.ts'

/** Turns what handlers throw into answers: a refusal into its own, a body that is no JSON into 400, the rest into 500. */
export function answerErrors(app: Hono): void {
  app.notFound(noSuchPage)
  app.onError((error) => {
    if (error instanceof Refused) return error.response
    return error instanceof SyntaxError ? badRequest('There was a problem in the JSON you submitted.') : brokenPage(500)
  })
}
