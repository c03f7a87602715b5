// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { HarvestError } from '../harvest/errors.ts'
import { connectSession, openHarvestFor, readCompanyOf, readOwnAccounts, readUserOf } from './harvest.ts'
import { memoryStorages } from './memory-storage.ts'
import { openSession } from './open-session.ts'
import { currentCredentials, currentSession, signedOut, useSessionStatus } from './session.ts'

const now = Date.UTC(2026, 2, 9, 8, 30)
const canary = '123.at.canary-canary-canary'
const session = { token: canary, expiresAt: now + 3_600_000, scope: 'all', kept: false }
const entry = { project_id: 1, task_id: 2, spent_date: '2026-03-09' }

const json = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }))
const invalidToken = json(401, {
  error: 'invalid_token',
  error_description: `The access token ${canary} is expired, revoked, malformed or invalid for other reasons.`,
})

/** A signed-in page whose Harvest answers so. */
function connect(answer: (request: Request) => Promise<Response>, clock = () => now) {
  const storages = memoryStorages()
  const asked: Request[] = []
  const fetch = (request: Request) => {
    asked.push(request)
    return answer(request)
  }
  connectSession({ idOrigin: 'https://id.test', apiOrigin: 'https://api.test', fetch }, storages, clock)
  openSession(storages, session)
  return { storages, asked }
}

const everyCall: [string, () => Promise<unknown>][] = [
  ['accounts', () => readOwnAccounts()],
  ['user', () => readUserOf(1)],
  ['company', () => readCompanyOf(1)],
  ['assignments', () => openHarvestFor({ accountId: 1, userId: 2 }).projectAssignments()],
  ['entries', () => openHarvestFor({ accountId: 1, userId: 2 }).timeEntries({ from: '2026-03-09', to: '2026-03-15' })],
  ['create', () => openHarvestFor({ accountId: 1, userId: 2 }).createTimeEntry(entry)],
  ['stop', () => openHarvestFor({ accountId: 1, userId: 2 }).stopTimeEntry(7)],
]

const failure = (call: () => Promise<unknown>): Promise<unknown> =>
  call().then(
    () => undefined,
    (error: unknown) => error,
  )

beforeEach(() => signedOut())

describe('asking Harvest', () => {
  it('takes the token of now and the right host and account', async () => {
    const { asked } = connect(json(403, { message: 'Not authorized!' }))
    await failure(() => readOwnAccounts())
    await failure(() => readUserOf(1_307_742))
    await failure(() => openHarvestFor({ accountId: 5, userId: 2 }).stopTimeEntry(7))
    const headers = (name: string) => asked.map((request) => request.headers.get(name))
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://id.test/api/v2/accounts',
      'GET https://api.test/v2/users/me',
      'PATCH https://api.test/v2/time_entries/7/stop',
    ])
    expect(headers('Authorization')).toEqual(Array(3).fill(`Bearer ${canary}`))
    expect(headers('Harvest-Account-Id')).toEqual([null, '1307742', '5'])
  })

  it.each(everyCall)('ends the session after a 401: %s', async (_, call) => {
    const { storages } = connect(invalidToken)
    expect(await failure(call)).toMatchObject({ kind: 'signed-out', status: 401 })
    expect(currentSession()).toMatchObject({ status: 'expired', scope: 'all' })
    expect(storages.tab.held.size).toBe(0)
  })

  it('ends it once for many', async () => {
    connect(invalidToken)
    const seen: string[] = []
    renderHook(() => seen.push(useSessionStatus()))
    await act(() => Promise.all(everyCall.map(([, call]) => failure(call))))
    expect(seen).toEqual(['signed-in', 'expired'])
  })

  it.each([
    [403, 'forbidden'],
    [404, 'missing'],
    [422, 'refused'],
  ])('goes on after a %i', async (status, kind) => {
    connect(json(status, { message: 'No' }))
    expect(await failure(() => readCompanyOf(1))).toMatchObject({ kind })
    expect(currentSession().status).toBe('signed-in')
  })

  it('does not let a late 401 end the next session', async () => {
    const { storages } = connect(() => {
      openSession(storages, { ...session, token: 'the-next-token' })
      return invalidToken()
    })
    expect(await failure(() => readUserOf(1))).toMatchObject({ kind: 'signed-out', status: 401 })
    expect(currentCredentials()?.token).toBe('the-next-token')
  })
})

describe('asking Harvest without a session', () => {
  it.each(everyCall)('is answered at once, and nothing is sent: %s', async (_, call) => {
    const { asked } = connect(json(200, {}))
    signedOut()
    const error = await failure(call)
    expect(error).toBeInstanceOf(HarvestError)
    expect(error).toMatchObject({ kind: 'signed-out' })
    expect(asked).toEqual([])
  })

  it.each(everyCall)('is what happens when it has just run out: %s', async (_, call) => {
    const { asked, storages } = connect(json(200, {}), () => session.expiresAt - 60_000)
    expect(await failure(call)).toMatchObject({ kind: 'signed-out' })
    expect(currentSession().status).toBe('expired')
    expect([asked, storages.tab.held.size]).toEqual([[], 0])
  })

  it('is what an earlier session’s Harvest does, also while another runs', async () => {
    const { asked, storages } = connect(json(200, {}))
    const harvest = openHarvestFor({ accountId: 1, userId: 2 })
    openSession(storages, { ...session, token: 'the-next-token' })
    expect(await failure(() => harvest.createTimeEntry(entry))).toMatchObject({ kind: 'signed-out' })
    expect(asked).toEqual([])
    expect(currentCredentials()?.token).toBe('the-next-token')
  })

  it('can be held before anybody signs in', () => {
    connect(json(200, {}))
    signedOut()
    expect(() => openHarvestFor({ accountId: 1, userId: 2 })).not.toThrow()
  })
})

describe('the token', () => {
  it.each([
    ['a 401 that repeats it', invalidToken],
    ['a 422 that repeats it', json(422, { message: `${canary} is wrong` })],
    ['a 400 that repeats it', () => Promise.resolve(new Response(`Bearer ${canary}`, { status: 400 }))],
    ['a fetch that repeats it', () => Promise.reject(new TypeError(`Failed to send ${canary}`))],
    ['an answer that is none', () => Promise.resolve(new Response(`<html>${canary}`))],
  ])('is in no error: %s', async (_, answer) => {
    connect(answer)
    const error = await failure(() => openHarvestFor({ accountId: 1, userId: 2 }).createTimeEntry(entry))
    expect(error).toBeInstanceOf(HarvestError)
    if (!(error instanceof HarvestError)) return
    const told = [error.message, error.stack, String(error.cause), JSON.stringify(error), Object.values(error).join()]
    expect(told.join()).not.toContain('canary')
  })

  it('is nothing to be seen on a Harvest', () => {
    connect(json(200, {}))
    expect(JSON.stringify(Object.entries(openHarvestFor({ accountId: 1, userId: 2 })))).not.toContain('canary')
  })
})
