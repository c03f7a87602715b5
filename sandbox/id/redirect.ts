import type { Profile } from '../profile.ts'

/** Where an authorize request may be answered: undefined when it is not what was registered, and then there is no redirect. */
export function redirectTarget(asked: string | null, { registeredRedirect }: Profile): string | undefined {
  if (registeredRedirect !== 'loopback') {
    const target = asked || registeredRedirect
    return target.startsWith(registeredRedirect) && !target.includes('#') ? target : undefined
  }
  if (!asked || !URL.canParse(asked) || asked.includes('#')) return undefined
  const { protocol, hostname, username } = new URL(asked)
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'http:' && isLoopback && username === '' ? asked : undefined
}

/** A redirect with its answer, parameters in alphabetical order as Harvest sends them. */
export function answerRedirect(
  target: string,
  answer: Record<string, string | null>,
  { answerPlace }: Profile,
): Response {
  const given = Object.entries(answer).filter((entry): entry is [string, string] => entry[1] !== null)
  const parameters = new URLSearchParams(given)
  parameters.sort()
  const mark = answerPlace === 'fragment' ? '#' : target.includes('?') ? '&' : '?'
  return new Response(null, {
    status: 302,
    headers: { location: `${target}${mark}${parameters}`, 'cache-control': 'no-store' },
  })
}
