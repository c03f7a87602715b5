import { Faults } from './faults.ts'
import { isValues, text } from './api/values.ts'
import { unkind } from './profile.ts'
import type { Profile } from './profile.ts'
import { readRules } from './read-fault-rules.ts'
import { noSuchPage } from './refusals.ts'
import type { Host } from './request-log.ts'
import type { ResetOptions, State } from './state.ts'
import { manyRefreshTokens } from './v1/refresh-tokens.ts'
import type { WorldOptions } from './world/world.ts'

/** The routes that tests steer the sandbox by. No CORS: a page has no business here. */
export async function control(
  request: Request,
  state: State,
  refuse: (hosts: ReadonlySet<Host>) => Promise<void>,
  reset: (options: ResetOptions) => void,
): Promise<Response> {
  const asked = `${request.method} ${new URL(request.url).pathname}`
  try {
    if (asked === 'GET /__sandbox/requests') return Response.json(state.requests)
    if (asked === 'POST /__sandbox/v1-tokens') {
      const wanted = await json(request)
      return Response.json(manyRefreshTokens(isValues(wanted) ? wanted['count'] : undefined, state))
    }
    if (asked === 'POST /__sandbox/reset') {
      const options = resetOptions(await json(request))
      const { faults } = state
      reset(options)
      faults.release()
      await refuse(state.refused)
    } else if (asked === 'POST /__sandbox/faults') {
      const rules = readRules(await json(request))
      state.faults.release()
      state.faults = new Faults(rules)
    } else if (asked === 'POST /__sandbox/clock') {
      state.skip(forwardMs(await json(request)))
    } else if (asked === 'POST /__sandbox/release') {
      state.faults.release()
    } else if (asked === 'POST /__sandbox/connections') {
      state.refused = refusedHosts(await json(request))
      await refuse(state.refused)
    } else return noSuchPage()
    return new Response(null, { status: 204 })
  } catch (error) {
    return Response.json({ message: error instanceof Error ? error.message : String(error) }, { status: 400 })
  }
}

const hosts = ['id', 'api'] as const

async function json(request: Request): Promise<unknown> {
  const text = await request.text()
  return text === '' ? {} : JSON.parse(text)
}

function forwardMs(body: unknown): number {
  const ms = isValues(body) ? body['forwardMs'] : undefined
  if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0)
    throw new Error('A clock is set forward by {"forwardMs": 60000}.')
  return ms
}

function refusedHosts(body: unknown): Set<Host> {
  const isSaid = ([host, to]: [string, unknown]) =>
    hosts.some((one) => one === host) && (to === 'refused' || to === 'open')
  if (!isValues(body) || Array.isArray(body) || !Object.entries(body).every(isSaid))
    throw new Error('Connections are {"id"?: "refused" or "open", "api"?: "refused" or "open"}.')
  const refused = hosts.filter((host) => body[host] === 'refused')
  if (refused.length === hosts.length) throw new Error('Either id or api stays open, for control.')
  return new Set(refused)
}

function resetOptions(body: unknown): ResetOptions {
  if (!isValues(body))
    throw new Error('A reset takes {"now"?: "2026-03-11T09:00:00Z", "profile"?: {…}, "world"?: {…}}.')
  const now = body['now'] === undefined ? undefined : Date.parse(text(body['now']) ?? '')
  if (Number.isNaN(now)) throw new Error('now is an ISO time, such as 2026-03-11T09:00:00Z.')
  const profile = body['profile'] ?? {}
  if (!isProfile(profile)) throw new Error(`A profile is some of: ${JSON.stringify(unkind)}.`)
  const world = body['world'] ?? {}
  if (!isWorld(world)) throw new Error(`A world is some of ${Object.keys(mostOf).join(', ')}, whole numbers.`)
  return { now, profile, world }
}

const mostOf: Required<WorldOptions> = { seed: Number.MAX_SAFE_INTEGER, entries: 1_000_000, accounts: 50, years: 40 }

function isWorld(value: unknown): value is WorldOptions {
  const known = new Map<string, number>(Object.entries(mostOf))
  const isSize = ([name, size]: [string, unknown]) =>
    Number.isSafeInteger(size) && Number(size) >= 0 && Number(size) <= (known.get(name) ?? -1)
  return isValues(value) && Object.entries(value).every(isSize) && value['accounts'] !== 0
}

function isProfile(value: unknown): value is Partial<Profile> {
  const known = new Map<string, unknown>(Object.entries(unkind))
  return isValues(value) && Object.entries(value).every(([name, given]) => typeof given === typeof known.get(name))
}
