import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules.ts'
import { commands } from './command.ts'
import { run } from './run.ts'

const runs = Number(process.env['SHEAF_MODEL_RUNS'] ?? 10_000)
const seed = Number(process.env['SHEAF_MODEL_SEED'] ?? 20261123)

process.stdout.write(`model of the outbox: SHEAF_MODEL_SEED=${seed} SHEAF_MODEL_RUNS=${runs}\n`)

describe('whatever befalls requests, tabs and sessions', () => {
  it.each([
    { marks: true, numRuns: runs, title: 'with markers, each entry is in Harvest once, as it was last said' },
    {
      marks: false,
      numRuns: Math.ceil(runs / 5),
      title: 'without markers, none is lost, and of a doubled one the person is asked',
    },
  ])('$title', { timeout: 600_000 }, ({ marks, numRuns }) => {
    const property = fc.property(commands(marks), fc.nat(), (all, dice) => void run(all, { ...rules, marks }, dice))
    expect(() => fc.assert(property, { seed, numRuns })).not.toThrow()
  })
})
