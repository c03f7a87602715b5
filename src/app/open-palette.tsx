import { useQueries } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { Palette } from '../features/commands/palette.tsx'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import type { Acts } from '../outbox/use-acts.ts'
import { paths } from '../paths.ts'
import { type Assignment, assignmentQueries } from '../queries/assignments.ts'
import type { AccountState, ReadyAccount } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'

type OpenPaletteProps = {
  accounts: readonly AccountState[]
  hidden: readonly AccountState[]
  acts: Acts
  onClose: () => void
}

/** The palette with what it reaches: the work of all accounts that are shown, and their timers. */
export function OpenPalette({ accounts, hidden, acts, onClose }: OpenPaletteProps) {
  const navigate = useNavigate()
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers = useQueries({ queries: ready.map(({ me }) => assignmentQueries.mine(me)) })
  const { running } = useRunningTimers(accounts, hidden)
  const time = useTimeActions(acts, running)
  const { dateAs } = useWays(accounts)
  const today = useToday(accounts)

  function start(assignment: Assignment) {
    const account = ready.find(({ id }) => id === assignment.accountId)
    if (account) void time.start(account, assignment, '')
  }

  return (
    <Palette
      accounts={ready.map(({ name }, index) => ({ name, assignments: answers[index]?.data ?? none }))}
      isReading={accounts.some(({ state }) => state === 'loading') || answers.some(({ isPending }) => isPending)}
      dates={{ today, dateAs }}
      onDay={(day) => void navigate(paths.day(day))}
      onStart={start}
      onClose={onClose}
    />
  )
}

const none: Assignment[] = []
