import { afterEach, beforeEach } from 'vitest'
import { setWitness } from '../witness.ts'
import type { openContract } from './open-contract.ts'
import { shapesFile } from './shapes-file.ts'

const file = shapesFile()

if (file !== undefined) {
  const problems = new Set<string>()
  let check: ReturnType<typeof openContract> | undefined
  let isSheaf = false

  setWitness(async (heard) => {
    // most tests ask no sandbox, and need not wait for this
    check ??= (await import('./open-contract.ts')).openContract(file)
    for (const problem of await check(heard, isSheaf)) problems.add(problem)
  })

  beforeEach(({ task }) => {
    // the sandbox's own tests ask wrongly on purpose
    isSheaf = task.file.name.startsWith('src/')
  })

  afterEach(() => {
    const found = [...problems]
    problems.clear()
    if (found.length > 0) throw new Error(`Harvest would not have answered or been asked so:\n${found.join('\n')}`)
  })
}
