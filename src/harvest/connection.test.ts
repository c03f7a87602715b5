import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUser } from './account.ts'
import {
  accountId,
  answering,
  apiOrigin,
  busiest,
  connectFake,
  dice,
  everybodyIdle,
  failure,
  fakeClock,
  json,
  token,
  unreadable,
} from './fake-harvest.ts'
import { runningEntry, timeEntries, user } from './sample-answers.ts'

const credentials = { token, accountId }
const status =
  (status: number, headers: HeadersInit = {}) =>
  () =>
    new Response('', { status, headers })

describe('a read that Harvest throttles', () => {
  it.each([
    ['as long as Harvest says', { 'Retry-After': '7' }, 7000],
    ['15 s when it does not say', {}, 15_000],
    ['5 minutes at most', { 'Retry-After': '86400' }, 300_000],
  ])('waits %s, then goes on', async (_, headers, ms) => {
    const fetch = answering(status(429, headers), json(user))
    const { connection, clock, requests, pauses } = connectFake({ fetch, random: () => 0 })
    expect((await clock.until(readUser(connection, credentials))).id).toBe(user.id)
    expect(requests.map(({ at }) => at)).toEqual([0, ms])
    expect(pauses).toEqual([{ because: 'throttled', seconds: ms / 1000 }, undefined])
  })

  it('comes back up to a fifth later, so that tabs do not come back together', async () => {
    const fetch = answering(status(429), json(user))
    const { connection, clock } = connectFake({ fetch, random: () => 0.5 })
    await clock.until(readUser(connection, credentials))
    expect(clock.now()).toBe(16_500)
  })

  it('gives up after the tenth pause', async () => {
    const { connection, clock, requests } = connectFake({ fetch: answering(status(429)) })
    expect((await clock.until(failure(readUser(connection, credentials)))).kind).toBe('throttled')
    expect(requests).toHaveLength(11)
  })

  it('holds everybody else on the connection, another account’s change included', async () => {
    const fetch = answering(status(429, { 'Retry-After': '9' }), json(user), json(runningEntry))
    const { connection, harvest, clock, requests } = connectFake({ fetch, random: () => 0 })
    const reading = readUser(connection, { token, accountId: 5 })
    await everybodyIdle()
    await clock.until(Promise.all([reading, harvest.stopTimeEntry(7)]))
    expect(requests.map(({ at }) => at)).toEqual([0, 9000, 9000])
  })

  it('can be given up during the pause', async () => {
    const { connection } = connectFake({ fetch: answering(status(429)) })
    const giveUp = new AbortController()
    const reading = readUser(connection, credentials, giveUp.signal)
    await everybodyIdle()
    giveUp.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const report = (path: string) => ({ method: 'GET', url: new URL(path, apiOrigin), token, accountId }) as const

describe('reports', () => {
  it('have a budget of their own: 80 in 15 min, and everything else goes on', async () => {
    const { connection, clock, requests } = connectFake({ fetch: json(user) })
    const reports = Array.from({ length: 81 }, () => connection.send(report('/v2/reports/time/projects')))
    await clock.until(readUser(connection, credentials))
    expect(clock.now()).toBe(0)
    await clock.until(Promise.all(reports))
    expect(requests.map(({ at }) => at).filter((at) => at > 0)).toEqual([900_500])
  })

  it('pause for a minute, alone', async () => {
    const fetch = answering(status(429), json(user))
    const { connection, clock, requests } = connectFake({ fetch, random: () => 0 })
    const reading = connection.send(report('/v2/reports/project_budget'))
    await everybodyIdle()
    await clock.until(Promise.all([reading, readUser(connection, credentials)]))
    expect(requests.map(({ at }) => at)).toEqual([0, 0, 60_000])
  })
})

describe('a read that fails', () => {
  it.each([
    ['Harvest cannot be reached', unreadable, 'unreachable'],
    ['Harvest has a fault', status(502), 'broken'],
    [
      'the answer stops half-way',
      () => new Response(new ReadableStream({ pull: (to) => to.error(new TypeError()) })),
      'unreachable',
    ],
  ] as const)('is tried five times in all when %s', async (_, answer, kind) => {
    const { connection, clock, requests, pauses } = connectFake({ fetch: answering(answer), random: () => 0.999 })
    expect((await clock.until(failure(readUser(connection, credentials)))).kind).toBe(kind)
    expect(requests).toHaveLength(5)
    expect(pauses).toEqual([2, 4, 8, 16].flatMap((seconds) => [{ because: 'unreachable', seconds }, undefined]))
  })

  it('waits at random up to a limit that doubles', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { connection, clock, requests } = connectFake({ fetch: answering(unreadable), random: dice(seed) })
        await clock.until(failure(readUser(connection, credentials)))
        requests.slice(1).forEach(({ at }, index) => {
          expect(at - requests[index]!.at).toBeLessThanOrEqual(1000 * 2 ** (index + 1))
        })
      }),
      { numRuns: 200 },
    )
  })

  it.each([400, 401, 403, 404, 409, 422, 418])('is not tried again after %i', async (code) => {
    const { connection, requests } = connectFake({ fetch: answering(status(code)) })
    await failure(readUser(connection, credentials))
    expect(requests).toHaveLength(1)
  })

  it('can be given up between two tries', async () => {
    const { connection, requests, pauses } = connectFake({ fetch: answering(unreadable) })
    const giveUp = new AbortController()
    const reading = readUser(connection, credentials, giveUp.signal)
    await everybodyIdle()
    giveUp.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(requests).toHaveLength(1)
    expect(pauses.at(-1)).toBeUndefined()
  })

  it('is taken for throttled when 60 went out in the last 15 s, which uses up no try', async () => {
    let isLimited = false
    const { connection, clock, requests, pauses } = connectFake({
      fetch: () => answering(isLimited ? unreadable : json(user))(),
      random: () => 0,
    })
    await clock.until(Promise.all(Array.from({ length: 59 }, () => readUser(connection, credentials))))
    isLimited = true
    const reading = readUser(connection, credentials)
    await everybodyIdle()
    isLimited = false
    await clock.until(reading)
    expect(requests.at(-1)!.at).toBe(15_000)
    expect(pauses).toEqual([{ because: 'throttled', seconds: 15 }, undefined])
  })

  it('is taken for throttled three times at most: offline, a crowd of readers is told within minutes', async () => {
    const { connection, clock, requests } = connectFake({ fetch: answering(unreadable), random: () => 0.5 })
    const errors = await clock.until(
      Promise.all(Array.from({ length: 80 }, () => failure(readUser(connection, credentials)))),
    )
    expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(['unreachable']))
    expect(clock.now()).toBeLessThan(240_000)
    expect(requests.length).toBeLessThanOrEqual(80 * 8)
    expect(
      busiest(
        requests.map(({ at }) => at),
        15_000,
      ),
    ).toBeLessThanOrEqual(80)
  })
})

