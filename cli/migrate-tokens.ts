import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { systemClock } from '../src/harvest/clock.ts'
import { migrateToken } from '../src/harvest/migrate-token.ts'
import { checkInput } from './check-input.ts'
import { migrate } from './migration.ts'
import { migrationOptions } from './migration-options.ts'
import { neverLeft } from './node-fetch.ts'
import { runCommand, startPath, type Surroundings } from './run-command.ts'
import { application, origins, userAgent } from './settings.ts'
import { complaintText } from './summary.ts'
import { some } from './words.ts'

await runCommand(async (surroundings) => {
  const { given, environment, terminal } = surroundings
  const options = migrationOptions(given, startPath(environment))
  const applications = await credentials(surroundings)
  const { idOrigin } = origins(environment)
  const endpoint = {
    idOrigin,
    userAgent: await userAgent(surroundings),
    clock: systemClock,
    fetch: (r: Request) => fetch(r),
    neverLeft,
  }

  if (options.isDryRun) {
    const check = await checkInput(createReadStream(options.input))
    const isGood = check.complaintCount === 0
    terminal.say(
      isGood
        ? `${options.input} is good: ${some(check.rows, 'token')}. The credentials have the right form. Nothing was sent.`
        : complaintText(check, options.input),
    )
    return isGood ? 0 : 1
  }
  if (!(await stat(options.input)).isFile()) throw new Error(`${options.input} must be a file: it is read twice.`)
  if (existsSync(options.out) && !existsSync(`${options.out}.journal`))
    throw new Error(`${options.out} is there, but its journal is not. Choose another output.`)
  return migrate(options, {
    terminal,
    signal: surroundings.signal,
    clock: systemClock,
    ask: (token) => migrateToken(endpoint, applications, token),
  })
})

async function credentials(from: Surroundings) {
  const [v1, v2] = [await application('V1', from), await application('V2', from)]
  if (v1.clientId === v2.clientId)
    throw new Error('The Client IDs of V1 and V2 are the same. V2 needs an application of its own.')
  return { v1, v2 }
}
