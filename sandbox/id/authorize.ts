import type { State } from '../state.ts'
import type { Person } from '../world/account.ts'
import { consentPage, errorPage, peoplePage } from './authorize-page.ts'
import { answerRedirect, redirectTarget } from './redirect.ts'
import { expiresIn } from './tokens.ts'

type Asked = { query: URLSearchParams; target: string; person: Person | undefined }

/** Reads an authorize request, or says why it has no answer: a page for a wrong client or redirect, else a redirect with an error. */
export function authorizeRequest(request: Request, { profile, world }: State): Asked | Response {
  const query = new URL(request.url).searchParams
  const clientId = query.get('client_id') ?? ''
  if (clientId === '' || clientId.startsWith('unknown')) return errorPage('Invalid client_id is given')
  const target = redirectTarget(query.get('redirect_uri'), profile)
  if (target === undefined) return errorPage('Invalid redirect_uri is given')
  if (query.get('response_type') !== 'token') {
    const description = 'The requested response type is not supported by the authorization server.'
    const error = { error: 'unsupported_response_type', error_description: description, state: query.get('state') }
    return answerRedirect(target, error, profile)
  }
  return { query, target, person: world.people.find(({ id }) => String(id) === query.get('person')) }
}

/** What the consent page's form leads to: a redirect with a token or with `access_denied`. */
export function answered({ query, target, person }: Asked, form: URLSearchParams, state: State): Response {
  if (!person) return peoplePage(state.world.people, query)
  if (form.get('answer') !== 'allow') {
    const description = 'The end-user or authorization server denied the request.'
    const error = { error: 'access_denied', error_description: description, state: query.get('state') }
    return answerRedirect(target, error, state.profile)
  }
  const own = person.accounts.map(({ product, id }) => `${product}:${id}`)
  const chosen = own.filter((account) => form.getAll('account').includes(account))
  if (own.length > 0 && chosen.length === 0) {
    return consentPage(person, query, target, 'Choose at least one account, or deny.')
  }
  const scope = scopeOf(chosen, chosen.length === own.length && state.profile.scopeOfAll === 'all')
  const answer = {
    access_token: state.tokens.mint(person, scope, state.now()),
    expires_in: String(expiresIn),
    scope,
    state: query.get('state'),
    token_type: 'bearer',
  }
  return answerRedirect(target, answer, state.profile)
}

// somebody without any account hands over all there will be
const scopeOf = (chosen: string[], isAll: boolean) =>
  isAll || chosen.length === 0 ? 'harvest:all forecast:all' : chosen.join(' ')
