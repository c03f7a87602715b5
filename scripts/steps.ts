import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightTally, runnerTally, type Tally, vitestTally } from './tally.ts'

type Environment = Record<string, string>
// the runners write into a pipe: whether their colours arrive at a screen, only this process knows
const colours: Environment = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
export type Outcome = { tally: Tally; output: string }

/** Runs one of the installed commands to its end; what it writes is kept, not shown. */
function run(args: string[], env: Environment = {}): Promise<{ exitedWell: boolean; output: string }> {
  const [command = '', ...rest] = args
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(join('node_modules', '.bin', command), rest, {
      env: { ...process.env, ...colours, ...env },
      shell: process.platform === 'win32',
    })
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ exitedWell: false, output: output + String(error) }))
    child.on('close', (code) => resolve({ exitedWell: code === 0, output }))
  })
}

/** A command that either agrees or does not. */
export async function check(args: string[], env?: Environment): Promise<Outcome> {
  const { exitedWell, output } = await run(args, env)
  return { tally: exitedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output }
}

/** A run of the unit tests; `args` narrow it. */
export function unitTests(args: string[], env?: Environment): Promise<Outcome> {
  return runner(['vitest', 'run', '--reporter=default', '--reporter=json', ...args], vitestTally, env, (file) => ({
    args: [`--outputFile.json=${file}`],
  }))
}

/** A run of the end-to-end tests; `args` narrow it. */
export function browserTests(env?: Environment, args: string[] = []): Promise<Outcome> {
  return runner(['playwright', 'test', '--reporter=list,json', ...args], playwrightTally, env, (file) => ({
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }))
}

async function runner(
  args: string[],
  tallyOf: (report: unknown) => Tally,
  env: Environment = {},
  reportTo: (file: string) => { args?: string[]; env?: Environment },
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-report-'))
  const report = reportTo(join(folder, 'report.json'))
  const { exitedWell, output } = await run([...args, ...(report.args ?? [])], { ...env, ...report.env })
  try {
    const written: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    return { tally: runnerTally(tallyOf(written), exitedWell), output }
  } catch (error) {
    return { tally: { passed: 0, failed: 1 }, output: `${output}\nIt left no readable report: ${String(error)}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
