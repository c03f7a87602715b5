import type { NotePause } from '../src/harvest/pauses.ts'
import { progressLine, type Samples, withSample } from './progress.ts'
import type { Outcome } from './journal-records.ts'
import type { Terminal } from './terminal.ts'

const everyMs = { interactive: 250, logged: 15_000 }

/** Shows how far a migration of so many tokens is: a line that is written over, or one now and then where it is logged. */
export function openProgress(terminal: Terminal, total: number) {
  const counts = { migrated: 0, refused: 0, unknown: 0 }
  let samples: Samples = []
  let wait: string | undefined
  const doneOf = () => counts.migrated + counts.refused + counts.unknown

  const tell = () => {
    if (total === 0) return
    samples = withSample(samples, performance.now(), doneOf())
    const line = progressLine({ done: doneOf(), total, ...counts, wait }, samples, terminal.columns)
    if (terminal.isInteractive) terminal.show(line)
    else terminal.say(line)
  }
  const timer = setInterval(tell, terminal.isInteractive ? everyMs.interactive : everyMs.logged)
  tell()

  const notePause: NotePause = (_, ms) => {
    wait = `Harvest asks to wait ${Math.ceil(ms / 1000)} s`
    return () => {
      wait = undefined
    }
  }
  return {
    note: (state: Outcome['state']) => {
      counts[state] += 1
    },
    notePause,
    end: () => {
      clearInterval(timer)
      tell()
      terminal.show('')
    },
  }
}
