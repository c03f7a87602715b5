import fc from 'fast-check'
import { expect, it } from 'vitest'
import { busiest } from './fake-harvest.ts'
import { counted, emptyWindow, ended, msUntilRoom, sent } from './rate-window.ts'

const limit = { ceiling: 5, spanMs: 1000 }

it('never lets more than the ceiling be counted in a span, whenever Harvest counts between sending and answer', () => {
  const request = fc.record({
    thinking: fc.integer({ min: 0, max: 400 }),
    latency: fc.integer({ min: 0, max: 900 }),
    countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
      let now = 0
      let window = emptyWindow
      const answers: number[] = []
      const arrivals: number[] = []
      const endUntil = (time: number) => {
        for (const answer of answers.toSorted((a, b) => a - b).filter((answer) => answer <= time)) {
          answers.splice(answers.indexOf(answer), 1)
          window = ended(limit, window, answer)
        }
      }
      for (const { thinking, latency, countedAfter } of requests) {
        now += thinking
        endUntil(now)
        for (let ms = msUntilRoom(limit, window, now); ms > 0; ms = msUntilRoom(limit, window, now)) {
          now = ms === Infinity ? Math.min(...answers) : now + ms
          endUntil(now)
        }
        window = sent(window)
        answers.push(now + latency)
        arrivals.push(now + latency * countedAfter)
      }
      expect(busiest(arrivals, limit.spanMs)).toBeLessThanOrEqual(limit.ceiling)
    }),
    { numRuns: 2000 },
  )
})

it('says how long until one more may go', () => {
  let window = emptyWindow
  for (let count = 0; count < 5; count += 1) window = sent(window)
  expect(msUntilRoom(limit, window, 0)).toBe(Infinity)
  window = ended(limit, window, 100)
  expect(counted(limit, window, 200)).toBe(5)
  expect(msUntilRoom(limit, window, 200)).toBe(900)
  expect(msUntilRoom(limit, window, 1100)).toBe(0)
  expect(counted(limit, window, 1100)).toBe(4)
})
