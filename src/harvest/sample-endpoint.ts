// A Harvest ID to ask for tokens, for the tests of this folder.
import type { TokenEndpoint } from './ask-for-tokens.ts'
import { type FakeClock, fakeClock } from './fake-harvest.ts'

export const userAgent = 'Sheaf (ana@kelpstone.example)'

/** An endpoint over a fetch, with the record of what it was asked. A RangeError is a fetch that never left. */
export function endpointOver(fetch: TokenEndpoint['fetch'], clock: FakeClock = fakeClock()) {
  const requests: Request[] = []
  // one that nobody holds is collected, and its signal with it
  const held: Request[] = []
  const endpoint: TokenEndpoint = {
    idOrigin: 'http://id.sandbox.test',
    clock,
    userAgent,
    neverLeft: (error) => error instanceof RangeError,
    fetch: async (request) => {
      held.push(request)
      requests.push(request.clone())
      return fetch(request)
    },
  }
  return { endpoint, clock, requests }
}
