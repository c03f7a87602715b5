import * as v from 'valibot'

/** How many checks passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

const VitestReport = v.object({
  numTotalTests: v.number(),
  numPassedTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
})

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
})

/** What vitest's JSON report says. A test file that could not be read is a failure, and so is a skipped test. */
export function vitestTally(report: unknown): Tally {
  const { numTotalTests, numPassedTests, testResults } = v.parse(VitestReport, report)
  const unreadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unreadable.length }
}

/** What Playwright's JSON report says. Skipped and flaky tests are failures, and so are errors outside tests. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors } = v.parse(PlaywrightReport, report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}

/** A test runner's tally with its exit: one that found no tests, or ended badly without a failed test, failed. */
export function runnerTally({ passed, failed }: Tally, exitedWell: boolean): Tally {
  const isSilentFailure = failed === 0 && (!exitedWell || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  }
}
