import { resolve } from 'node:path'
import { readArguments, wholeNumber } from './arguments.ts'
import { mostAtOnce } from './journal.ts'
import type { Outcome } from './journal-records.ts'

export type MigrationOptions = {
  input: string
  out: string
  isDryRun: boolean
  atOnce: number
  /** Requests in 15 seconds. */
  rate: number
  /** Outcomes that are asked for once more. */
  askAgain: ReadonlySet<Outcome['state'] | undefined>
}

const usage = {
  command: 'migrate-tokens',
  about: `Exchanges refresh tokens of Harvest's V1 for tokens of V2, and goes on where it stopped.
Secrets come from HARVEST_V1_CLIENT_ID, HARVEST_V1_CLIENT_SECRET, HARVEST_V2_CLIENT_ID, HARVEST_V2_CLIENT_SECRET and
SHEAF_CONTACT, or are asked for.`,
  values: {
    in: 'CSV with the columns user_key and v1_refresh_token, or JSON lines with these fields',
    out: 'CSV to write; beside it stands a journal',
    'at-once': `requests on their way at a time, 1 to ${mostAtOnce} (4)`,
    rate: 'requests in 15 seconds (80); Harvest allows 100',
    'ask-again': 'unknown, refused or both with a comma: ask for these once more',
  },
  switches: { 'dry-run': 'check the input and the form of the credentials, send nothing' },
}

/** Reads the command line; paths are relative to `folder`. Throws a sentence. */
export function migrationOptions(given: readonly string[], folder: string): MigrationOptions {
  const read = readArguments(given, usage)
  const path = (name: string) => {
    const value = read.values.get(name)
    return value === undefined ? undefined : resolve(folder, value)
  }
  const isDryRun = read.switches.has('dry-run')
  const input = path('in')
  const out = path('out')
  if (input === undefined) throw new Error('Say with --in which file holds the tokens of V1. --help tells more.')
  if (out === undefined && !isDryRun) throw new Error('Say with --out where to write. --help tells more.')
  if (input === out) throw new Error('--in and --out are the same file.')
  return {
    input,
    out: out ?? '',
    isDryRun,
    atOnce: wholeNumber(read, 'at-once', { least: 1, most: mostAtOnce, otherwise: 4 }),
    rate: wholeNumber(read, 'rate', { least: 1, most: 1_000_000, otherwise: 80 }),
    askAgain: askAgain(read.values.get('ask-again')),
  }
}

function askAgain(value: string | undefined): Set<Outcome['state']> {
  const again = new Set<Outcome['state']>()
  for (const word of value?.split(',') ?? []) {
    if (word !== 'unknown' && word !== 'refused') throw new Error('--ask-again is unknown, refused or unknown,refused.')
    again.add(word)
  }
  return again
}
