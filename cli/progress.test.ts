import { describe, expect, it } from 'vitest'
import { progressLine, type Samples, withSample } from './progress.ts'

const progress = { done: 4210, total: 10_000, refused: 0, unknown: 0 }
const samples: Samples = [
  { at: 0, done: 4150 },
  { at: 10_000, done: 4210 },
]

describe('how far it is', () => {
  it('is a bar, a count, a rate, and what is left', () =>
    expect(progressLine(progress, samples, 120)).toBe(
      '[########............] 4,210 of 10,000  6.0 a second  17 min left',
    ))

  it('counts what went wrong', () =>
    expect(progressLine({ ...progress, refused: 12, unknown: 1 }, samples, 120)).toMatch(/ 12 refused {2}1 unknown$/))

  it('says no rate that it does not know', () => {
    for (const few of [
      [],
      samples.slice(1),
      [samples[1]!, { at: 10_100, done: 4220 }],
      [samples[1]!, { at: 20_000, done: 4210 }],
    ])
      expect(progressLine(progress, few, 120)).toBe('[########............] 4,210 of 10,000')
  })

  it('says why nothing goes on', () =>
    expect(progressLine({ ...progress, wait: 'Harvest asks to wait 15 s' }, samples, 120)).toContain(
      'Harvest asks to wait',
    ))

  it.each([
    [9990, '2 s left'],
    [9500, '84 s left'],
    [9400, '2 min left'],
  ])('of %i done says %s', (done, left) => expect(progressLine({ ...progress, done }, samples, 120)).toContain(left))

  it('says hours of what takes hours', () =>
    expect(progressLine({ ...progress, total: 100_000 }, samples, 120)).toContain('4.5 h left'))

  it('fits the terminal', () => expect(progressLine(progress, samples, 30)).toHaveLength(29))

  it('goes by the last half a minute', () =>
    expect(
      withSample(
        [
          { at: 0, done: 1 },
          { at: 20_000, done: 2 },
        ],
        40_000,
        3,
      ),
    ).toEqual([
      { at: 20_000, done: 2 },
      { at: 40_000, done: 3 },
    ]))
})
