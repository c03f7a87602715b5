import { Hono } from 'hono/tiny'
import { answerErrors } from '../answer-errors.ts'
import type { State } from '../state.ts'
import { accountRoutes } from './account.ts'
import { clientRoutes } from './clients.ts'
import { timeEntryRoutes } from './time-entries.ts'

/** Harvest's API V2, under `/v2` and the alias that its `Location` headers use. */
export function harvestApi(state: State): Hono {
  const v2 = new Hono()
  accountRoutes(v2, state)
  clientRoutes(v2, state)
  timeEntryRoutes(v2, state)
  const api = new Hono()
  api.route('/v2', v2)
  api.route('/api/v2', v2)
  answerErrors(api)
  return api
}
