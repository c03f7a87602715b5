import { asFetch } from './as-fetch.ts'
import { personalToken } from './id/tokens.ts'
import { createSandbox } from './sandbox.ts'
import { people } from './world/people.ts'

type Demo = { idOrigin: string; apiOrigin: string; fetch: typeof fetch; token: string; scope: string }

/** Harvest inside the page, for the demo: the member's token, and a fetch that never leaves the page. `now` is epoch ms. */
export function openDemo(now: () => number): Demo {
  const member = people[0]
  if (!member) throw new Error('Nobody lives in the sandbox')
  return {
    // names that no resolver will ever know
    idOrigin: 'https://id.harvest.invalid',
    apiOrigin: 'https://api.harvest.invalid',
    fetch: asFetch(createSandbox({ now })),
    token: personalToken(member),
    scope: 'all',
  }
}
