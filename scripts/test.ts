import { addressesOf, testsAtOnce } from '../e2e/support/addresses.ts'
import { shapesFile } from '../sandbox/contract/shapes-file.ts'
import { ensureBrowser } from './browser.ts'
import { browserTests, check, type Outcome, unitTests } from './steps.ts'
import { sumOf, type Tally } from './tally.ts'

function buildSite(nth: number): Promise<Outcome> {
  const { idOrigin, apiOrigin, builtSite } = addressesOf(nth)
  return check(['vite', 'build', '--outDir', builtSite, '--emptyOutDir'], {
    SHEAF_CLIENT_ID: 'sandbox',
    SHEAF_CONTACT: 'end-to-end tests',
    SHEAF_ID_ORIGIN: idOrigin,
    SHEAF_API_ORIGIN: apiOrigin,
  })
}

const allBrowserTests = (env: Record<string, string> = {}, args: string[] = []): Promise<Outcome> =>
  browserTests({ ...env, CHROMIUM_PATH: ensureBrowser() }, args)

// what computes with days has to do so wherever it runs: behind UTC, and ahead of it by hours and a half
const zones = ['America/Los_Angeles', 'Australia/Lord_Howe']
const harvestDates = ['fields', 'retry-after', 'time-zones'].map((file) => `src/harvest/${file}`)
const roomsWithDays = [
  'src/domain',
  'src/queries',
  'src/selection',
  'src/features',
  'src/ui',
  'sandbox/world',
  ...harvestDates,
]

const steps: Record<string, () => Promise<Outcome>[]> = {
  types: () => [check(['tsc', '-p', '.'])],
  lint: () => [check(['oxlint', '--type-aware', '--deny-warnings'])],
  format: () => [check(['oxfmt', '--check', '.'])],
  unused: () => [check(['knip'])],
  unit: () => [unitTests([], { TZ: 'UTC' })],
  zones: () => zones.map((TZ) => unitTests(roomsWithDays, { TZ })),
  build: () => Array.from({ length: testsAtOnce }, (_, nth) => buildSite(nth)),
  e2e: () => [allBrowserTests()],
}

// as many faults as one has the patience for, other ones each time
const dice = String(Math.floor(Math.random() * 2 ** 31))
const long = {
  SHEAF_MODEL_RUNS: '100000',
  SHEAF_MODEL_SEED: dice,
  SHEAF_JOURNAL_RUNS: '20000',
  SHEAF_JOURNAL_SEED: dice,
  SHEAF_BROWSER_RUNS: '1000',
  SHEAF_BROWSER_SEED: dice,
  SHEAF_BROWSER_ROUNDS: '100',
  SHEAF_BROWSER_KILLS: '30',
}

const longMigration = {
  SHEAF_MIGRATION_TOKENS: '10000',
  SHEAF_MIGRATION_KILLS: '30',
  SHEAF_MIGRATION_SEED: dice,
  SHEAF_MIGRATION_MEGABYTES: '1000',
}

/** Steps that are run by name only. */
const onDemand: typeof steps = {
  migration: () => [unitTests(['cli'], { TZ: 'UTC', ...longMigration })],
  reliability: () => [unitTests(['src/outbox'], { TZ: 'UTC', ...long }), allBrowserTests(long, ['e2e/outbox'])],
}

const needsBuild = (name: string) => name === 'e2e' || name === 'reliability'

function chosenSteps(names: readonly string[]): [string, () => Promise<Outcome>[]][] {
  const all = { ...steps, ...onDemand }
  const unknown = names.find((name) => !Object.hasOwn(all, name))
  if (unknown !== undefined) {
    throw new Error(`There is no step called ${unknown}. The steps are ${Object.keys(all).join(', ')}.`)
  }
  // what the browser tests visit is what the step before has just built
  const isChosen = (name: string) => names.includes(name) || (name === 'build' && names.some(needsBuild))
  return names.length === 0 ? Object.entries(steps) : Object.entries(all).filter(([name]) => isChosen(name))
}

async function outcomesOf(step: () => Promise<Outcome>[]): Promise<Outcome[]> {
  try {
    return await Promise.all(step())
  } catch (error) {
    return [{ tally: { passed: 0, failed: 1 }, output: error instanceof Error ? error.message : String(error) }]
  }
}

async function main(): Promise<void> {
  const tallies: Tally[] = []
  const broken = new Set<string>()
  for (const [name, step] of chosenSteps(process.argv.slice(2))) {
    const start = Date.now()
    if (process.stdout.isTTY) process.stdout.write(`${name} …\r`)
    const isPointless = needsBuild(name) && broken.has('build')
    const outcomes = isPointless
      ? [{ tally: { passed: 0, failed: 1 }, output: 'Not run: there is no built site to visit.' }]
      : await outcomesOf(step)
    const tally = sumOf(outcomes.map((outcome) => outcome.tally))
    tallies.push(tally)
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(
      `${name.padEnd(8)}${`${seconds} s`.padStart(8)}   ${tally.failed === 0 ? 'ok' : 'FAILED'}   ${tally.passed} of ${tally.passed + tally.failed}`,
    )
    if (tally.failed === 0) continue
    broken.add(name)
    for (const { output } of outcomes.filter((outcome) => outcome.tally.failed > 0)) console.log(`\n${output.trim()}\n`)
  }
  if (!shapesFile()) console.log('\nNot held against a description of Harvest: there is none.')
  const { passed, failed, unsteady } = sumOf(tallies)
  for (const name of unsteady) console.log(`\nPassed only when it was run again: ${name}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
