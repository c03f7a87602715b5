import { describe, expect, it } from 'vitest'
import { accountId, answering, apiOrigin, connectFake, everybodyIdle, failure, json, token } from './fake-harvest.ts'
import { readUser } from './account.ts'
import { readAccounts } from './accounts.ts'
import { accounts, runningEntry, user } from './sample-answers.ts'

const credentials = { token, accountId }

describe('what is sent', () => {
  it('carries the token, the account and the wish for JSON, and nothing that browsers add by themselves', async () => {
    const { connection, requests } = connectFake({ fetch: json(user) })
    await readUser(connection, credentials)
    const { request } = requests[0]!
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'harvest-account-id': '1307742',
    })
    expect(request).toMatchObject({
      method: 'GET',
      url: `${apiOrigin}/v2/users/me`,
      body: null,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  })

  it('names no account to Harvest ID', async () => {
    const { connection, requests } = connectFake({ fetch: json(accounts) })
    await readAccounts(connection, token)
    expect(requests[0]!.request.url).toBe('https://id.getharvest.com/api/v2/accounts')
    expect(requests[0]!.request.headers.has('Harvest-Account-Id')).toBe(false)
  })

  it('has a content type only with a body', async () => {
    const { harvest, requests } = connectFake({ fetch: json(runningEntry) })
    await harvest.changeTimeEntry(7, { notes: null })
    await harvest.stopTimeEntry(7)
    expect(requests.map(({ request }) => request.headers.get('Content-Type'))).toEqual(['application/json', null])
    expect(await requests[0]!.request.json()).toEqual({ notes: null })
    expect(await requests[1]!.request.text()).toBe('')
  })

  it('names a User-Agent only when told to', async () => {
    const fake = connectFake({ fetch: json(user), userAgent: 'Sheaf (ana@kelpstone.example)' })
    await readUser(fake.connection, credentials)
    expect(fake.requests[0]!.request.headers.get('User-Agent')).toBe('Sheaf (ana@kelpstone.example)')
  })

  it('is nothing at all with a token that no header can carry, which would be an error that repeats it', async () => {
    const { connection, requests } = connectFake({ fetch: json(user) })
    for (const odd of ['', 'line\nbreak', 'sp ace', 'ünlaut']) {
      const error = await failure(readUser(connection, { token: odd, accountId }))
      expect(error.kind).toBe('signed-out')
    }
    expect(requests).toEqual([])
  })
})

describe('what comes back', () => {
  it('is read as JSON whatever it is called, a byte order mark included', async () => {
    const text = `\uFEFF${JSON.stringify(user)}`
    const { connection } = connectFake({
      fetch: () => new Response(text, { headers: { 'Content-Type': 'text/html' } }),
    })
    expect((await readUser(connection, credentials)).timezone).toBe('Lisbon')
  })

  it.each([
    ['nothing', null],
    ['HTML', '<!DOCTYPE html><p>Hello'],
    ['a cut answer', '{"id":7,'],
    ['UTF-16', Buffer.from(JSON.stringify(user), 'utf16le')],
    ['10,000 brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['10,000 objects deep in __proto__', '{"__proto__":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  ])('is broken when it is %s, and not asked for again', async (_, body) => {
    const { connection, requests } = connectFake({ fetch: () => new Response(body) })
    expect(await failure(readUser(connection, credentials))).toMatchObject({
      kind: 'broken',
      operation: 'GET /v2/users/me',
    })
    expect(requests).toHaveLength(1)
  })

  it('is taken up to 20 MB, and the rest is not even fetched', async () => {
    let sent = 0
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32))
      },
      cancel() {
        isCancelled = true
      },
    })
    const { connection } = connectFake({ fetch: () => new Response(endless) })
    expect(await failure(readUser(connection, credentials))).toMatchObject({ kind: 'too-large', status: 200 })
    expect(sent).toBeLessThan(24)
    expect(isCancelled).toBe(true)
  })

  it('may be just under 20 MB', async () => {
    const text = JSON.stringify(user).padEnd(20 * 1024 * 1024, ' ')
    const { connection } = connectFake({ fetch: () => new Response(text) })
    expect((await readUser(connection, credentials)).id).toBe(user.id)
  })
})

/** A fetch that never answers, but heeds its signal as fetch does. */
const hanging = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason))
  })

describe('waiting', () => {
  it('ends after 30 s', async () => {
    const { connection, clock, requests } = connectFake({ fetch: hanging })
    expect(await clock.until(failure(readUser(connection, credentials)))).toMatchObject({
      kind: 'timed-out',
      message: 'Harvest took too long to answer. Try again in a moment.',
    })
    expect(clock.now()).toBe(30_000)
    expect(requests).toHaveLength(1)
  })

  it('ends after 30 s also when the answer stops half-way', async () => {
    const { connection, clock } = connectFake({
      fetch: (request) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"id":'))
              request.signal.addEventListener('abort', () => controller.error(request.signal.reason))
            },
          }),
        ),
    })
    expect((await clock.until(failure(readUser(connection, credentials)))).kind).toBe('timed-out')
  })

  it('ends when the caller gives up, with the caller’s own reason', async () => {
    const { connection, harvest } = connectFake({ fetch: hanging })
    const giveUp = new AbortController()
    const reading = readUser(connection, credentials, giveUp.signal)
    const stopping = harvest.stopTimeEntry(7, giveUp.signal)
    await everybodyIdle()
    giveUp.abort()
    await expect(reading).rejects.toBe(giveUp.signal.reason)
    await expect(stopping).rejects.toBe(giveUp.signal.reason)
    expect(giveUp.signal.reason).toMatchObject({ name: 'AbortError' })
  })

  it('says of a change that it may have been saved', async () => {
    const { harvest, clock } = connectFake({ fetch: hanging })
    const error = await clock.until(failure(harvest.stopTimeEntry(7)))
    expect(error.message).toBe(
      'Harvest took too long to answer. Your change may have been saved all the same: look before you try again.',
    )
  })
})

it('never sends what was given up before', async () => {
  const { connection, harvest, requests } = connectFake({ fetch: json(user) })
  await expect(readUser(connection, credentials, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  await expect(harvest.stopTimeEntry(7, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  expect(requests).toEqual([])
})

it('keeps the token out of every error, whatever fetch or Harvest says', async () => {
  const answers = [
    ...[400, 401, 403, 404, 409, 422, 429, 500].flatMap((status) => [
      json({ message: `${token} is bad` }, { status }),
      () => new Response(`Bearer ${token}`, { status }),
    ]),
    () => new Response(`{"token":"${token}`),
    json({ id: token, [token]: token }),
    () => new TypeError(`Bearer ${token} is an invalid header value`),
  ]
  for (const answer of answers) {
    const { harvest, connection, clock } = connectFake({ fetch: answering(answer) })
    const errors = await clock.until(
      Promise.all(
        [
          harvest.createTimeEntry({ project_id: 1, task_id: 2, spent_date: '2026-03-09' }),
          harvest.timeEntries({ from: '2026-03-09', to: '2026-03-09' }),
          readUser(connection, credentials),
        ].map((promise) => failure(promise)),
      ),
    )
    for (const error of errors) {
      const told = [JSON.stringify(error), error.message, error.stack, String(error), JSON.stringify(error.cause)]
      expect(told.join('\n')).not.toContain(token)
    }
  }
})
