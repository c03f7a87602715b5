import type { Account, ProjectAssignment, TimeEntry } from '../src/harvest/wire.ts'
import { personalToken } from './id/tokens.ts'
import { createSandbox } from './sandbox.ts'
import { people } from './world/people.ts'

export const hoursAccount = 1482011
export const clockAccount = 1533907

type Who = 'Mira' | 'Jonas' | 'Leyla' | 'Noor' | 'Theo'

export type Question = {
  method?: string
  as?: Who
  account?: Account['id'] | null
  /** JSON, but for forms. */
  body?: unknown
  headers?: Record<string, string>
}

export function tokenOfPerson(name: Who): string {
  const person = people.find(({ firstName }) => firstName === name)
  if (!person) throw new Error(`Nobody is called ${name}`)
  return personalToken(person)
}

/** A sandbox for tests, on a Wednesday at 10:30 in Berlin until time is made to pass; Mira asks her account in hours unless told otherwise. */
export function openSandbox(options: Partial<Parameters<typeof createSandbox>[0]> = {}) {
  let now = Date.parse('2026-03-11T09:30:00Z')
  const sandbox = createSandbox({ now: () => now, ...options })

  const ask = async (path: string, { method = 'GET', as = 'Mira', account, body, headers }: Question = {}) => {
    const base =
      path.startsWith('/oauth2') || path.endsWith('/accounts') ? 'http://id.sandbox.test' : 'http://api.sandbox.test'
    // a form brings its own content type
    const isForm = body instanceof FormData || body instanceof URLSearchParams
    return sandbox(
      new Request(new URL(path, base), {
        method,
        headers: {
          authorization: `Bearer ${tokenOfPerson(as)}`,
          ...(account !== null && { 'harvest-account-id': String(account ?? hoursAccount) }),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      }),
    )
  }

  /** The JSON of an answer that must be a success. */
  const read = async (path: string, question?: Question) => {
    const response = await ask(path, question)
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }

  const entry = async (path: string, question?: Question): Promise<TimeEntry> => read(path, question)

  const entries = async (query = '', question?: Question): Promise<TimeEntry[]> =>
    (await read(`/v2/time_entries?${query}`, question)).time_entries

  /** Project and task by name, as a body wants them, with a day to spend the time on. */
  const work = async (project: string, task: string, question?: Question) => {
    const assignments: ProjectAssignment[] = (await read('/v2/users/me/project_assignments', question))
      .project_assignments
    const assignment = assignments.find((one) => one.project.name === project)
    const found = assignment?.task_assignments.find((one) => one.task.name === task)
    if (!assignment || !found) throw new Error(`No ${task} on ${project}`)
    return { project_id: assignment.project.id, task_id: found.task.id, spent_date: '2026-03-11' }
  }

  const pass = (minutes: number) => {
    now += minutes * 60_000
  }

  return { sandbox, ask, read, entry, entries, work, pass }
}
