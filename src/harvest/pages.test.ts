import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answering,
  apiOrigin,
  busiest,
  connectFake,
  dice,
  failure,
  fakeClock,
  json,
  unreadable,
} from './fake-harvest.ts'
import { lockedEntry, page, runningEntry, userId } from './sample-answers.ts'

const range = { from: '2026-03-01', to: '2026-03-31' }
const entry = (id: number) => ({ ...runningEntry, id })
const link = (query: string) => `${apiOrigin}/v2/time_entries?${query}`

const retryAfter = (headers: HeadersInit) => () => new Response('', { status: 429, headers })

describe('N12: a list of 40 pages under throttling', () => {
  const pages = 40
  const fault = fc.constantFrom<() => Response | Error>(
    unreadable,
    retryAfter({ 'Retry-After': '4' }),
    retryAfter({ Date: 'Mon, 09 Mar 2026 08:00:00 GMT', 'Retry-After': 'Mon, 09 Mar 2026 08:00:20 GMT' }),
    retryAfter({ 'Content-Type': 'text/html' }),
  )
  const faultsOfPage = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fault, { minLength: 1, maxLength: 4 }) },
  )

  it('brings every page exactly once, and never more than 100 requests in 15 s, over 500 patterns', async () => {
    const pattern = fc.array(faultsOfPage, { minLength: pages, maxLength: pages })
    await fc.assert(
      fc.asyncProperty(pattern, fc.nat(), async (pattern, seed) => {
        const clock = fakeClock()
        const random = dice(seed)
        const faults = pattern.map((list) => [...list])
        const arrivals: number[] = []
        const served: number[] = []
        const fetch = async ({ url }: Request) => {
          await clock.wait(random() * 300)
          arrivals.push(clock.now())
          const number = Number(new URL(url).searchParams.get('page') ?? 1)
          const fault = faults[number - 1]?.shift()
          if (fault) return answering(fault)()
          served.push(number)
          return Response.json(
            page('time_entries', [entry(number)], number < pages ? link(`page=${number + 1}`) : null),
          )
        }
        const { harvest, pauses } = connectFake({ clock, fetch, random })
        const { items, rejected } = await clock.until(harvest.timeEntries(range))
        expect(served).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
        expect(items.map(({ id }) => id)).toEqual(served)
        expect(rejected).toEqual([])
        expect(arrivals).toHaveLength(pages + pattern.flat().length)
        expect(busiest(arrivals, 15_000)).toBeLessThanOrEqual(100)
        expect(pauses.at(-1)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

describe('following pages', () => {
  it('asks for 2000 at a time, and then for what Harvest names, by number or cursor', async () => {
    const { harvest, requests } = connectFake({
      fetch: answering(
        json(page('time_entries', [entry(9)], link('page=2&per_page=100&ref=next'))),
        json(page('time_entries', [], link('cursor=eyJhZnRlciI6eyJpZCI6MzAwN319&ref=next_cursor'))),
        json(page('time_entries', [entry(7)])),
      ),
    })
    const { items } = await harvest.timeEntries(range)
    expect(items.map(({ id }) => id)).toEqual([9, 7])
    expect(requests.map(({ request }) => request.url)).toEqual([
      link(`from=2026-03-01&to=2026-03-31&user_id=${userId}&per_page=2000`),
      link('page=2&per_page=100&ref=next'),
      link('cursor=eyJhZnRlciI6eyJpZCI6MzAwN319&ref=next_cursor'),
    ])
  })

  it('gives an entry once that came twice, as last read and where it was last read', async () => {
    const { harvest } = connectFake({
      fetch: answering(
        json(page('time_entries', [entry(9), entry(8), entry(7)], link('page=2'))),
        json(page('time_entries', [{ ...entry(8), hours: 2 }, lockedEntry, lockedEntry])),
      ),
    })
    const { items } = await harvest.timeEntries(range)
    expect(items.map(({ id, hours }) => [id, hours])).toEqual([
      [9, 0.5],
      [7, 0.5],
      [8, 2],
      [lockedEntry.id, 1.58],
    ])
  })

  it.each([
    ['another host', 'https://evil.example/v2/time_entries?page=2'],
    ['http', 'http://api.harvestapp.com/v2/time_entries?page=2'],
    ['another port', 'https://api.harvestapp.com:8443/v2/time_entries?page=2'],
    ['a host that only starts alike', 'https://api.harvestapp.com.evil.example/v2/time_entries'],
    ['a host behind a user name', 'https://api.harvestapp.com@evil.example/v2/time_entries'],
    ['credentials of its own', 'https://user:secret@api.harvestapp.com/v2/time_entries'],
    ['the other host of Harvest', 'https://id.getharvest.com/v2/accounts'],
    ['a path outside the API', 'https://api.harvestapp.com/oauth2/token'],
    ['a path that climbs out', 'https://api.harvestapp.com/v2/../account'],
    ['a script', 'javascript:alert(1)'],
    ['a path alone', '//evil.example/v2/time_entries'],
    ['nothing readable', 'page two'],
    ['nothing', ''],
  ])('never goes to %s', async (_, next) => {
    const { harvest, requests } = connectFake({ fetch: json(page('time_entries', [runningEntry], next)) })
    expect(await failure(harvest.timeEntries(range))).toMatchObject({
      kind: 'untrusted-link',
      operation: 'GET /v2/time_entries',
      message: 'Harvest named a next page that cannot be trusted, so Sheaf stopped reading. Try again later.',
    })
    expect(requests).toHaveLength(1)
  })

  it('stops at a page that names itself', async () => {
    const { harvest, requests } = connectFake({
      fetch: ({ url }) => Response.json(page('time_entries', [], url)),
    })
    expect((await failure(harvest.timeEntries(range))).kind).toBe('untrusted-link')
    expect(requests).toHaveLength(1)
  })

  it('stops at a loop over several pages', async () => {
    const loop = ['page=2', 'page=3', 'page=4', 'page=2']
    const { harvest, requests } = connectFake({
      fetch: answering(...loop.map((query) => json(page('time_entries', [], link(query))))),
    })
    expect((await failure(harvest.timeEntries(range))).kind).toBe('untrusted-link')
    expect(requests).toHaveLength(4)
  })

  it('stops after 500 pages, at the pace of the budget', async () => {
    let number = 1
    const { harvest, clock, requests } = connectFake({
      fetch: () => Response.json(page('time_entries', [], link(`page=${(number += 1)}`))),
    })
    expect((await clock.until(failure(harvest.timeEntries(range)))).kind).toBe('untrusted-link')
    expect(requests).toHaveLength(500)
    expect(
      busiest(
        requests.map(({ at }) => at),
        15_000,
      ),
    ).toBeLessThanOrEqual(80)
  })

  it('can be given up between pages', async () => {
    const giveUp = new AbortController()
    const { harvest, requests } = connectFake({
      fetch: () => {
        giveUp.abort()
        return Response.json(page('time_entries', [], link('page=2')))
      },
    })
    await expect(harvest.timeEntries(range, giveUp.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(requests).toHaveLength(1)
  })

  it('lets others have a turn while a long page is checked, and can be given up there', async () => {
    const giveUp = new AbortController()
    let turns = 0
    const nextTurn = async () => {
      turns += 1
      if (turns === 4) giveUp.abort()
    }
    const items = Array.from({ length: 1000 }, (_, index) => entry(index + 1))
    const answer = { ...page('time_entries', items, link('page=2')), total_entries: 2000 }
    const { harvest, requests } = connectFake({ fetch: json(answer), nextTurn })
    await expect(harvest.timeEntryPages(range, giveUp.signal).next()).rejects.toMatchObject({ name: 'AbortError' })
    expect(turns).toBe(4)
    const { value } = await harvest.timeEntryPages(range).next()
    expect(value?.items).toHaveLength(1000)
    expect(turns).toBe(9)
    expect(requests).toHaveLength(2)
  })
})
