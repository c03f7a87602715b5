import { describe, expect, it } from 'vitest'
import { accountId, answering, apiOrigin, connectFake, failure, json } from './fake-harvest.ts'
import { lockedEntry, projectAssignments, runningEntry, timeEntries, userId } from './sample-answers.ts'

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
    expect(await harvest.timeEntries({ from: '2026-03-09', to: '2026-03-15' })).toEqual({
      items: [runningEntry, lockedEntry],
      rejected: [],
    })
  })

  it('gives what may be tracked to', async () => {
    const { harvest, requests } = connectFake({ fetch: json(projectAssignments) })
    const { items } = await harvest.projectAssignments()
    expect(items).toEqual(projectAssignments['project_assignments'])
    expect(requests[0]!.request.url).toBe(`${apiOrigin}/v2/users/me/project_assignments?per_page=2000`)
  })

  it('gives one entry, and never somebody else’s', async () => {
    const { harvest, requests } = connectFake({
      fetch: answering(json(runningEntry), json({ ...runningEntry, user: { id: 1, name: 'Piet Adeyemi' } })),
    })
    expect(await harvest.timeEntry(2911447036)).toEqual(runningEntry)
    expect(await failure(harvest.timeEntry(2911447036))).toMatchObject({
      kind: 'broken',
      operation: 'GET /v2/time_entries/2911447036',
    })
    expect(requests[0]!.request.url).toBe(`${apiOrigin}/v2/time_entries/2911447036`)
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
