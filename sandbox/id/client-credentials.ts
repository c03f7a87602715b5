import { refusedExchange } from './oauth-errors.ts'
import type { Parameters } from './parameters.ts'

type Credentials = { clientId: string; clientSecret: string }

/**
 * What a client says it is, in the body as the documentation has it or by HTTP Basic, whose halves OAuth 2.0 escapes as
 * in a form. Throws invalid_client where the two differ. That Harvest takes Basic is a guess.
 */
export function credentialsOf(request: Request, parameters: Parameters): Credentials {
  const told = { clientId: parameters('client_id'), clientSecret: parameters('client_secret') }
  const encoded = /^Basic +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined) return told
  const basic = basicCredentials(encoded)
  if (isOther(basic.clientId, told.clientId) || isOther(basic.clientSecret, told.clientSecret))
    throw refusedExchange('invalid_client')
  return basic
}

const isOther = (one: string, other: string) => other !== '' && one !== other

function basicCredentials(encoded: string): Credentials {
  const [, clientId = '', clientSecret = ''] = /^([^:]*):(.*)$/s.exec(decoded(encoded)) ?? []
  return { clientId: unescaped(clientId), clientSecret: unescaped(clientSecret) }
}

function decoded(base64: string): string {
  try {
    return atob(base64)
  } catch {
    throw refusedExchange('invalid_client')
  }
}

const unescaped = (text: string) => new URLSearchParams(`text=${text}`).get('text') ?? ''
