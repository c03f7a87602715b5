import type { FaultRule } from '../../sandbox/fault-rules.ts'
import type { Profile } from '../../sandbox/profile.ts'
import type { LoggedRequest } from '../../sandbox/request-log.ts'
import type { WorldOptions } from '../../sandbox/world/world.ts'
import { idOrigin } from './addresses.ts'

/** The local Harvest that both origins answer for. */
export interface Sandbox {
  /** A new world, whose clock starts at this ISO time and runs on. */
  reset: (options: { now?: string; profile?: Partial<Profile>; world?: WorldOptions }) => Promise<void>
  /** What goes wrong from now on, in place of what was said before. */
  faults: (rules: FaultRule[]) => Promise<void>
  /** Lets go what a fault holds, also what is still on its way there: nothing goes wrong any more. */
  release: () => Promise<void>
  /** Sets its clock forward. */
  forward: (ms: number) => Promise<void>
  /** Whose port takes connections from now on. */
  connections: (refused: { api?: 'refused' }) => Promise<void>
  /** What Harvest ID and the API were asked since the last reset. */
  requests: () => Promise<LoggedRequest[]>
  /** Where it or the app broke with the description of Harvest, if there is one, since this was last read. */
  problems: () => Promise<string[]>
}

export const sandbox: Sandbox = {
  reset: async (options) => {
    await control('POST', 'reset', options)
  },
  faults: async (rules) => {
    await control('POST', 'faults', rules)
  },
  release: () => sandbox.faults([]),
  forward: async (forwardMs) => {
    await control('POST', 'clock', { forwardMs })
  },
  connections: async (refused) => {
    await control('POST', 'connections', refused)
  },
  requests: async () => {
    const response = await control('GET', 'requests')
    const requests: LoggedRequest[] = await response.json()
    return requests
  },
  problems: async () => {
    const response = await control('GET', 'problems')
    const problems: string[] = await response.json()
    return problems
  },
}

async function control(method: string, name: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${idOrigin}/__sandbox/${name}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`The sandbox refused ${name}: ${await response.text()}`)
  return response
}

/** What Harvest was asked to do to time entries since the last reset: its method and path, such as `PATCH /v2/time_entries/7/stop`. */
export async function writesAtHarvest(): Promise<string[]> {
  const requests = await sandbox.requests()
  return requests
    .filter(({ method, path }) => method !== 'GET' && method !== 'OPTIONS' && path.startsWith('/v2/time_entries'))
    .map(({ method, path }) => `${method} ${path}`)
}

/** The tokens that were used against the API since the last reset. */
export function tokensUsed(requests: readonly LoggedRequest[]): Set<string> {
  const authorizations = requests.map(({ headers }) => headers['authorization'] ?? '')
  return new Set(authorizations.flatMap((text) => /^Bearer (\S{8,})$/i.exec(text)?.[1] ?? []))
}

/** Requests that carry a token anywhere but in their Authorization header. */
export function tokensAstray(requests: readonly LoggedRequest[], tokens: Iterable<string>): string[] {
  return [...tokens].flatMap((token) =>
    requests.flatMap(({ method, host, path, headers }) => {
      const { authorization: _, ...others } = headers
      return JSON.stringify([path, others]).includes(token) ? [`${method} to ${host}`] : []
    }),
  )
}
