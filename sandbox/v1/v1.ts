import { Hono } from 'hono/tiny'
import { answerErrors } from '../answer-errors.ts'
import { callerIn, grantOf } from '../api/caller.ts'
import type { Caller } from '../api/caller.ts'
import { authorizeAnswer, authorizePage } from '../id/authorize.ts'
import { stylesheetAnswer } from '../id/authorize-page.ts'
import { refusedExchange } from '../id/oauth-errors.ts'
import { tokenEndpoint } from '../id/token-endpoint.ts'
import { throttled } from '../rate-limit.ts'
import { Refused, unauthorized } from '../refusals.ts'
import type { State } from '../state.ts'
import { formatted } from './format.ts'
import { whoAmI } from './who-am-i.ts'

/** Whether a path on the API host, or on an account's own, is V1's. */
export const isV1 = (path: string): boolean => /^\/(oauth2|account)\//.test(path)

/** V1: its own sign-in, and who a token is of. */
export function harvestV1(state: State): Hono {
  const v1 = new Hono()

  v1.get('/oauth2/authorize', ({ req }) => authorizePage(req.raw, state, 'v1'))
  v1.post('/oauth2/authorize', ({ req }) => authorizeAnswer(req.raw, state, 'v1'))
  v1.get('/oauth2/authorize.css', stylesheetAnswer)

  v1.post('/oauth2/token', ({ req }) => {
    const type = req.header('content-type')?.toLowerCase() ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) throw refusedExchange('invalid_request')
    return tokenEndpoint(req.raw, state, 'v1')
  })

  v1.get('/account/who_am_i', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const seconds = state.rateLimitOfV1.secondsToWait(String(caller.account.id), false, state.now())
    if (seconds !== undefined) throw new Refused(throttled(seconds, state.profile.sendsRetryAfter, 503))
    return formatted(req.raw, whoAmI(caller, state.now()))
  })

  answerErrors(v1)
  return v1
}

/** Who asks: in the account whose address was asked, else in the first that the token reaches. V2's tokens are good here. */
function callerOf(request: Request, state: State): Caller {
  const grant = grantOf(request, state, ['v1', 'v2'])
  const { hostname } = new URL(request.url)
  const named = state.world.accounts.filter(({ company }) => company.full_domain === hostname)
  for (const account of named.length > 0 ? named : state.world.accounts) {
    const caller = callerIn(account, grant)
    if (caller) return caller
  }
  throw unauthorized()
}
