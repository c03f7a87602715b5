import { tokenOf } from './api/caller.ts'
import { harvestApi } from './api/api.ts'
import { control } from './control.ts'
import { preflight, withCors } from './cors.ts'
import { Dropped } from './dropped.ts'
import { answerWith } from './faults.ts'
import { harvestId } from './id/harvest-id.ts'
import { keptRequest } from './kept-request.ts'
import { throttled } from './rate-limit.ts'
import { badRequest } from './refusals.ts'
import { logged } from './request-log.ts'
import type { Host } from './request-log.ts'
import { sentinel } from './sentinels.ts'
import { freshState } from './state.ts'
import type { SandboxOptions } from './state.ts'
import { harvestV1, isV1 } from './v1/v1.ts'
import { witnessed } from './witness.ts'

type Surroundings = {
  /** Whether an address is Harvest ID's; without this, host names that begin with `id.` are. */
  isHarvestId?: (url: URL) => boolean
  /** Whether a request without User-Agent is refused. Pages cannot be checked for it. */
  checksUserAgent?: boolean
  wait?: (ms: number) => Promise<void>
  /** Makes the ports of these hosts refuse connections, and no others. Rejects when a port cannot be opened again. */
  refuse?: (hosts: ReadonlySet<Host>) => Promise<void>
}

/** A local Harvest: Harvest ID and API in one function. Throws Dropped, a TypeError, where a connection would break. */
export function createSandbox(options: SandboxOptions & Surroundings): (request: Request) => Promise<Response> {
  const {
    isHarvestId = (url) => url.hostname.startsWith('id.'),
    checksUserAgent = false,
    wait = (ms) => new Promise((done) => setTimeout(done, ms)),
    refuse = async () => undefined,
  } = options
  const state = freshState(options)
  const [id, api, v1] = [harvestId(state), harvestApi(state), harvestV1(state)]

  return async (request) => {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/__sandbox/')) {
      return control(request, state, refuse, (reset) => Object.assign(state, freshState(options, reset)))
    }
    const host = isHarvestId(url) ? 'id' : 'api'
    // also behind a port, where a connection may be open already
    if (state.refused.has(host)) throw new Dropped()
    const record = logged(request, host, state.now())
    state.requests.push(record)

    // whoever has a secret or shows a consent page is no page of another origin
    const isForPages = !url.pathname.includes('/oauth2/') && (host === 'api' || url.pathname.startsWith('/api/'))
    const { world } = state
    const { released } = state.faults
    const faults = [...state.faults.striking(request), ...(await sentinel(request))]
    // behind a port a body is not yet here, and a client that leaves is not noticed before it is
    const heard = faults.length > 0 ? await keptRequest(request) : request
    const { response, cors } = await answerWith(
      faults,
      async () => {
        // what waited through a reset is not for the new world
        if (state.world !== world) throw new Dropped()
        return witnessed(heard, host, () => harvest(heard, host, isForPages))
      },
      { client: request.signal, released, wait },
    )
    const answer = isForPages ? withCors(response, state.profile, cors) : response
    record.status = answer.status
    return answer
  }

  function harvest(request: Request, host: Host, isForPages: boolean): Response | Promise<Response> {
    if (request.method === 'OPTIONS' && isForPages) return preflight(state.profile)
    if (checksUserAgent && !request.headers.get('user-agent')) return badRequest('A User-Agent is required.')
    if (request.method === 'GET' && hasBody(request))
      return badRequest('HTTP GET requests with a body are not accepted.')
    if (host === 'id') return id.fetch(request)

    const { pathname } = new URL(request.url)
    if (isV1(pathname)) return v1.fetch(request)
    const isReport = /^(\/api)?\/v2\/reports\//.test(pathname)
    const seconds = state.rateLimit.secondsToWait(tokenOf(request), isReport, state.now())
    return seconds === undefined ? api.fetch(request) : throttled(seconds, state.profile.sendsRetryAfter)
  }
}

// a Request never has the body of a GET, only the headers that announce it
const hasBody = ({ headers }: Request) =>
  headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0
