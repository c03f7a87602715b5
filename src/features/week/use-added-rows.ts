import { useQueries } from '@tanstack/react-query'
import type { Day } from '../../domain/day.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import { useWeekRows, type WeekRow } from '../../preferences/week-rows.ts'
import { assignmentQueries } from '../../queries/assignments.ts'
import type { ReadyAccount } from '../../queries/scope.ts'

type NamedByIds = Pick<RowWork, 'accountId' | 'project' | 'task'>

export type Assignments = {
  /** What time can be tracked to; undefined while an account's have not been read. */
  of: (accountId: number) => readonly RowWork[] | undefined
  isReading: boolean
}

/** What the person may track time to in each account. */
export function useAssignments(accounts: readonly ReadyAccount[]): Assignments {
  const answers = useQueries({ queries: accounts.map(({ me }) => assignmentQueries.mine(me)) })
  return {
    of: (accountId) => answers[accounts.findIndex(({ id }) => id === accountId)]?.data,
    isReading: answers.some(({ isPending, fetchStatus }) => isPending && fetchStatus === 'fetching'),
  }
}

/** The works of the rows that were put into a week by hand, as far as their names have been read. */
export function useAddedRows(days: readonly Day[], assignments: Assignments): RowWork[] {
  return useWeekRows()
    .filter(({ week }) => days.some((day) => day === week))
    .flatMap((row) => assignments.of(row.accountId)?.find((work) => isOfRow(work, row)) ?? [])
}

export const rowOfWeek = ({ accountId, project, task }: NamedByIds, days: readonly Day[]): WeekRow => ({
  week: days[0] ?? '',
  accountId,
  projectId: project.id,
  taskId: task.id,
})

const isOfRow = ({ accountId, project, task }: NamedByIds, row: WeekRow): boolean =>
  row.accountId === accountId && row.projectId === project.id && row.taskId === task.id
