import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Assignment } from '../../queries/assignments.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { timerMutations } from '../../queries/timers.ts'
import { todayIn } from '../../queries/today.ts'
import { plainText } from '../../ui/format/plain-text.ts'

export type TimerActions = {
  isBusy: boolean
  problem: string | undefined
  forgetProblem: () => void
  /** What came of the last action, for those who do not see it. */
  said: string
  /** Answers whether it began. */
  start: (account: ReadyAccount, assignment: Pick<Assignment, 'project' | 'task'>, notes: string) => Promise<boolean>
  /** Stops an entry that runs, and starts one that does not. */
  toggle: (account: ReadyAccount, entry: TimeEntry) => void
}

/** What can be done with timers. One thing at a time, so that a double click is one timer. */
export function useTimerActions(): TimerActions {
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const starting = useMutation(timerMutations.start(client))
  const restarting = useMutation(timerMutations.restart(client))
  const stopping = useMutation(timerMutations.stop(client))
  const all = [starting, restarting, stopping]
  const forgetProblem = () => all.forEach((mutation) => mutation.isError && mutation.reset())

  function isFree() {
    const isBusy = client.isMutating({ mutationKey: ['timer'] }) > 0
    if (!isBusy) forgetProblem()
    return !isBusy
  }

  const started = { onSuccess: (entry: TimeEntry) => setSaid(`Timer started: ${nameOf(entry)}`) }

  async function start(account: ReadyAccount, { project, task }: Pick<Assignment, 'project' | 'task'>, notes: string) {
    if (!isFree()) return false
    const begun = { me: account.me, projectId: project.id, taskId: task.id, day: todayIn(account), notes }
    return starting.mutateAsync(begun, started).then(
      () => true,
      () => false,
    )
  }

  return {
    isBusy: all.some(({ isPending }) => isPending),
    problem: all.find(({ isError }) => isError)?.error?.message,
    forgetProblem,
    said,
    start,
    toggle(account, entry) {
      const { me } = account
      if (entry.isRunning) {
        const stopped = { onSuccess: () => setSaid(`Timer stopped: ${nameOf(entry)}`) }
        if (isFree()) stopping.mutate({ me, entry }, stopped)
        return
      }
      // an older day's entry is done with, and a locked one cannot go on: the same work goes into a new entry of today
      if (entry.day !== todayIn(account) || entry.lock) void start(account, entry, entry.notes)
      else if (isFree()) restarting.mutate({ me, entry }, started)
    },
  }
}

const nameOf = ({ project, task }: TimeEntry) => `${plainText(project.name)}, ${plainText(task.name)}`
