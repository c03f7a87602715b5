import { useQueries } from '@tanstack/react-query'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { timeEntryQueries } from '../../queries/time-entries.ts'

export type RunningTimer = { account: ReadyAccount; entry: TimeEntry }

/** The timers that run in the shown accounts, and the accounts that could not tell. */
export function useRunningTimers(accounts: readonly AccountState[]): {
  running: RunningTimer[]
  unknownIn: AccountState[]
} {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers = useQueries({ queries: ready.map(({ me }) => timeEntryQueries.running(me)) })
  const failed = ready.filter((_, index) => answers[index]?.error && !answers[index].data)
  return {
    running: ready.flatMap((account, index) => (answers[index]?.data ?? []).map((entry) => ({ account, entry }))),
    unknownIn: [...accounts.filter(({ state }) => state === 'failed'), ...failed],
  }
}
