/** What a command takes: options with a value, and switches; each with a line of help. */
export type Usage = {
  command: string
  about: string
  values: Record<string, string>
  switches: Record<string, string>
}

export type Arguments = { values: Map<string, string>; switches: Set<string> }

/** Not a failure: somebody asked how this is used. */
export class Help extends Error {}

/** Reads `--name value`, `--name=value` and `--switch`. Throws a sentence that repeats no value; `--help` throws Help. */
export function readArguments(given: readonly string[], usage: Usage): Arguments {
  const read: Arguments = { values: new Map(), switches: new Set() }
  const rest = [...given]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, name = '', value] = /^--([a-z][a-z0-9-]*)(?:=([^]*))?$/.exec(argument) ?? []
    if (name === 'help') throw new Help(helpOf(usage))
    if (/secret|token/.test(name)) throw new Error(secretsElsewhere)
    if (Object.hasOwn(usage.values, name)) {
      const given = value ?? rest.shift()
      if (given === undefined || given === '') throw new Error(`--${name} needs a value.`)
      if (read.values.has(name)) throw new Error(`--${name} stands twice.`)
      read.values.set(name, given)
    } else if (Object.hasOwn(usage.switches, name) && value === undefined) read.switches.add(name)
    else throw new Error(`${name === '' ? 'An argument' : `--${name}`} is not known here.\n\n${helpOf(usage)}`)
  }
  return read
}

const secretsElsewhere =
  'Secrets and tokens are never arguments: other users of this machine can read those. Use the environment, or type them when asked.'

function helpOf({ command, about, values, switches }: Usage): string {
  const options = [
    ...Object.entries(values).map(([name, help]) => [`--${name} …`, help] as const),
    ...Object.entries(switches).map(([name, help]) => [`--${name}`, help] as const),
  ]
  const width = Math.max(...options.map(([option]) => option.length))
  return [about, '', `npm run ${command} -- …`, ...options.map(([o, help]) => `  ${o.padEnd(width)}  ${help}`)].join(
    '\n',
  )
}

/** A whole number within bounds. Throws a sentence. */
export function wholeNumber(args: Arguments, name: string, { least, most, otherwise }: Bounds): number {
  const text = args.values.get(name)
  if (text === undefined) return otherwise
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  throw new Error(`--${name} is a whole number from ${least} to ${most}.`)
}

type Bounds = { least: number; most: number; otherwise: number }
