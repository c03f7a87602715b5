import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { systemClock } from './clock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('waits as long as told', async () => {
  const start = systemClock.now()
  const waiting = systemClock.wait(1500)
  await vi.advanceTimersByTimeAsync(1500)
  await waiting
  expect(systemClock.now() - start).toBe(1500)
})

it('stops waiting when told, and leaves no timer behind', async () => {
  const giveUp = new AbortController()
  const waiting = systemClock.wait(1500, giveUp.signal)
  giveUp.abort()
  await expect(waiting).rejects.toBe(giveUp.signal.reason)
  await expect(systemClock.wait(1500, giveUp.signal)).rejects.toBe(giveUp.signal.reason)
  expect(vi.getTimerCount()).toBe(0)
})
