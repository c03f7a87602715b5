import * as v from 'valibot'

/** How many checks passed and failed, and which passed only when they were run again. */
export interface Tally {
  passed: number
  failed: number
  unsteady?: string[]
}

const VitestReport = v.object({
  numTotalTests: v.number(),
  numPassedTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
})

type Suite = { specs: { file: string; title: string; tests: { status: string }[] }[]; suites?: Suite[] | undefined }

const Suite: v.GenericSchema<Suite> = v.object({
  specs: v.array(v.object({ file: v.string(), title: v.string(), tests: v.array(v.object({ status: v.string() })) })),
  suites: v.optional(v.array(v.lazy(() => Suite))),
})

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
  suites: v.array(Suite),
})

/** What vitest's JSON report says. A test file that could not be read is a failure, and so is a skipped test. */
export function vitestTally(report: unknown): Tally {
  const { numTotalTests, numPassedTests, testResults } = v.parse(VitestReport, report)
  const unreadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unreadable.length }
}

/** What Playwright's JSON report says. A skipped test is a failure, and so is an error outside tests. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors, suites } = v.parse(PlaywrightReport, report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
    unsteady: unsteadyIn(suites),
  }
}

function unsteadyIn(suites: readonly Suite[]): string[] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...unsteadyIn(inner),
  ])
}

/** A test runner's tally with its exit: one that found no tests, or ended badly without a failed test, failed. */
export function runnerTally(tally: Tally, exitedWell: boolean): Tally {
  const isSilentFailure = tally.failed === 0 && (!exitedWell || tally.passed === 0)
  return isSilentFailure ? { ...tally, failed: 1 } : tally
}

export function sumOf(tallies: readonly Tally[]): Required<Tally> {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    unsteady: tallies.flatMap(({ unsteady = [] }) => unsteady),
  }
}
