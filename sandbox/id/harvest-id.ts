import { Hono } from 'hono/tiny'
import type { AccountsAnswer } from '../../src/harvest/wire.ts'
import { answerErrors } from '../answer-errors.ts'
import { json } from '../api/answer.ts'
import { grantOf } from '../api/caller.ts'
import type { State } from '../state.ts'
import { authorizeAnswer, authorizePage } from './authorize.ts'
import { stylesheetAnswer } from './authorize-page.ts'
import { migrate } from './migrate.ts'
import { tokenEndpoint } from './token-endpoint.ts'
import { reaches } from './tokens.ts'

/** Harvest ID: the authorize page, the token endpoint, migration, and the accounts that a token reaches. */
export function harvestId(state: State): Hono {
  const id = new Hono()

  id.get('/oauth2/authorize', ({ req }) => authorizePage(req.raw, state, 'v2'))
  id.post('/oauth2/authorize', ({ req }) => authorizeAnswer(req.raw, state, 'v2'))
  id.get('/oauth2/authorize.css', stylesheetAnswer)
  id.post('/api/v2/oauth2/migrate', ({ req }) => migrate(req.raw, state))

  // under their older names too, which clients of 2017 still use
  for (const api of ['/api/v2', '/api/v1']) {
    id.post(`${api}/oauth2/token`, ({ req }) => tokenEndpoint(req.raw, state, 'v2'))
    id.get(`${api}/accounts`, ({ req }) => json(accountsOf(req.raw, state)))
  }

  answerErrors(id)
  return id
}

function accountsOf(request: Request, state: State): AccountsAnswer {
  const { person, scope } = grantOf(request, state, ['v2'])
  return {
    user: { id: person.id, first_name: person.firstName, last_name: person.lastName, email: person.email },
    accounts: person.accounts.filter((account) => reaches(scope, account)),
  }
}
