import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import 'fake-indexeddb/auto'
import { tokenOfPerson } from '../../sandbox/asking.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { type Command, commands } from './fire-commands.ts'
import type { Owner } from './acts.ts'
import type { Work } from './entry.ts'
import { TestHarvest } from './rig-harvest.ts'
import { accounts, UnderFire } from './under-fire.ts'

const runs = Number(process.env['SHEAF_JOURNAL_RUNS'] ?? 2000)
const seed = Number(process.env['SHEAF_JOURNAL_SEED'] ?? 20261123)
const tokens = { mira: tokenOfPerson('Mira'), jonas: tokenOfPerson('Jonas') }

process.stdout.write(`journal under fire: SHEAF_JOURNAL_SEED=${seed} SHEAF_JOURNAL_RUNS=${runs}\n`)

// a world costs more than a run in it
const runsInWorld = 25
let world: Promise<{ harvest: TestHarvest; works: ReadonlyMap<Owner, readonly Work[]> }> | undefined
let runsLeft = 0

async function newWorld() {
  const harvest = new TestHarvest(createSandbox, tokens.mira)
  const works = await Promise.all(accounts.map(async (owner) => [owner, await harvest.works(owner)] as const))
  return { harvest, works: new Map(works) }
}

async function run(all: readonly Command[], marks: boolean): Promise<string[]> {
  vi.stubGlobal('indexedDB', new IDBFactory())
  if (runsLeft-- <= 0 || !world) {
    world = newWorld()
    runsLeft = runsInWorld
  }
  const { harvest, works } = await world
  try {
    const problems = await new UnderFire(harvest, works, tokens, marks).run(all)
    await harvest.nextDay(accounts)
    return problems
  } catch (error) {
    runsLeft = 0
    throw error
  }
}

describe('whatever befalls the line, tabs and sessions, each entry is in Harvest once and as it was last said', () => {
  it.each([
    { marks: true, title: 'with markers' },
    { marks: false, title: 'without markers' },
  ])('$title', { timeout: 600_000 }, async ({ marks }) => {
    const property = fc.asyncProperty(commands, async (all) => {
      expect(await run(all, marks)).toEqual([])
    })
    await fc.assert(property, { seed, numRuns: Math.ceil(runs / 2) })
  })
})
