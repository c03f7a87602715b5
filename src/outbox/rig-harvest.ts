// The whole Harvest behind the rig's browser, seen from its own side, for the tests of this folder.
import { type Day, day, dayAt, minuteAt } from '../domain/day.ts'
import type { ProjectAssignment, TimeEntry } from '../harvest/wire.ts'
import type { Owner } from './acts.ts'
import type { Work } from './entry.ts'
import { TestClock } from './rig.ts'

type Sandbox = (request: Request) => Promise<Response>
type SandboxOptions = { now: () => number; wait: (ms: number) => Promise<void>; world: { entries: number } }

/** 10:30 in Berlin, where Mira is. */
const start = Date.parse('2026-03-11T09:30:00Z')
const zone = 'Europe/Berlin'

export const miraInHours: Owner = {
  accountId: 1482011,
  userId: 4711202,
  personName: 'Mira Falk',
  accountName: 'Nordlicht Werkstatt',
}
export const miraInTimes: Owner = {
  accountId: 1533907,
  userId: 4823310,
  personName: 'Mira Falk',
  accountName: 'Pinecrest Analytics',
}
export const jonas: Owner = { ...miraInHours, userId: 4690015, personName: 'Jonas Brandt' }

export class TestHarvest {
  readonly clock = new TestClock(start)
  /** What pages have asked, such as `POST /v2/time_entries`, and with which token. */
  readonly asked: { what: string; token: string }[] = []
  readonly #sandbox: Sandbox
  readonly #token: string
  #local = { at: 0, minute: 0, day: day('1970-01-01') }

  /** `token` is Mira's. */
  constructor(createSandbox: (options: SandboxOptions) => Sandbox, token: string) {
    const { now, wait } = this.clock
    this.#sandbox = createSandbox({ now, wait, world: { entries: 0 } })
    this.#token = token
  }

  /** For pages; who gives up is told at once. */
  fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { method, url, signal, headers } = request
    signal.throwIfAborted()
    this.asked.push({
      what: `${method} ${new URL(url).pathname}`,
      token: headers.get('authorization')?.slice('Bearer '.length) ?? '',
    })
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    return Promise.race([this.#sandbox(request), aborted])
  }

  /** The moment of an act, with Mira's day. */
  get moment(): { now: number; minute: number; day: Day } {
    const now = this.clock.now()
    const minuteNow = Math.floor(now / 60_000)
    // asking for a zone is slow
    if (this.#local.at !== minuteNow)
      this.#local = { at: minuteNow, minute: minuteAt(now, zone), day: dayAt(now, zone) }
    const { minute, day } = this.#local
    return { now, minute, day }
  }

  get today(): Day {
    return this.moment.day
  }

  /** Asks without the page, by a way that faults do not strike. */
  async ask(path: string, owner = miraInHours, method = 'GET', body?: object): Promise<Response> {
    return this.#sandbox(
      new Request(new URL(path, 'http://api.sandbox.test'), {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          'harvest-account-id': String(owner.accountId),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
  }

  /** In place of all faults before; what those held is let go. */
  async faults(...rules: object[]): Promise<void> {
    const { status } = await this.ask('/__sandbox/faults', undefined, 'POST', rules)
    if (status !== 204) throw new Error('These are no rules')
  }

  /** A fault for the next write of each kind. */
  fail(fault: object, times = 1): Promise<void> {
    return this.faults(...['POST', 'PATCH', 'DELETE'].map((method) => ({ path: '/v2/', method, times, fault })))
  }

  /** What Harvest has of Mira's in an account, oldest first. */
  async table(owner: Owner): Promise<TimeEntry[]> {
    const answer = await this.ask('/api/v2/time_entries', owner)
    if (!answer.ok) throw new Error(`The table cannot be read: ${answer.status}`)
    const { time_entries: entries }: { time_entries: TimeEntry[] } = await answer.json()
    return entries.toSorted((one, other) => one.id - other.id)
  }

  /** What Mira may track time to. */
  async works(owner: Owner): Promise<Work[]> {
    const answer = await this.ask('/api/v2/users/me/project_assignments', owner)
    const { project_assignments: all }: { project_assignments: ProjectAssignment[] } = await answer.json()
    return all.flatMap(({ client, project, task_assignments }) =>
      task_assignments
        .filter(({ is_active }) => is_active)
        .map(({ task, billable }) => ({
          client: { id: client.id, name: client.name },
          project: { id: project.id, name: project.name },
          task: { id: task.id, name: task.name },
          billable,
        })),
    )
  }

  /** Forgets all, and goes on at the same time of the next day. */
  async nextDay(owners: readonly Owner[]): Promise<void> {
    for (const owner of owners) {
      for (const { id } of await this.table(owner)) await this.ask(`/api/v2/time_entries/${id}`, owner, 'DELETE')
    }
    this.asked.length = 0
    const day = 86_400_000
    await this.clock.pass(day - ((this.clock.now() - start) % day))
  }

  writes(): string[] {
    return this.asked.map(({ what }) => what).filter((what) => !what.startsWith('GET '))
  }
}
