import { createReadStream } from 'node:fs'
import type { Clock } from '../src/harvest/clock.ts'
import { openGate } from '../src/harvest/gate.ts'
import type { TokenOutcome } from '../src/harvest/token-outcome.ts'
import { checkInput } from './check-input.ts'
import { fingerprint } from './fingerprint.ts'
import { inputRows, type Row } from './input-rows.ts'
import { openJournal, readJournal } from './journal-file.ts'
import { isOutcome } from './journal-records.ts'
import { lock } from './lock.ts'
import { migrateRows } from './migrate-rows.ts'
import type { MigrationOptions } from './migration-options.ts'
import { MigrationState } from './migration-state.ts'
import { openProgress } from './progress-display.ts'
import { writeResults } from './results.ts'
import { complaintText, summaryText } from './summary.ts'
import type { Terminal } from './terminal.ts'

type Outside = {
  terminal: Terminal
  signal: AbortSignal
  clock: Clock
  ask: (token: string) => Promise<TokenOutcome>
}

/** Migrates an input into an output, or what is left of it. Gives the exit code: 1 nothing was sent, 2 tokens are left. */
export async function migrate(options: MigrationOptions, outside: Outside): Promise<number> {
  const release = await lock(`${options.out}.lock`)
  try {
    return await migrateLocked(options, outside)
  } finally {
    await release()
  }
}

async function migrateLocked(options: MigrationOptions, { terminal, signal, clock, ask }: Outside): Promise<number> {
  const { input, out, rate, atOnce, askAgain } = options
  const journalPath = `${out}.journal`
  const state = new MigrationState()
  for await (const records of readJournal(journalPath)) for (const record of records) state.note(record)
  const interrupted = state.interrupted()
  for (const record of interrupted) state.note(record)

  const counts = { migrated: 0, refused: 0, unknown: 0 }
  let toSend = 0
  const check = await checkInput(createReadStream(input), (_, mark) => {
    const known = state.of(mark)
    if (known) counts[known] += 1
    if (!known || askAgain.has(known)) toSend += 1
  })
  if (check.complaintCount > 0) {
    terminal.say(complaintText(check, input))
    return 1
  }
  const migratedBefore = counts.migrated

  const journal = await openJournal(journalPath, async (error, waiting) => {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.say(
      `${waiting} answers cannot be written: ${reason}. They are kept and tried again. Make room; do not end this.`,
    )
    await clock.wait(2000)
  })
  try {
    await journal.append({ state: 'begun', at: new Date().toISOString() })
    await Promise.all(interrupted.map((record) => journal.append(record)))

    const progress = openProgress(terminal, toSend)
    const gate = openGate({ ceiling: rate, spanMs: 15_500 }, clock, progress.notePause)
    const stopped = await migrateRows(rowsToSend(input, state, askAgain), {
      ask,
      gate,
      append: (record) => journal.append(record),
      onRecord: (record) => {
        const before = state.of(record.token)
        state.note(record)
        if (!isOutcome(record)) return
        if (before) counts[before] -= 1
        counts[record.state] += 1
        progress.note(record.state)
      },
      clock,
      now: Date.now,
      random: Math.random,
      atOnce,
      signal,
    }).finally(progress.end)
    await journal.close()

    const { refused: refusals, unknown: unknowns } = await writeResults(out, () => readJournal(journalPath)).catch(
      (error: unknown) => {
        const sentence = `${out} could not be written. Nothing is lost: ${journalPath} has every answer. Start this again.`
        throw new Error(`${sentence} (${error instanceof Error ? error.message : String(error)})`, { cause: error })
      },
    )
    const summary = {
      total: check.rows,
      migratedBefore,
      refusals,
      unknowns,
      refused: counts.refused,
      unknown: counts.unknown,
    }
    terminal.say(
      summaryText({ ...summary, migratedNow: counts.migrated - migratedBefore }, { out, journal: journalPath }),
    )
    if (stopped !== undefined) terminal.say(`\nStopped before the end. ${stopped} Start it again to go on.`)
    return stopped === undefined && counts.migrated + counts.refused + counts.unknown === check.rows ? 0 : 2
  } finally {
    await journal.release()
  }
}

/** Every row that is to be asked for, one by one. */
async function* rowsToSend(
  input: string,
  state: MigrationState,
  askAgain: MigrationOptions['askAgain'],
): AsyncGenerator<Row, undefined> {
  for await (const { rows, complaints } of inputRows(createReadStream(input))) {
    if (complaints.length > 0) throw new Error(`${input} was changed while it was read. Start this again.`)
    for (const row of rows) {
      const known = state.of(fingerprint(row.token))
      if (known === undefined || askAgain.has(known)) yield row
    }
  }
}