describe('while nobody answers', () => {
  it('one of all who read asks, every 15 seconds', async () => {
    const { connection, clock, requests } = connectFake({ fetch: answering(unreadable), random: dice(1) })
    await clock.until(failure(readUser(connection, credentials)))
    const before = requests.length
    const began = clock.now()
    const four = () => Promise.all(Array.from({ length: 4 }, () => failure(readUser(connection, credentials))))
    while (clock.now() < began + 600_000) await clock.until(four())
    expect(requests.length).toBeGreaterThan(before)
    const times = requests.slice(before).map(({ at }) => at)
    expect(busiest(times, 60_000)).toBeLessThanOrEqual(5)
  })

  it('all go on as soon as one is answered', async () => {
    let isThere = false
    const { connection, clock, requests } = connectFake({
      fetch: () => answering(isThere ? json(user) : unreadable)(),
      random: () => 0.5,
    })
    await clock.until(failure(readUser(connection, credentials)))
    const waiting = Array.from({ length: 4 }, () => readUser(connection, credentials))
    await everybodyIdle()
    isThere = true
    const before = requests.length
    await clock.until(Promise.all(waiting))
    const [first, ...others] = requests.slice(before).map(({ at }) => at)
    expect(others).toEqual([first, first, first])
  })

  it('who reads a while later asks at once', async () => {
    const { connection, clock, requests } = connectFake({ fetch: answering(unreadable), random: () => 0 })
    await clock.until(failure(readUser(connection, credentials)))
    await clock.pass(60_000)
    const began = clock.now()
    const before = requests.length
    await clock.until(failure(readUser(connection, credentials)))
    expect(requests[before]?.at).toBe(began)
  })
})

describe('a change', () => {
  it.each([
    [status(429, { 'Retry-After': '3' }), 'throttled'],
    [status(500), 'broken'],
    [unreadable, 'unreachable'],
  ] as const)('is sent once, whatever becomes of it', async (answer, kind) => {
    const { harvest, clock, requests } = connectFake({ fetch: answering(answer) })
    const changes = [
      () => harvest.createTimeEntry({ project_id: 1, task_id: 2, spent_date: '2026-03-09' }),
      () => harvest.changeTimeEntry(7, { hours: 1 }),
      () => harvest.stopTimeEntry(7),
      () => harvest.restartTimeEntry(7),
      () => harvest.deleteTimeEntry(7),
    ]
    for (const change of changes) expect((await clock.until(failure(change()))).kind).toBe(kind)
    expect(requests).toHaveLength(changes.length)
  })

  it('that is throttled makes everybody pause', async () => {
    const fetch = answering(status(429, { 'Retry-After': '3' }), json(user))
    const { connection, harvest, clock, requests, pauses } = connectFake({ fetch, random: () => 0 })
    expect(await failure(harvest.deleteTimeEntry(7))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 3 })
    await clock.until(readUser(connection, credentials))
    expect(requests.map(({ at }) => at)).toEqual([0, 3000])
    expect(pauses).toEqual([{ because: 'throttled', seconds: 3 }, undefined])
  })
})

it('sends 80 at once and the next as room comes, never more than 100 in 15 s as Harvest counts them', async () => {
  const clock = fakeClock()
  const arrivals: number[] = []
  const random = dice(7)
  const { harvest, requests } = connectFake({
    clock,
    random,
    fetch: async () => {
      await clock.wait(random() * 4000)
      arrivals.push(clock.now())
      await clock.wait(random() * 4000)
      return random() < 0.02 ? new Response('', { status: 429 }) : Response.json(timeEntries)
    },
  })
  const range = { from: '2026-03-01', to: '2026-03-31' }
  const lists = await clock.until(Promise.all(Array.from({ length: 400 }, () => harvest.timeEntries(range))))
  expect(lists.filter(({ items }) => items.length === 2)).toHaveLength(400)
  expect(requests.filter(({ at }) => at === 0)).toHaveLength(80)
  expect(busiest(arrivals, 15_000)).toBeLessThanOrEqual(80)
})
