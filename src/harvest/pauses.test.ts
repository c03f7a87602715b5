import { expect, it } from 'vitest'
import { notePauses, type Pause } from './pauses.ts'

it('tells of every pause in whole seconds, and that reading goes on only when the last one is over', () => {
  const told: (Pause | undefined)[] = []
  const note = notePauses((pause) => told.push(pause))
  const endFirst = note('unreachable', 300)
  const endSecond = note('throttled', 16_500)
  endFirst()
  expect(told).toEqual([
    { because: 'unreachable', seconds: 1 },
    { because: 'throttled', seconds: 17 },
  ])
  endSecond()
  expect(told.at(-1)).toBeUndefined()
})
