import { tokenOf } from './api/caller.ts'
import { harvestApi } from './api/api.ts'
import { control } from './control.ts'
import { preflight, withCors } from './cors.ts'
import { answerWith } from './faults.ts'
import { harvestId } from './id/harvest-id.ts'
import { throttled } from './rate-limit.ts'
import { badRequest } from './refusals.ts'
import { logged } from './request-log.ts'
import { sentinel } from './sentinels.ts'
import { freshState } from './state.ts'
import type { SandboxOptions } from './state.ts'

type Surroundings = {
  /** Whether an address is Harvest ID's; without this, host names that begin with `id.` are. */
  isHarvestId?: (url: URL) => boolean
  /** Whether a request without User-Agent is refused. Pages cannot be checked for it. */
  checksUserAgent?: boolean
  wait?: (ms: number) => Promise<void>
}

/** A local Harvest: Harvest ID and API in one function. Throws Dropped, a TypeError, where a connection would break. */
export function createSandbox(options: SandboxOptions & Surroundings): (request: Request) => Promise<Response> {
  const {
    isHarvestId = (url) => url.hostname.startsWith('id.'),
    checksUserAgent = false,
    wait = (ms) => new Promise((done) => setTimeout(done, ms)),
  } = options
  const state = freshState(options)
  const [id, api] = [harvestId(state), harvestApi(state)]

  return async (request) => {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/__sandbox/')) {
      return control(request, state, (reset) => Object.assign(state, freshState(options, reset)))
    }
    const host = isHarvestId(url) ? 'id' : 'api'
    const record = logged(request, host, state.now())
    state.requests.push(record)

    const isForPages = host === 'api' || url.pathname.startsWith('/api/')
    const faults = [...state.faults.striking(request), ...(await sentinel(request))]
    const { response, cors } = await answerWith(faults, async () => harvest(request, host, isForPages), wait)
    const answer = isForPages ? withCors(response, state.profile, cors) : response
    record.status = answer.status
    return answer
  }

  function harvest(request: Request, host: 'id' | 'api', isForPages: boolean): Response | Promise<Response> {
    if (request.method === 'OPTIONS' && isForPages) return preflight(state.profile)
    if (checksUserAgent && !request.headers.get('user-agent')) return badRequest('A User-Agent is required.')
    if (request.method === 'GET' && hasBody(request))
      return badRequest('HTTP GET requests with a body are not accepted.')
    if (host === 'id') return id.fetch(request)

    const isReport = /^(\/api)?\/v2\/reports\//.test(new URL(request.url).pathname)
    const seconds = state.rateLimit.secondsToWait(tokenOf(request), isReport, state.now())
    return seconds === undefined ? api.fetch(request) : throttled(seconds, state.profile.sendsRetryAfter)
  }
}

// a Request never has the body of a GET, only the headers that announce it
const hasBody = ({ headers }: Request) =>
  headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0
