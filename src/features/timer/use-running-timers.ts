import { useQueries } from '@tanstack/react-query'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useOverlaid } from '../../outbox/use-outbox.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { timeEntryQueries } from '../../queries/time-entries.ts'

export type RunningTimer = { account: ReadyAccount; entry: ShownEntry }

/** Epoch ms by Harvest's clock. */
export const startedAt = ({ entry }: RunningTimer): number => entry.timer?.startedAt ?? 0

/** The timers that run in these accounts, and the accounts that could not tell. */
export function useRunningTimers(accounts: readonly AccountState[]): {
  running: RunningTimer[]
  unknownIn: AccountState[]
} {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const owners = ready.map(({ me }) => me)
  const answers = useQueries({ queries: owners.map((me) => timeEntryQueries.running(me)) })
  const entries = useOverlaid(
    answers.flatMap(({ data }) => data ?? []),
    owners,
  )
  const failed = ready.filter((_, index) => answers[index]?.error && !answers[index].data)
  return {
    running: ready.flatMap((account) =>
      entries
        .filter(({ isRunning, accountId }) => isRunning && accountId === account.id)
        .map((entry) => ({ account, entry })),
    ),
    unknownIn: [...accounts.filter(({ state }) => state === 'failed'), ...failed],
  }
}
