// The real commands as processes of their own, for the tests of this folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export type Command = {
  child: ChildProcess
  /** All it said until now. */
  said: () => string
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>
}

/** Starts what `npm run` would start, without a terminal. `environment` is all it gets beside PATH. */
export function startCommand(name: string, given: readonly string[], environment: Record<string, string>): Command {
  // as in package.json, without the shell in between, which a kill would not get past
  const child = spawn(process.execPath, ['scripts/run.mjs', `cli/${name}.ts`, ...given], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, said }))
  })
  return { child, said: () => said, ended }
}

/** Runs a command to its end. */
export const runToEnd = (name: string, given: readonly string[], environment: Record<string, string>) => {
  const { child, ended } = startCommand(name, given, environment)
  child.stdin?.end()
  return ended
}
