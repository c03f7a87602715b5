import { csvRecord } from './csv.ts'
import { isOutcome, type JournalRecord, type Outcome } from './journal-records.ts'
import { replaceFile } from './owner-file.ts'

const columns = [
  'user_key',
  'status',
  'access_token',
  'refresh_token',
  'expires_at',
  'reason',
  'v1_refresh_token_sha256',
]

/** How often each reason stands in the results. */
export type Reasons = { refused: Map<string, number>; unknown: Map<string, number> }

/**
 * Writes a CSV with one record for each token that was asked for, as it last stood; those that wait are not in it. `read`
 * reads the journal from its beginning, twice.
 */
export async function writeResults(path: string, read: () => AsyncIterable<JournalRecord[]>): Promise<Reasons> {
  const last = new Map<string, number>()
  let place = 0
  for await (const records of read())
    for (const record of records) {
      place += 1
      if (isOutcome(record)) last.set(record.token, place)
    }

  const reasons: Reasons = { refused: new Map(), unknown: new Map() }
  await replaceFile(path, async (file) => {
    await file.appendFile(csvRecord(columns))
    place = 0
    for await (const records of read()) {
      let text = ''
      for (const record of records) {
        place += 1
        if (!isOutcome(record) || last.get(record.token) !== place) continue
        text += csvRecord(fieldsOf(record))
        if (record.state !== 'migrated') addTo(reasons[record.state], record.reason)
      }
      if (text !== '') await file.appendFile(text)
    }
  })
  return reasons
}

function fieldsOf(record: Outcome): string[] {
  const [access, refresh, expiry, reason] =
    record.state === 'migrated'
      ? [record.accessToken, record.refreshToken, record.expiresAt, '']
      : ['', '', '', record.reason]
  return [record.userKey, record.state, access, refresh, expiry, reason, record.token]
}

const addTo = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
