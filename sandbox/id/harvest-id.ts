import { Hono } from 'hono/tiny'
import type { AccountsAnswer } from '../../src/harvest/wire.ts'
import { answerErrors } from '../answer-errors.ts'
import { json } from '../api/answer.ts'
import { tokenOf } from '../api/caller.ts'
import { unauthorized } from '../refusals.ts'
import type { State } from '../state.ts'
import { consentPage, peoplePage, stylesheet } from './authorize-page.ts'
import { answered, authorizeRequest } from './authorize.ts'
import { reaches } from './tokens.ts'

/** Harvest ID: the authorize page, and the accounts that a token reaches. */
export function harvestId(state: State): Hono {
  const id = new Hono()

  id.get('/oauth2/authorize', ({ req }) => {
    const asked = authorizeRequest(req.raw, state)
    if (asked instanceof Response) return asked
    return asked.person
      ? consentPage(asked.person, asked.query, asked.target)
      : peoplePage(state.world.people, asked.query)
  })

  id.post('/oauth2/authorize', async ({ req }) => {
    const asked = authorizeRequest(req.raw, state)
    return asked instanceof Response ? asked : answered(asked, new URLSearchParams(await req.text()), state)
  })

  id.get(
    '/oauth2/authorize.css',
    () => new Response(stylesheet, { headers: { 'content-type': 'text/css; charset=utf-8' } }),
  )

  id.get('/api/v2/accounts', ({ req }) => {
    const grant = state.tokens.grant(tokenOf(req.raw), state.now())
    if (!grant) throw unauthorized()
    const { person, scope } = grant
    const answer: AccountsAnswer = {
      user: { id: person.id, first_name: person.firstName, last_name: person.lastName, email: person.email },
      accounts: person.accounts.filter((account) => reaches(scope, account)),
    }
    return json(answer)
  })

  answerErrors(id)
  return id
}
