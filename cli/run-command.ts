import { Help } from './arguments.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import type { Environment } from './settings.ts'

export type Surroundings = {
  given: readonly string[]
  environment: Environment
  terminal: Terminal
  /** Aborts when the command is to end in order. */
  signal: AbortSignal
}

/** Runs a command in this process: its result is the exit code, and what it throws is said in a sentence, with code 1. */
export async function runCommand(command: (surroundings: Surroundings) => Promise<number>): Promise<void> {
  const terminal = processTerminal()
  const interruption = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      // the second time it is meant
      if (interruption.signal.aborted) process.exit(130)
      interruption.abort()
      terminal.say('Ending. What is on its way is waited for.')
    })
  const { argv, env } = process
  try {
    const code = await command({ given: argv.slice(2), environment: env, terminal, signal: interruption.signal })
    process.exitCode = interruption.signal.aborted ? 130 : code
  } catch (error) {
    terminal.say(sentenceOf(error))
    process.exitCode = error instanceof Help ? 0 : 1
  }
}

// of a mistake of ours, where it was made: those lines hold no values
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isOurs = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  const places = isOurs ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  return [error.message, ...places].join('\n')
}

/** A path as whoever started npm means it: npm runs scripts in the folder of package.json. */
export const startPath = ({ INIT_CWD }: Environment): string => INIT_CWD ?? process.cwd()
