import { expect, it } from 'vitest'
import { inSlices } from './in-slices.ts'

function* counting(to: number, did: (step: number) => void): Generator<undefined, string> {
  for (let step = 0; step < to; step += 1) {
    did(step)
    yield
  }
  return 'done'
}

/** Steps that take that long each; answers how many were done before each pause. */
async function slicesOf(stepMs: (step: number) => number) {
  let [clock, inSlice] = [0, 0]
  const slices: number[] = []
  const work = counting(30, (step) => {
    clock += stepMs(step)
    inSlice += 1
  })
  const pause = () => {
    slices.push(inSlice)
    inSlice = 0
    return Promise.resolve()
  }
  const answer = await inSlices(work, { now: () => clock, pause, signal: new AbortController().signal })
  expect(answer).toBe('done')
  return [...slices, inSlice]
}

it('pauses as soon as 8 ms are over, and does all of the work', async () => {
  expect(await slicesOf(() => 3)).toEqual([...Array.from({ length: 10 }, () => 3), 0])
  expect(await slicesOf(() => 0.1)).toEqual([30])
})

it('does fewer steps at a time where the machine has become slower', async () => {
  expect(await slicesOf((step) => (step < 16 ? 1 : 8))).toEqual([8, 8, ...Array.from({ length: 14 }, () => 1), 0])
})

it('ends without an answer once it is called off', async () => {
  const stop = new AbortController()
  let done = 0
  const pause = async () => stop.abort()
  const work = counting(1000, () => (done += 1))
  expect(await inSlices(work, { now: () => done * 10, pause, signal: stop.signal })).toBeUndefined()
  expect(done).toBe(1)
})
