import { askAt, type Question } from './prompt.ts'

/** Where a command talks to whoever started it. */
export type Terminal = {
  /** Whether a line can be written over, and somebody asked. */
  isInteractive: boolean
  columns: number
  /** One or more whole lines. */
  say(text: string): void
  /** Shows a line in place of the last one shown so; empty takes it away. */
  show(line: string): void
  /** Undefined when nobody is there. */
  ask(question: Question): Promise<string | undefined>
}

/** The terminal of this process. All of it goes to standard error; standard output stays free. */
export function processTerminal(): Terminal {
  const { stdin, stderr } = process
  const isInteractive = stdin.isTTY && stderr.isTTY
  let isShowing = false
  const clear = () => {
    if (isShowing) stderr.write('\r\x1b[K')
    isShowing = false
  }
  return {
    isInteractive,
    columns: stderr.columns ?? 80,
    say(text) {
      clear()
      stderr.write(`${text}\n`)
    },
    show(line) {
      clear()
      if (line === '') return
      stderr.write(line)
      isShowing = true
    },
    async ask(question) {
      clear()
      return isInteractive ? askAt(stdin, stderr, question) : undefined
    },
  }
}
