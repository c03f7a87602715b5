import type { Hono } from 'hono/tiny'
import { forbidden, invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import { json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import { isAdministrator } from './permissions.ts'
import { capacitySeconds } from './user-fields.ts'
import { claim } from './values.ts'

export function companyRoutes(v2: Hono, state: State): void {
  v2.patch('/company', async ({ req }) => {
    const { account, self } = callerOf(req.raw, state)
    if (!isAdministrator(self)) throw forbidden()
    const body = await bodyOf(req.raw)
    const { company } = account
    const mode =
      'wants_timestamp_timers' in body ? claim(body['wants_timestamp_timers']) : company.wants_timestamp_timers
    if (mode === undefined) throw invalid('Wants timestamp timers is not included in the list')
    const capacity = 'weekly_capacity' in body ? capacitySeconds(body['weekly_capacity']) : company.weekly_capacity
    if (typeof capacity === 'string') throw invalid(capacity)
    return json(Object.assign(company, { wants_timestamp_timers: mode, weekly_capacity: capacity }))
  })
}
