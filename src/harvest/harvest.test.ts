import { describe, expect, it } from 'vitest'
import { accountId, answering, apiOrigin, connectFake, failure, json } from './fake-harvest.ts'
import { lockedEntry, page, projectAssignments, runningEntry, timeEntries, userId } from './sample-answers.ts'

it('is one user in one account, and does not show the token', () => {
  const { harvest } = connectFake({ fetch: json({}) })
  expect(harvest).toMatchObject({ accountId, userId })
  expect(JSON.stringify(harvest)).toBe(`{"accountId":${accountId},"userId":${userId}}`)
})

describe('reading', () => {
  it('always asks for the user’s own entries, since administrators would get everybody’s', async () => {
    const { harvest, requests } = connectFake({ fetch: json(timeEntries) })
    await harvest.timeEntries({ from: '2026-03-09', to: '2026-03-15' })
    await harvest.runningTimeEntries()
    expect(requests.map(({ request }) => request.url)).toEqual([
      `${apiOrigin}/v2/time_entries?from=2026-03-09&to=2026-03-15&user_id=${userId}&per_page=2000`,
      `${apiOrigin}/v2/time_entries?is_running=true&user_id=${userId}&per_page=2000`,
    ])
  })

  it('gives entries as Harvest wrote them, and no one’s rejected', async () => {
    const { harvest } = connectFake({ fetch: json(timeEntries) })
    const { items, rejected } = await harvest.timeEntries({ from: '2026-03-09', to: '2026-03-15' })
    expect([runningEntry, lockedEntry]).toMatchObject(items)
    expect(items.map(({ id, notes }) => [id, notes])).toEqual(
      [runningEntry, lockedEntry].map(({ id, notes }) => [id, notes]),
    )
    expect(rejected).toEqual([])
  })

  it('gives what may be tracked to', async () => {
    const { harvest, requests } = connectFake({ fetch: json(projectAssignments) })
    const { items } = await harvest.projectAssignments()
    expect(projectAssignments['project_assignments']).toMatchObject(items)
    expect(items.length).toBeGreaterThan(0)
    expect(requests[0]!.request.url).toBe(`${apiOrigin}/v2/users/me/project_assignments?per_page=2000`)
  })

  it('gives one entry, and never somebody else’s', async () => {
    const { harvest, requests } = connectFake({
      fetch: answering(json(runningEntry), json({ ...runningEntry, user: { id: 1, name: 'Piet Adeyemi' } })),
    })
    const entry = await harvest.timeEntry(2911447036)
    expect(runningEntry).toMatchObject(entry)
    expect(entry.id).toBe(2911447036)
    expect(await failure(harvest.timeEntry(2911447036))).toMatchObject({
      kind: 'broken',
      operation: 'GET /v2/time_entries/2911447036',
    })
    expect(requests[0]!.request.url).toBe(`${apiOrigin}/v2/time_entries/2911447036`)
  })
})

describe('reading long lists', () => {
  const from = '2016-01-01'
  const to = '2026-03-31'

  it('goes page by page, each with how many there are in all', async () => {
    const next = `${apiOrigin}/v2/time_entries?page=2`
    const { harvest, requests } = connectFake({
      fetch: answering(json({ ...page('time_entries', [runningEntry], next), total_entries: 2 }), json(timeEntries)),
    })
    const pages = []
    for await (const one of harvest.timeEntryPages({ from, to }))
      pages.push([requests.length, one.items.length, one.total])
    expect(pages).toEqual([
      [1, 1, 2],
      [2, 2, 2],
    ])
  })

  it('tells what was changed since', async () => {
    const { harvest, requests } = connectFake({ fetch: json(timeEntries) })
    await harvest.timeEntryPages({ updated_since: '2026-03-09T08:00:00Z' }).next()
    expect(requests[0]!.request.url).toBe(
      `${apiOrigin}/v2/time_entries?updated_since=2026-03-09T08%3A00%3A00Z&user_id=${userId}&per_page=2000`,
    )
  })

  it('says on which day an entry is that cannot be read', async () => {
    const { harvest } = connectFake({ fetch: json(page('time_entries', [{ ...runningEntry, hours: null }, {}])) })
    const { rejected } = await harvest.timeEntries({ from, to })
    expect(rejected.map(({ date }) => date)).toEqual(['2026-03-09', undefined])
  })

  it('counts by asking for one', async () => {
    const { harvest, requests } = connectFake({ fetch: json({ ...page('time_entries', [{}]), total_entries: 50_000 }) })
    expect(await harvest.countTimeEntries({ from, to })).toBe(50_000)
    expect(requests.map(({ request }) => request.url)).toEqual([
      `${apiOrigin}/v2/time_entries?from=${from}&to=${to}&user_id=${userId}&per_page=1`,
    ])
  })

  it('finds the earliest where Harvest says that its last page is', async () => {
    const { harvest, requests } = connectFake({
      fetch: answering(
        json({ ...page('time_entries', [{ ...runningEntry, hours: null }]), total_entries: 7 }),
        json(page('time_entries', [lockedEntry])),
      ),
    })
    expect(await harvest.timeEntryEnds()).toMatchObject({
      total: 7,
      latest: { spent_date: '2026-03-09' },
      earliest: { spent_date: '2026-01-22' },
    })
    expect(requests.map(({ request }) => request.url)).toEqual([
      `${apiOrigin}/v2/time_entries?user_id=${userId}&per_page=1`,
      `${apiOrigin}/v2/last`,
    ])
  })

  it('has no ends where there is nothing', async () => {
    const { harvest, requests } = connectFake({ fetch: json(page('time_entries', [])) })
    expect(await harvest.timeEntryEnds()).toEqual({ total: 0 })
    expect(requests).toHaveLength(1)
  })
})

