import type { Account } from '../../src/harvest/wire.ts'
import type { State } from '../state.ts'
import type { Person } from '../world/account.ts'
import { applicationOf } from './applications.ts'
import type { Application, Version } from './applications.ts'
import { consentPage, errorPage, peoplePage } from './authorize-page.ts'
import type { Wish } from './authorize-page.ts'
import { oauthError } from './oauth-errors.ts'
import type { OauthErrorName } from './oauth-errors.ts'
import { answerRedirect, redirectTarget } from './redirect.ts'
import type { Place } from './redirect.ts'
import { lifetimeSeconds, scopePart } from './tokens.ts'

type Asked = Wish & { person: Person | undefined }

/** The page that an authorize request shows: people to choose from, or what to hand over. */
export function authorizePage(request: Request, state: State, version: Version): Response {
  const asked = authorizeRequest(request, state, version)
  if (asked instanceof Response) return asked
  return asked.person ? consentPage(asked, asked.person) : peoplePage(state.world.people, asked.query)
}

/** What the consent page's form leads to: a redirect with a token, a code or `access_denied`. */
export async function authorizeAnswer(request: Request, state: State, version: Version): Promise<Response> {
  const asked = authorizeRequest(request, state, version)
  if (asked instanceof Response) return asked
  const { application, person, accounts, target } = asked
  if (!person) return peoplePage(state.world.people, asked.query)
  const form = new URLSearchParams(await request.text())
  if (form.get('answer') !== 'allow') return redirected(asked, state, oauthError('access_denied'))

  const chosen = accounts.filter((account) => form.getAll('account').includes(scopePart(account)))
  const problem = problemWith(application, accounts, chosen)
  if (problem) return consentPage(asked, person, problem)

  const scope = scopeOf(application, chosen, chosen.length === accounts.length && state.profile.scopeOfAll === 'all')
  const consent = { person, scope, clientId: application.clientId }
  const tokens = state.tokens[version]
  // V1 has no scopes
  const shown = { scope: version === 'v1' ? null : scope }
  if (asked.query.get('response_type') === 'code')
    return redirected(asked, state, { code: tokens.code(consent, target, state.now()), ...shown })
  return redirected(asked, state, {
    access_token: tokens.access(consent, state.now()),
    expires_in: String(lifetimeSeconds[version] - 1),
    token_type: 'bearer',
    ...shown,
  })
}

// a page for a wrong client or redirect, else a redirect with an error
function authorizeRequest(request: Request, { profile, world }: State, version: Version): Asked | Response {
  const { searchParams: query, hostname } = new URL(request.url)
  const application = applicationOf(query.get('client_id') ?? '', version)
  if (!application) return errorPage('Invalid client_id is given')
  const target = redirectTarget(query.get('redirect_uri'), application, profile)
  if (target === undefined) return errorPage('Invalid redirect_uri is given')
  const person = world.people.find(({ id }) => String(id) === query.get('person'))
  // at an account's own address only that one can be handed over
  const here = world.accounts.find(({ company }) => company.full_domain === hostname)
  const accounts = (person?.accounts ?? []).filter(
    ({ id, product }) => application.products.some((one) => one === product) && (here?.id ?? id) === id,
  )
  const asked = { application, query, target, person, accounts }
  const error = errorIn(query.get('response_type') ?? '', application)
  return error ? redirected(asked, { profile }, oauthError(error)) : asked
}

function errorIn(responseType: string, { clientSecret }: Application): OauthErrorName | undefined {
  if (responseType === '') return 'invalid_request'
  if (responseType === 'token') return undefined
  if (responseType !== 'code') return 'unsupported_response_type'
  // a code is worth nothing without a secret
  return clientSecret === undefined ? 'unauthorized_client' : undefined
}

function redirected(
  { application, query, target }: Wish,
  { profile }: Pick<State, 'profile'>,
  answer: Record<string, string | null>,
): Response {
  const responseType = query.get('response_type')
  const implicitPlace: Place = application.version === 'v1' ? 'fragment' : profile.answerPlace
  const place = responseType === 'code' ? 'query' : implicitPlace
  return answerRedirect(target, { ...answer, state: query.get('state') }, place)
}

function problemWith({ isMultiAccount }: Application, accounts: Account[], chosen: Account[]): string | undefined {
  if (!isMultiAccount) return chosen.length === 1 ? undefined : 'Choose one account, or deny.'
  return accounts.length > 0 && chosen.length === 0 ? 'Choose at least one account, or deny.' : undefined
}

// somebody without any account hands over all there will be
const scopeOf = ({ isMultiAccount, products }: Application, chosen: Account[], isAll: boolean) =>
  isMultiAccount && (isAll || chosen.length === 0)
    ? products.map((product) => `${product}:all`).join(' ')
    : chosen.map(scopePart).join(' ')
