import type { Profile } from '../profile.ts'
import type { Application } from './applications.ts'

export type Place = 'query' | 'fragment'

/**
 * Where an authorize request may be answered: what was asked if it begins with what was registered, what was registered
 * if nothing was asked. Undefined for anything else, and then there is no redirect. Ports and names of this machine
 * stand for each other unless the profile names a redirect.
 */
export function redirectTarget(
  asked: string | null,
  { redirectUrl }: Application,
  { registeredRedirect }: Profile,
): string | undefined {
  const isNamed = registeredRedirect !== 'loopback'
  const expected = isNamed ? registeredRedirect : redirectUrl
  const target = asked || expected
  if (target === undefined || !URL.canParse(target) || target.includes('#')) return undefined
  const isAnyLoopback = !isNamed && (expected === undefined || isLoopback(expected))
  const isTaken = isAnyLoopback ? isLoopback(target) : expected !== undefined && beginsWith(target, expected)
  return isTaken ? target : undefined
}

// the same origin too: https://a.example does not begin https://a.example.elsewhere.example
const beginsWith = (target: string, expected: string) =>
  target.startsWith(expected) && URL.canParse(expected) && new URL(target).origin === new URL(expected).origin

function isLoopback(url: string): boolean {
  const { protocol, hostname, username } = new URL(url)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && username === ''
}

/** A redirect with its answer, parameters in alphabetical order as Harvest sends them. */
export function answerRedirect(target: string, answer: Record<string, string | null>, place: Place): Response {
  const given = Object.entries(answer).filter((entry): entry is [string, string] => entry[1] !== null)
  const parameters = new URLSearchParams(given)
  parameters.sort()
  const mark = place === 'fragment' ? '#' : target.includes('?') ? '&' : '?'
  return new Response(null, {
    status: 302,
    headers: { location: `${target}${mark}${parameters}`, 'cache-control': 'no-store' },
  })
}