describe('changing', () => {
  const base = { project_id: 38120477, task_id: 21550310, spent_date: '2026-03-09' }

  it.each([
    ['a timer', base],
    ['a duration', { ...base, hours: 1.5, notes: 'Grid' }],
    ['a span', { ...base, started_time: '9:05am', ended_time: '10:40am' }],
  ])('creates %s', async (_, entry) => {
    const { harvest, requests } = connectFake({ fetch: json(runningEntry, { status: 201 }) })
    expect((await harvest.createTimeEntry(entry)).id).toBe(runningEntry.id)
    const { request } = requests[0]!
    expect([request.method, request.url]).toEqual(['POST', `${apiOrigin}/v2/time_entries`])
    expect(await request.json()).toEqual(entry)
  })

  it('changes, stops, restarts and deletes where Harvest expects it', async () => {
    const { harvest, requests } = connectFake({ fetch: json(runningEntry) })
    await harvest.changeTimeEntry(7, { hours: 2, external_reference: null })
    await harvest.stopTimeEntry(7)
    await harvest.restartTimeEntry(7)
    await harvest.deleteTimeEntry(7)
    expect(requests.map(({ request }) => `${request.method} ${request.url}`)).toEqual([
      `PATCH ${apiOrigin}/v2/time_entries/7`,
      `PATCH ${apiOrigin}/v2/time_entries/7/stop`,
      `PATCH ${apiOrigin}/v2/time_entries/7/restart`,
      `DELETE ${apiOrigin}/v2/time_entries/7`,
    ])
    expect(await requests[0]!.request.json()).toEqual({ hours: 2, external_reference: null })
  })

  it('says that it does not know when the answer to a change cannot be read', async () => {
    const { harvest } = connectFake({ fetch: () => new Response('', { status: 201 }) })
    expect(await failure(harvest.createTimeEntry(base))).toMatchObject({
      kind: 'broken',
      status: 201,
      message:
        'Sheaf cannot read what Harvest sent. Your change may have been saved all the same: look before you try again.',
    })
  })

  it.each(['', ' ', '{"id":7}', 'null'])(
    'deletes, whether the answer is empty or Harvest’s JSON: "%s"',
    async (body) => {
      const { harvest } = connectFake({ fetch: () => new Response(body) })
      await expect(harvest.deleteTimeEntry(7)).resolves.toBeUndefined()
    },
  )

  it.each(['<html>Log in to this network</html>', '{"id":'])(
    'does not take another’s answer for a deletion: "%s"',
    async (body) => {
      const { harvest } = connectFake({ fetch: () => new Response(body) })
      expect((await failure(harvest.deleteTimeEntry(7))).kind).toBe('broken')
    },
  )

  it('tells a deletion that found nothing from one that worked', async () => {
    const { harvest } = connectFake({ fetch: json({ status: 404, error: 'Not Found' }, { status: 404 }) })
    expect((await failure(harvest.deleteTimeEntry(7))).kind).toBe('missing')
  })
})
