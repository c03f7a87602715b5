import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asFetch } from '../../sandbox/as-fetch.ts'
import { personalToken } from '../../sandbox/id/tokens.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { people } from '../../sandbox/world/people.ts'
import { crossCheck } from '../domain/cross-check.ts'
import { day, monthOf } from '../domain/day.ts'
import { connectSession } from '../session/harvest.ts'
import { demoOpened } from '../session/session.ts'
import { reportedBy, timeReportQueries } from './cross-check.ts'
import { freshFor } from './fresh-for.ts'
import { profileQueries } from './profiles.ts'
import { timeEntryQueries } from './time-entries.ts'

const now = Date.parse('2026-03-11T09:30:00Z')
const nordlicht = 1482011
const february = { from: day('2026-02-01'), to: day('2026-02-28') }

type Answer = (request: Request) => Response | undefined

/** Somebody in Nordlicht Werkstatt, with an answer in Harvest's place where one is given. */
async function signedIn(firstName: string, instead: Answer = () => undefined) {
  const person = people.find((one) => one.firstName === firstName)
  if (!person) throw new Error(`${firstName} does not live in the sandbox`)
  const asked: string[] = []
  const sandbox = createSandbox({ now: () => now })
  const fetch = asFetch(async (request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.startsWith('/v2/reports/')) asked.push(pathname + search)
    return instead(request) ?? sandbox(request)
  })
  const origins = { idOrigin: 'https://id.harvest.invalid', apiOrigin: 'https://api.harvest.invalid' }
  connectSession({ ...origins, fetch }, { tab: undefined, device: undefined }, () => now)
  demoOpened({ token: personalToken(person), scope: 'all' })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const profile = await client.query(profileQueries.of(nordlicht))
  const me = { accountId: nordlicht, userId: profile.userId }
  const report = () => client.query(timeReportQueries.of(me, reportedBy(profile), february))
  return { client, me, report, asked }
}

const reports =
  (answer: () => Response): Answer =>
  ({ url }) =>
    url.includes('/v2/reports/') ? answer() : undefined

afterEach(() => {
  vi.useRealTimers()
})

describe('the report of one’s own time', () => {
  it.each([
    ['a member', 'project', 'Mira'],
    ['a manager', 'person', 'Leyla'],
    ['an administrator', 'person', 'Jonas'],
  ])('of %s is by %s and comes to what their own entries do', async (_, by, firstName) => {
    const { client, me, report } = await signedIn(firstName)
    const read = await report()
    expect(read?.reported.by).toBe(by)
    const { piece } = await client.query(timeEntryQueries.month(me, monthOf(february.from)))
    const sides = { range: february, shown: [piece], sent: [piece], reportedAt: undefined }
    const check = read && crossCheck({ ...sides, reported: read.reported })
    expect(check?.differences).toEqual([])
    expect(check?.theirs).toBeGreaterThan(0)
  })

  it('is asked by person while the role is not known, since that holds for everybody', () => {
    expect(reportedBy({})).toBe('person')
  })

  it('is asked for once in a quarter of an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { report, asked } = await signedIn('Mira')
    await report()
    vi.advanceTimersByTime(freshFor.reports - 1000)
    await report()
    expect(asked).toEqual(['/v2/reports/time/projects?from=20260201&to=20260228&per_page=2000'])
    vi.advanceTimersByTime(2000)
    await report()
    expect(asked).toHaveLength(2)
  })

  it('is null where it is refused, and an error in no other case', async () => {
    const refused = await signedIn(
      'Mira',
      reports(() => Response.json({ message: 'Not authorized!' }, { status: 403 })),
    )
    expect(await refused.report()).toBeNull()
    const missing = await signedIn(
      'Mira',
      reports(() => Response.json({ message: 'No' }, { status: 404 })),
    )
    await expect(missing.report()).rejects.toMatchObject({ kind: 'missing' })
  })

  it('with a row that cannot be read is no report, as its sum would be too small', async () => {
    const row = { client_id: 1, client_name: 'A', project_id: 2, project_name: 'B', total_hours: 1 }
    const { report } = await signedIn(
      'Mira',
      reports(() => Response.json({ results: [row, { ...row, total_hours: 'many' }], links: { next: null } })),
    )
    await expect(report()).rejects.toMatchObject({ kind: 'broken' })
  })

  it('is nothing of a person without a row, whoever else has one', async () => {
    const others = { user_id: 1, user_name: 'A', total_hours: 7 }
    const { report } = await signedIn(
      'Jonas',
      reports(() => Response.json({ results: [others], links: { next: null } })),
    )
    expect((await report())?.reported).toEqual({ by: 'person', seconds: 0 })
  })
})
