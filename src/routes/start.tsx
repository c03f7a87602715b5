import { useQueries } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useOutletContext } from 'react-router'
import { askedBy, fittingWork } from '../features/start-link/fitting.ts'
import { StartQuestion } from '../features/start-link/start-question.tsx'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { paths } from '../paths.ts'
import { type Assignment, assignmentQueries } from '../queries/assignments.ts'
import type { AccountsInScope, ReadyAccount } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { plainText } from '../ui/format/plain-text.ts'
import { Skeleton } from '../ui/skeleton.tsx'

/** A link to start a timer by, from a bookmark, a ticket or a calendar. Opening it changes nothing. */
export function Component() {
  const { search } = useLocation()
  const navigate = useNavigate()
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  const ready = shown.filter((account): account is ReadyAccount => account.state === 'ready')
  const answers = useQueries({ queries: ready.map(({ me }) => assignmentQueries.mine(me)) })
  const { running } = useRunningTimers(shown, hidden)
  const time = useTimeActions(useScreenActs(), running)
  const today = useToday(shown)

  const asked = askedBy(new URLSearchParams(search))
  const accounts = ready.map(({ name }, index) => ({ name, assignments: answers[index]?.data ?? [] }))
  const [first, ...others] = fittingWork(asked, accounts)
  const isReading = shown.some(({ state }) => state === 'loading') || answers.some(({ isPending }) => isPending)
  const unread = [
    ...shown.filter(({ state }) => state === 'failed'),
    ...ready.filter((_, index) => answers[index]?.isError && !answers[index].data),
    ...hidden,
  ].map(({ name }) => plainText(name))

  // all accounts first: a name may stand in more than one
  if (isReading) return <Skeleton label="Finding what the link means" />
  if (!first) {
    const toToday = (
      <Link className={buttonClass('primary')} to={paths.day(today)}>
        Go to today
      </Link>
    )
    return (
      <EmptyPage title="This link names nothing that you can track" action={toToday}>
        <p>
          {asked.project === ''
            ? 'It names no project.'
            : `There is no project “${plainText(asked.project)}”${asked.task && ` with a task “${plainText(asked.task)}”`} among yours. It may be archived, or you may not be on it.`}
        </p>
        {unread.length > 0 && <p>Not looked into, as hidden or not to be read now: {unread.join(', ')}.</p>}
      </EmptyPage>
    )
  }

  async function start(assignment: Assignment, notes: string) {
    const account = ready.find(({ id }) => id === assignment.accountId)
    const isKept = account && (await time.start(account, assignment, notes))
    if (isKept) await navigate(paths.day(today), { replace: true })
    return isKept ?? false
  }

  return (
    <StartQuestion
      // another link is another question
      key={search}
      fitting={[first, ...others]}
      notes={asked.notes}
      runningIn={(accountId) => {
        const entry = running.find(({ account }) => account.id === accountId)?.entry
        return entry && `${plainText(entry.project.name)}, ${plainText(entry.task.name)}`
      }}
      onStart={start}
    >
      <Link className={buttonClass()} to={paths.day(today)}>
        Not now
      </Link>
    </StartQuestion>
  )
}
