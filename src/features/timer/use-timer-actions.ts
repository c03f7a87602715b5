import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { timerMutations } from '../../queries/timers.ts'
import { todayIn } from '../../queries/today.ts'

export type TimerActions = {
  isBusy: boolean
  problem: string | undefined
  start: (account: ReadyAccount, assignment: Pick<Assignment, 'project' | 'task'>, notes: string) => Promise<boolean>
  startAgain: (account: ReadyAccount, entry: TimeEntry) => void
  stop: (account: ReadyAccount, entry: TimeEntry) => void
}

/** What can be done with timers. One thing at a time, so that a double click is one timer. */
export function useTimerActions(): TimerActions {
  const client = useQueryClient()
  const starting = useMutation(timerMutations.start(client))
  const restarting = useMutation(timerMutations.restart(client))
  const stopping = useMutation(timerMutations.stop(client))
  const all = [starting, restarting, stopping]
  const forgetProblems = () => all.forEach((mutation) => mutation.isError && mutation.reset())
  const isBusy = () => client.isMutating({ mutationKey: ['timer'] }) > 0

  async function start(account: ReadyAccount, { project, task }: Pick<Assignment, 'project' | 'task'>, notes: string) {
    if (isBusy()) return false
    forgetProblems()
    const begun = { me: account.me, projectId: project.id, taskId: task.id, day: todayIn(account), notes }
    return starting.mutateAsync(begun).then(
      () => true,
      () => false,
    )
  }

  return {
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ isError }) => isError)?.error?.message,
    start,
    startAgain(account, entry) {
      // an older day's entry is done with, and a locked one cannot go on: the same work goes into a new entry of today
      if (entry.day !== todayIn(account) || entry.lock) return void start(account, entry, entry.notes)
      if (isBusy()) return
      forgetProblems()
      restarting.mutate({ me: account.me, entry })
    },
    stop(account, entry) {
      if (isBusy()) return
      forgetProblems()
      stopping.mutate({ me: account.me, entry })
    },
  }
}
