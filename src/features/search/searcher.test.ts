import { expect, it } from 'vitest'
import { anEntry, piecesOf } from '../../domain/sample-pieces.ts'
import { day } from '../../domain/day.ts'
import { Searcher } from './searcher.ts'

/** A searcher whose every slice is one step, and that goes on only when it is told to. */
function slowly() {
  let goOn: (() => void) | undefined
  const pause = () => new Promise<void>((resolve) => (goOn = resolve))
  let clock = 0
  const searcher = new Searcher({ now: () => (clock += 100), pause })
  const told: string[] = []
  searcher.shown.subscribe((shown) =>
    told.push(
      `${shown?.words.join(' ')}: ${shown?.months.flatMap(({ entries }) => entries.map(({ id }) => id)).join(' ')}`,
    ),
  )
  const step = async () => {
    goOn?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  const untilItRests = async () => {
    for (let steps = 0; steps < 100; steps += 1) await step()
  }
  return { searcher, told, step, untilItRests }
}

const pieces = piecesOf([
  anEntry({ id: 1, notes: 'Menu', day: day('2026-01-09') }),
  anEntry({ id: 2, notes: 'Call', day: day('2026-02-09') }),
  anEntry({ id: 3, notes: 'Menu', day: day('2026-03-09') }),
])

it('tells what it found once it has looked at everything', async () => {
  const { searcher, told, step, untilItRests } = slowly()
  searcher.want({ words: ['menu'] }, pieces)
  await step()
  expect(told).toEqual([])
  await untilItRests()
  expect(told).toEqual(['menu: 3 1'])
})

it('leaves a query for the next one', async () => {
  const { searcher, told, step, untilItRests } = slowly()
  searcher.want({ words: ['menu'] }, pieces)
  await step()
  searcher.want({ words: ['call'] }, pieces)
  await untilItRests()
  expect(told).toEqual(['call: 2'])
})

it('comes to an end while months keep coming, and then looks at those', async () => {
  const { searcher, told, step, untilItRests } = slowly()
  searcher.want({ words: ['menu'] }, pieces.slice(0, 1))
  for (const count of [2, 3]) {
    await step()
    searcher.want({ words: ['menu'] }, pieces.slice(0, count))
  }
  await untilItRests()
  expect(told).toEqual(['menu: 1', 'menu: 3 1'])
})

it('tells nothing more once it is stopped, and begins again when it is asked', async () => {
  const { searcher, told, step, untilItRests } = slowly()
  searcher.want({ words: ['menu'] }, pieces)
  await step()
  searcher.stop()
  await untilItRests()
  expect(told).toEqual([])
  searcher.want({ words: ['menu'] }, pieces)
  await untilItRests()
  expect(told).toEqual(['menu: 3 1'])
})
