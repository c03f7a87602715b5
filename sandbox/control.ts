import { readRules } from './fault-rules.ts'
import { Faults } from './faults.ts'
import { isValues, text } from './api/values.ts'
import { unkind } from './profile.ts'
import type { Profile } from './profile.ts'
import { noSuchPage } from './refusals.ts'
import type { ResetOptions, State } from './state.ts'
import type { WorldOptions } from './world/world.ts'

/** The routes that tests steer the sandbox by. No CORS: a page has no business here. */
export async function control(
  request: Request,
  state: State,
  reset: (options: ResetOptions) => void,
): Promise<Response> {
  const asked = `${request.method} ${new URL(request.url).pathname}`
  try {
    if (asked === 'GET /__sandbox/requests') return Response.json(state.requests)
    if (asked === 'POST /__sandbox/reset') reset(resetOptions(await json(request)))
    else if (asked === 'POST /__sandbox/faults') state.faults = new Faults(readRules(await json(request)))
    else return noSuchPage()
    return new Response(null, { status: 204 })
  } catch (error) {
    return Response.json({ message: error instanceof Error ? error.message : String(error) }, { status: 400 })
  }
}

async function json(request: Request): Promise<unknown> {
  const text = await request.text()
  return text === '' ? {} : JSON.parse(text)
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
