import { useOutletContext } from 'react-router'
import { monthOf, monthRange } from '../domain/day.ts'
import { Budgets } from '../features/budgets/budgets.tsx'
import { type BudgetLine, linesOf } from '../features/budgets/lines.ts'
import { OwnTimeNotices } from '../features/budgets/own-time-notices.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { paths } from '../paths.ts'
import { useAssignmentsIn } from '../queries/assignments-in.ts'
import { useBudgetsIn } from '../queries/budgets.ts'
import { useHistory } from '../queries/history.ts'
import type { AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { everything, writeWanted } from '../selection/search-address.ts'

export function Component() {
  const { shown: accounts } = useOutletContext<AccountsInScope>()
  const today = useToday(accounts)
  const read = useBudgetsIn(accounts)
  const assignments = useAssignmentsIn(accounts)
  const budgeted = new Set(read.groups.flatMap(({ account, budgets }) => (budgets.length > 0 ? [account.id] : [])))
  // as Harvest has it, without what waits: so it knows the budgets, too
  const time = useHistory(accounts.filter(({ id }) => budgeted.has(id)))
  const lines = linesOf({
    groups: read.groups,
    assignments: assignments.groups.flatMap((group) => group.assignments),
    pieces: time.pieces,
    missing: time.missing,
    today,
  })

  function entriesOf({ budget: { accountId, project, isMonthly } }: BudgetLine) {
    const days = isMonthly ? monthRange(monthOf(today)) : {}
    return paths.search(writeWanted({ ...everything, ...days, filter: { project: [`${accountId}/${project.id}`] } }))
  }

  return (
    <>
      <title>Budgets · Sheaf</title>
      <Budgets
        read={read}
        assignments={assignments}
        lines={lines}
        today={today}
        hasSeveralAccounts={accounts.length > 1}
        entriesOf={entriesOf}
      >
        <ReadingNotices read={{ ...time, missing: [] }} />
        <OwnTimeNotices progress={time.progress} isHowFarKnown={time.from !== undefined} missing={time.missing} />
      </Budgets>
    </>
  )
}
