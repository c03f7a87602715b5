// Five groupings, one edit and a search over many years, beside the plainest way to group from the same run.
import { setImmediate } from 'node:timers/promises'
import type { Dimension } from '../src/domain/dimension.ts'
import type { Sums } from '../src/domain/group.ts'
import { inSlices } from '../src/domain/in-slices.ts'
import type { Piece } from '../src/domain/piece.ts'
import { find, openSearch, type Search } from '../src/domain/search.ts'
import { searchWords } from '../src/domain/search-words.ts'
import { sumBy } from '../src/domain/sum-by.ts'
import type { TimeEntry } from '../src/domain/time-entry.ts'
import { longHistory } from './support/long-history.ts'

const groupings: Dimension[][] = [['day'], ['project'], ['client'], ['task'], ['client', 'project']]
const rounds = 11

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (times: number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? NaN

const plainKeys: Record<string, (entry: TimeEntry) => string> = {
  day: ({ day }) => day,
  project: ({ accountId, project }) => `${accountId}/${project.id}`,
  client: ({ accountId, client }) => `${accountId}/${client.id}`,
  task: ({ accountId, task }) => `${accountId}/${task.id}`,
}

/** Hours alone in a Map, every entry each time: less than what is measured, and the floor. */
function plainly(pieces: readonly Piece[], by: readonly Dimension[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { entries } of pieces) {
    for (const entry of entries) {
      const key = by.map((dimension) => plainKeys[dimension]?.(entry)).join(' ')
      sums.set(key, (sums.get(key) ?? 0) + entry.seconds)
    }
  }
  return sums
}

function read(sums: Sums): void {
  for (const part of sums.parts) read(part)
}

/** Looks through all as a screen does; answers the longest time for which that has kept everything else waiting. */
async function longestSlice(search: Search, pieces: readonly Piece[]): Promise<number> {
  let [longest, began] = [0, performance.now()]
  const note = () => (longest = Math.max(longest, performance.now() - began))
  const pause = async () => {
    note()
    await setImmediate()
    began = performance.now()
  }
  await inSlices(find(search, pieces), { now: () => performance.now(), pause, signal: new AbortController().signal })
  return note()
}

/** A month of which one entry is another than before. */
const edited = (piece: Piece): Piece => ({
  ...piece,
  entries: piece.entries.map((entry, at) => (at === 0 ? { ...entry, seconds: entry.seconds + 36 } : entry)),
})

for (const count of [50_000, 200_000]) {
  const made = longHistory(count)
  const times: Record<string, number[]> = {}
  const slices: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // months that nothing is known of yet
    const pieces = made.map((piece) => ({ ...piece }))
    const changed = pieces.map((piece, index) => (index === round ? edited(piece) : piece))
    const summed = (some: readonly Piece[], filter = {}) => groupings.forEach((by) => read(sumBy(some, { filter, by })))
    const sums = {
      'five groupings in plain Maps': () => groupings.forEach((by) => plainly(pieces, by)),
      'five groupings, the first time': () => summed(pieces),
      'five groupings, another filter': () => summed(pieces, { task: ['1/1', '1/2', `2/${round}`] }),
      'five groupings, again': () => summed(pieces),
      'five groupings, one entry changed': () => summed(changed),
    }
    for (const [name, work] of Object.entries(sums)) (times[name] ??= []).push(timed(work))

    const one = openSearch({ words: searchWords('Review') })
    const searches = {
      'search, the first time': one,
      'search for other words': openSearch({ words: searchWords('menü café') }),
      'search, one word more': openSearch({ words: searchWords('review caf') }, one),
    }
    for (const [name, search] of Object.entries(searches)) {
      const start = performance.now()
      slices.push(await longestSlice(search, pieces))
      ;(times[name] ??= []).push(performance.now() - start)
    }
  }
  console.log(`\n${count.toLocaleString('en')} entries, median of ${rounds}`)
  for (const [name, all] of Object.entries(times)) console.log(`${name.padEnd(36)} ${median(all).toFixed(1)} ms`)
  console.log(`${'longest slice of any search'.padEnd(36)} ${Math.max(...slices).toFixed(1)} ms`)
}
