import { setWitness } from '../witness.ts'

/**
 * Holds what this process answers, and what a page asks, against the description that HARVEST_SHAPES names, if it does.
 * Gives what takes the problems found since it was last called.
 */
export async function hearProblems(): Promise<() => string[]> {
  const file = process.env['HARVEST_SHAPES']
  const problems = new Set<string>()
  if (file) {
    // whoever runs the sandbox without a description does not load what reads one
    const { openContract } = await import('./open-contract.ts')
    const check = openContract(file)
    setWitness(async (heard) => {
      // a browser names the page that asks, and Sheaf is the only page
      for (const problem of await check(heard, heard.request.headers.has('origin'))) problems.add(problem)
    })
  }
  return () => {
    const found = [...problems]
    problems.clear()
    return found
  }
}
