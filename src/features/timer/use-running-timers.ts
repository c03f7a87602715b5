import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useOverlaid } from '../../outbox/use-outbox.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { timeEntryQueries } from '../../queries/time-entries.ts'

export type RunningTimer = { account: ReadyAccount; entry: ShownEntry }

/** Epoch ms by Harvest's clock. */
export const startedAt = ({ entry }: RunningTimer): number => entry.timer?.startedAt ?? 0

const nobody: readonly AccountState[] = []

/** The timers that run in these accounts and in hidden ones, and the accounts that could not tell. */
export function useRunningTimers(
  shown: readonly AccountState[],
  hidden = nobody,
): { running: RunningTimer[]; unknownIn: AccountState[] } {
  const accounts = useMemo(() => [...shown, ...hidden], [shown, hidden])
  const ready = useMemo(
    () => accounts.filter((account): account is ReadyAccount => account.state === 'ready'),
    [accounts],
  )
  const owners = ready.map(({ me }) => me)
  const { read, isFailed } = useQueries({ queries: owners.map((me) => timeEntryQueries.running(me)), combine })
  const entries = useOverlaid(read, owners)
  const failed = ready.filter((_, index) => isFailed[index])
  return {
    running: ready.flatMap((account) =>
      entries
        .filter(({ isRunning, accountId }) => isRunning && accountId === account.id)
        .map((entry) => ({ account, entry })),
    ),
    unknownIn: [...accounts.filter(({ state }) => state === 'failed'), ...failed],
  }
}

const combine = (answers: UseQueryResult<TimeEntry[]>[]) => ({
  read: answers.flatMap(({ data }) => data ?? []),
  isFailed: answers.map(({ data, error }) => error !== null && !data),
})
