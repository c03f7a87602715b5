import { closeSync, openSync, writeSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { oldLedger, tidewater } from '../sandbox/id/signing-in.ts'
import { startCommand } from './rig-command.ts'
import { environmentFor, openFolder } from './rig-migration.ts'

const megabytes = Number(process.env['SHEAF_MIGRATION_MEGABYTES'] ?? 20)

const folder = openFolder()
afterAll(() => folder.remove())

/** So many lines of about 110 bytes, in pieces; a token of the beginning again near the end, and a line without one. */
function* pieces(lines: number): Generator<string> {
  const tail = `${'aB3'.repeat(26)}==`
  yield 'user_key,v1_refresh_token\r\n'
  for (let from = 0; from < lines; from += 1000) {
    let text = ''
    for (let key = from; key < from + 1000; key++) {
      const token = key === lines - 10 ? 5 : key
      text += `${key},"${key === lines - 20 ? '' : `${String(token).padStart(10, '0')}${tail}`}"\r\n`
    }
    yield text
  }
}

it(
  `an input of ${megabytes} MB is checked to its end with 64 MB of memory for objects`,
  { timeout: 1_800_000 },
  async () => {
    const lines = Math.ceil((megabytes * 10_000) / 1000) * 1000
    const nowhere = { idOrigin: 'http://localhost:9', apiOrigin: 'http://localhost:9' }
    const environment = environmentFor({ v1: oldLedger, v2: tidewater }, nowhere)
    const path = folder.path('v1.csv')
    const file = openSync(path, 'w')
    for (const text of pieces(lines)) writeSync(file, text)
    closeSync(file)
    const { ended } = startCommand('migrate-tokens', ['--dry-run', '--in', path], {
      ...environment,
      NODE_OPTIONS: '--max-old-space-size=64',
    })
    expect(await ended).toEqual({
      code: 1,
      signal: null,
      said: [
        `${path} cannot be used. Nothing was sent and nothing written.`,
        `  Line ${lines - 18} has no token.`,
        `  Line ${lines - 8} has the token of line 7 again.`,
        '',
      ].join('\n'),
    })
  },
)
