import { isOutcome, type JournalRecord, type Outcome, type TokenRecord } from './journal-records.ts'

/** What each token has come to by the journal. What was found not done leaves it as it was. */
export class MigrationState {
  readonly #outcomes = new Map<string, Outcome['state']>()
  readonly #sending = new Map<string, string>()

  note(record: JournalRecord): void {
    if (record.state === 'begun') return
    if (record.state === 'sending') this.#sending.set(record.token, record.userKey)
    else this.#sending.delete(record.token)
    if (isOutcome(record)) this.#outcomes.set(record.token, record.state)
  }

  of(fingerprint: string): Outcome['state'] | undefined {
    return this.#outcomes.get(fingerprint)
  }

  /** What to put down for tokens whose command died before their answer was on disk: nobody can tell what became of them. */
  interrupted(): TokenRecord[] {
    const reason = 'The command ended before an answer was on disk.'
    return [...this.#sending].map(([token, userKey]) => ({ state: 'unknown', token, userKey, reason }))
  }
}
