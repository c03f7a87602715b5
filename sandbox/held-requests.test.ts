import { describe, expect, it } from 'vitest'
import { asFetch } from './as-fetch.ts'
import { hoursAccount, openSandbox, tokenOfPerson } from './asking.ts'
import { Dropped } from './dropped.ts'
import type { Fault } from './fault-rules.ts'
import type { LoggedRequest } from './request-log.ts'

const post = { method: 'POST' }

/** A sandbox in which one fault strikes whatever is written, and what a member sees there. */
async function writing(fault: Fault, wait?: (ms: number) => Promise<void>) {
  const opened = openSandbox({
    faults: [{ path: '/v2/time_entries', method: 'POST', fault }],
    ...(wait && { wait }),
  })
  const { sandbox, ask, entries, read } = opened
  const body = { ...(await opened.work('Learning', 'Meetings')), hours: 1 }
  const today = async () => (await entries('from=2026-03-11')).length
  const before = await today()
  return {
    ...opened,
    write: () => ask('/v2/time_entries', { ...post, body }),
    /** The same from a client that may give up. */
    writeUntil: (signal: AbortSignal) =>
      asFetch(sandbox)('http://api.sandbox.test/v2/time_entries', {
        ...post,
        headers: {
          authorization: `Bearer ${tokenOfPerson('Mira')}`,
          'harvest-account-id': String(hoursAccount),
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
        signal,
      }),
    added: async () => (await today()) - before,
    statuses: async () => {
      const requests: LoggedRequest[] = await read('/__sandbox/requests')
      return requests.filter(({ method }) => method === 'POST').map(({ status }) => status)
    },
    release: () => ask('/__sandbox/release', post),
  }
}

describe('a request that is held', () => {
  it('reaches Harvest after the release', async () => {
    const { write, added, statuses, release } = await writing({ hold: 'before' })
    const answer = write()
    expect([await added(), await statuses()]).toEqual([0, [null]])
    expect((await release()).status).toBe(204)
    expect((await answer).status).toBe(201)
    expect([await added(), await statuses()]).toEqual([1, [201]])
  })

  it('is done at once, and answered after the release', async () => {
    const { write, added, statuses, release } = await writing({ hold: 'after' })
    const answer = write()
    await expect.poll(added).toBe(1)
    expect(await statuses()).toEqual([null])
    await release()
    expect((await answer).status).toBe(201)
    expect([await added(), await statuses()]).toEqual([1, [201]])
  })

  it.each(['before', 'after'] as const)(
    'goes with all that came until the release (%s), and none later',
    async (hold) => {
      const { write, statuses, release } = await writing({ hold })
      const answers = [write(), write()]
      await release()
      for (const answer of answers) expect((await answer).status).toBe(201)
      const later = write()
      expect(await statuses()).toEqual([201, 201, null])
      await release()
      expect((await later).status).toBe(201)
    },
  )

  it('reaches Harvest after a client that gave up has looked for it in vain', async () => {
    const { writeUntil, added, release } = await writing({ hold: 'before' })
    const client = new AbortController()
    const answer = writeUntil(client.signal)
    client.abort()
    await expect(answer).rejects.toThrow(/abort/i)
    expect(await added()).toBe(0)
    await release()
    await expect.poll(added).toBe(1)
  })

  it('goes when the rules are replaced', async () => {
    const { write, ask } = await writing({ hold: 'before' })
    const answer = write()
    await ask('/__sandbox/faults', { ...post, body: [] })
    expect((await answer).status).toBe(201)
    expect((await write()).status).toBe(201)
  })

  it.each([{ hold: 'before' }, { commit: 'when-abandoned' }] as const)(
    'is not done in the world after a reset (%j)',
    async (fault) => {
      const { write, ask, added } = await writing(fault)
      const answer = write()
      await Promise.all([
        expect(answer).rejects.toThrow(Dropped),
        ask('/__sandbox/reset', { ...post, body: { now: '2026-03-11T09:30:00Z' } }),
      ])
      expect(await added()).toBe(0)
    },
  )

  it('meets the next fault after the release', async () => {
    const { ask, read } = openSandbox({
      faults: [
        { path: '/v2/', times: 1, fault: { hold: 'before' } },
        { path: '/v2/', times: 1, fault: { status: 503 } },
      ],
    })
    const answer = ask('/v2/users/me')
    expect(await read('/__sandbox/requests')).toMatchObject([{ status: null }])
    await ask('/__sandbox/release', post)
    expect((await answer).status).toBe(503)
    expect((await ask('/v2/users/me')).status).toBe(200)
  })

  it('is held with whatever else befalls its answer', async () => {
    const { ask, read } = openSandbox({
      faults: [
        { path: '/v2/company', fault: { hold: 'after' } },
        { path: '/v2/company', fault: { drop: 'before' } },
      ],
    })
    let isOver = false
    const answer = ask('/v2/company').finally(() => {
      isOver = true
    })
    await read('/v2/users/me')
    expect(isOver).toBe(false)
    await Promise.all([expect(answer).rejects.toThrow(Dropped), ask('/__sandbox/release', post)])
  })
})

describe('a request that is done when the client has given up', () => {
  it('lands after the client is gone', async () => {
    const { writeUntil, added, statuses } = await writing({ commit: 'when-abandoned' })
    const client = new AbortController()
    const answer = writeUntil(client.signal)
    expect([await added(), await statuses()]).toEqual([0, [null]])
    client.abort()
    await expect(answer).rejects.toThrow(/abort/i)
    await expect.poll(added).toBe(1)
    await expect.poll(statuses).toEqual([201])
  })

  it('lands so much later that the client has looked and seen nothing', async () => {
    const waits: { ms: number; end: () => void }[] = []
    const { writeUntil, added } = await writing(
      { commit: 'when-abandoned', afterMs: 2000 },
      (ms) => new Promise((end) => waits.push({ ms, end })),
    )
    const client = new AbortController()
    const answer = writeUntil(client.signal)
    client.abort()
    await expect(answer).rejects.toThrow(/abort/i)
    await expect.poll(() => waits).toMatchObject([{ ms: 2000 }])
    expect(await added()).toBe(0)
    waits[0]?.end()
    await expect.poll(added).toBe(1)
  })

  it('is held from a client that waits on, and answered at the release', async () => {
    const waits: number[] = []
    const { write, added, statuses, release } = await writing(
      { commit: 'when-abandoned', afterMs: 2000 },
      async (ms) => void waits.push(ms),
    )
    const answer = write()
    expect([await added(), await statuses()]).toEqual([0, [null]])
    await release()
    expect((await answer).status).toBe(201)
    expect([await added(), waits]).toEqual([1, []])
  })
})
