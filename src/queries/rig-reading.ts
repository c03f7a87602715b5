// A browser's reading over a whole local Harvest, with what it has asked, for the tests and benchmarks.
import { QueryClient } from '@tanstack/react-query'
import type { Month } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { type AccountUser, connectSession } from '../session/harvest.ts'
import { sessionOpened } from '../session/session.ts'
import { type Reading, readingOf } from './reading.ts'

export const mira: AccountUser = { accountId: 1482011, userId: 4711202 }

type Sandbox = (request: Request) => Promise<Response>

/** Mira's browser, signed in at a Harvest. */
export class RigReading {
  readonly asked: string[] = []
  readonly #sandbox: Sandbox
  readonly #token: string
  readonly #apiOrigin: string
  client = new QueryClient()
  isDown = false

  constructor(sandbox: Sandbox, token: string, apiOrigin = 'http://api.sandbox.test') {
    this.#sandbox = sandbox
    this.#token = token
    this.#apiOrigin = apiOrigin
    const endpoint = { idOrigin: 'http://id.sandbox.test', apiOrigin, fetch: this.#fetch }
    connectSession(endpoint, { tab: undefined, device: undefined }, () => 0)
    sessionOpened({ token, expiresAt: Infinity, scope: 'all', kept: false })
  }

  get reading(): Reading {
    return readingOf(this.client)
  }

  #fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted()
    if (this.isDown) throw new TypeError('Failed to fetch')
    const { pathname, searchParams } = new URL(request.url)
    searchParams.delete('user_id')
    this.asked.push(`${pathname.replace('/v2/', '')} ${decodeURIComponent(searchParams.toString())}`)
    return this.#sandbox(request)
  }

  /** Another visit: the page is new, and with it all that it knows. */
  reopened(): void {
    this.client.clear()
    this.client = new QueryClient()
  }

  /** Shows months until they are there and as they are now; gives the entries. */
  async shown(months: readonly Month[], me = mira): Promise<TimeEntry[]> {
    const range = { me, months }
    const stop = this.reading.show(range)
    await this.reading.tend(range)
    stop()
    return this.entries(months, me)
  }

  entries(months: readonly Month[], me = mira): TimeEntry[] {
    return months.flatMap((month) => this.reading.shelf.read(me, month)?.piece.entries ?? [])
  }

  /** Does something elsewhere, as another program of the person would. */
  async elsewhere(method: string, path: string, body?: object): Promise<{ id: number }> {
    const answer = await this.#sandbox(
      new Request(new URL(`/v2/time_entries${path}`, this.#apiOrigin), {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          'harvest-account-id': String(mira.accountId),
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    if (!answer.ok) throw new Error(`${method} ${path} was refused: ${await answer.text()}`)
    const text = await answer.text()
    return text === '' ? { id: 0 } : JSON.parse(text)
  }
}
