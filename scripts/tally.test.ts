import { describe, expect, it } from 'vitest'
import { playwrightTally, runnerTally, sumOf, vitestTally } from './tally.ts'

const unitReport = (numTotalTests: number, numPassedTests: number, testResults: unknown[] = []) => ({
  numTotalTests,
  numPassedTests,
  testResults,
})
const browserReport = (stats: object, errors: unknown[] = [], suites: unknown[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
  suites,
})
const spec = (title: string, status: string) => ({ file: 'day.spec.ts', title, tests: [{ status }] })

describe('the tally of unit tests', () => {
  it('counts each test, and a skipped one as failed', () => {
    expect(vitestTally(unitReport(5, 3))).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(vitestTally(unitReport(2, 1, files))).toEqual({ passed: 1, failed: 2 })
  })

  it('is refused when the report is none', () => {
    expect(() => vitestTally({})).toThrow('numTotalTests')
  })
})

describe('the tally of browser tests', () => {
  it('counts skipped tests and stray errors as failed', () => {
    const report = browserReport({ expected: 4, unexpected: 1, skipped: 1 }, ['the server did not start'])
    expect(playwrightTally(report)).toMatchObject({ passed: 4, failed: 3 })
  })

  it('names those that passed only when they were run again', () => {
    const inner = { specs: [spec('a day', 'expected'), spec('another day', 'flaky')] }
    const report = browserReport({ expected: 1, flaky: 1 }, [], [{ specs: [], suites: [inner] }])
    expect(playwrightTally(report)).toEqual({ passed: 2, failed: 0, unsteady: ['day.spec.ts: another day'] })
  })
})

describe('the tally of a whole runner', () => {
  it('is a failure when there were no tests', () => {
    expect(runnerTally({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 })
  })

  it('is a failure when the runner crashed after its tests passed', () => {
    expect(runnerTally({ passed: 7, failed: 0 }, false)).toEqual({ passed: 7, failed: 1 })
  })

  it('counts a failure once when the runner also exits badly', () => {
    expect(runnerTally({ passed: 7, failed: 2 }, false)).toEqual({ passed: 7, failed: 2 })
  })

  it('adds up', () => {
    const tallies = [
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3, unsteady: ['day.spec.ts: a day'] },
    ]
    expect(sumOf(tallies)).toEqual({ passed: 3, failed: 3, unsteady: ['day.spec.ts: a day'] })
  })
})
