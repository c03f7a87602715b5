// How long the local Harvest takes to build a large world, and to answer beside the least that any answer takes.
import { personalToken } from '../sandbox/id/tokens.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { people } from '../sandbox/world/people.ts'
import { createWorld } from '../sandbox/world/world.ts'

const [member] = people
if (!member) throw new Error('Nobody lives in the sandbox')

const now = Date.parse('2026-03-11T09:30:00Z')
const world = { entries: 200_000 }

function median(times: number[]): number {
  return times.toSorted((one, other) => one - other)[times.length >> 1] ?? NaN
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Median ms of each, taking turns, so that a slow moment of the machine strikes all alike. */
async function compared(rounds: number, ...works: (() => unknown)[]): Promise<number[]> {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) times[index]?.push(await timed(work))
  }
  return times.map(median)
}

let seed = 0
const [build] = await compared(5, () => createWorld('2026-03-11', { ...world, seed: ++seed }))
createWorld('2026-03-11', world)
const [copy] = await compared(5, () => createWorld('2026-03-11', world))
createWorld('2026-03-11')
const [reset] = await compared(15, () => createWorld('2026-03-11'))

// a new token's worth of time after each question, or Harvest would throttle
let asked = 0
const sandbox = createSandbox({ now: () => now + asked++ * 15_000, world })
const ask = () =>
  sandbox(
    new Request('http://api.sandbox.test/v2/time_entries?per_page=2000&page=20', {
      headers: { authorization: `Bearer ${personalToken(member)}`, 'harvest-account-id': '1482011' },
    }),
  )

const page: unknown = await (await ask()).json()
const [answer = NaN, stringify = NaN] = await compared(101, ask, () => JSON.stringify(page))

const ms = (time: number | undefined) => `${(time ?? NaN).toFixed(1)} ms`
console.log(`a world of 200,000 entries is built in ${ms(build)}, and copied for a reset in ${ms(copy)}`)
console.log(`the usual world is copied for a reset in ${ms(reset)}`)
console.log(`a page of 2,000 of them is answered in ${ms(answer)}, JSON.stringify of it takes ${ms(stringify)}`)
console.log(`that is ${(answer / stringify).toFixed(2)} times as long`)
