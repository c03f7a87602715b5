// A clock that stands still until everybody waits, and a line to a Harvest of a few lines, for the tests of this folder.
import type { Clock } from './clock.ts'
import { connectHarvest } from './connection.ts'
import { HarvestError } from './errors.ts'
import { openHarvest } from './harvest.ts'
import type { Pause } from './pauses.ts'
import { userId } from './sample-answers.ts'

const idOrigin = 'https://id.getharvest.com'
export const apiOrigin = 'https://api.harvestapp.com'
export const token = '3920557.at.kT8m-canary-Zq3v'
export const accountId = 1307742

export type FakeClock = Clock & { until<T>(promise: Promise<T>): Promise<T>; pass(ms: number): Promise<void> }

/** Starts at 0. `until` jumps from one waking to the next, each time nobody has anything left to do. */
export function fakeClock(): FakeClock {
  let now = 0
  const sleepers = new Set<{ at: number; wake: () => void }>()

  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted()
      const sleeper = { at: now + ms, wake: resolve }
      sleepers.add(sleeper)
      signal?.addEventListener('abort', () => {
        sleepers.delete(sleeper)
        reject(signal.reason)
      })
    })

  function wakeNext(): boolean {
    let next: { at: number; wake: () => void } | undefined
    for (const sleeper of sleepers) if (!next || sleeper.at < next.at) next = sleeper
    if (!next) return false
    now = Math.max(now, next.at)
    sleepers.delete(next)
    next.wake()
    return true
  }

  async function until<T>(promise: Promise<T>): Promise<T> {
    const fate = { isSettled: false }
    const settle = () => {
      fate.isSettled = true
    }
    promise.then(settle, settle)
    await everybodyIdle()
    while (!fate.isSettled) {
      if (!wakeNext()) throw new Error('nobody will ever wake')
      await everybodyIdle()
    }
    return promise
  }

  return { now: () => now, wait, until, pass: (ms) => until(wait(ms)) }
}

/** After this, all that could go on without time passing has gone on. */
export const everybodyIdle = () => new Promise<void>((resolve) => void setImmediate(resolve))

type FakeHarvest = {
  fetch: (request: Request) => Response | Promise<Response>
  clock?: FakeClock
  random?: () => number
  userAgent?: string
  nextTurn?: () => Promise<void>
}

/** A connection over the given fetch, with the record of what it asked and when, and of its pauses. */
export function connectFake({ fetch, clock = fakeClock(), random = () => 0.5, ...further }: FakeHarvest) {
  const requests: { request: Request; at: number }[] = []
  const pauses: (Pause | undefined)[] = []
  const connection = connectHarvest({
    idOrigin,
    apiOrigin,
    clock,
    random,
    fetch: async (request) => {
      requests.push({ request, at: clock.now() })
      return fetch(request)
    },
    onPause: (pause) => pauses.push(pause),
    ...further,
  })
  const harvest = openHarvest(connection, { token, accountId, userId })
  return { connection, harvest, clock, requests, pauses }
}

/** A fetch that gives these answers one after the other, the last one again and again. A thrown answer is an Error. */
export function answering(...answers: (() => Response | Error)[]) {
  let next = 0
  return () => {
    const answer = answers[Math.min(next, answers.length - 1)]?.()
    next += 1
    if (answer instanceof Response) return answer
    throw answer ?? new Error('no answer given')
  }
}

export const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init)

/** What fetch throws offline, and what a 429 without CORS headers looks like. */
export const unreadable = () => new TypeError('Failed to fetch')

/** The error a promise fails with, which must be Harvest's. */
export async function failure(promise: Promise<unknown>): Promise<HarvestError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof HarvestError) return error
    throw error
  }
  throw new Error('it did not fail')
}

/** The most requests in any span of `ms`, the start included. */
export function busiest(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  let from = 0
  return sorted.reduce((most, time, index) => {
    while (time - (sorted[from] ?? time) >= ms) from += 1
    return Math.max(most, index - from + 1)
  }, 0)
}

/** Dice of their own for each seed. */
export function dice(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
