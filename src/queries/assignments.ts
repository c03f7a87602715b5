import { queryOptions } from '@tanstack/react-query'
import { secondsOfHours } from '../domain/duration.ts'
import { type AccountUser, openHarvestFor } from '../session/harvest.ts'
import { freshFor } from './fresh-for.ts'

/** A project and task that the person may track time to. */
export type Assignment = {
  accountId: number
  client: { id: number; name: string }
  project: { id: number; name: string; code?: string }
  task: { id: number; name: string }
  billable: boolean
  /** Seconds of the project's budget that are this person's, where it is counted by person. */
  personBudget?: number
}

export const assignmentQueries = {
  mine: (me: AccountUser) =>
    queryOptions({
      queryKey: [me.userId, me.accountId, 'assignments'],
      queryFn: async ({ signal }) => {
        const { items } = await openHarvestFor(me).projectAssignments(signal)
        return items
          .filter(({ is_active }) => is_active)
          .flatMap(({ client, project, task_assignments, budget }) =>
            task_assignments
              .filter(({ is_active }) => is_active)
              .map(({ task, billable }): Assignment => ({
                accountId: me.accountId,
                client: { id: client.id, name: client.name },
                project: { id: project.id, name: project.name, ...(project.code ? { code: project.code } : undefined) },
                task: { id: task.id, name: task.name },
                billable,
                ...(typeof budget === 'number' && { personBudget: secondsOfHours(budget) }),
              })),
          )
      },
      staleTime: freshFor.assignments,
      meta: { isKept: true },
    }),
}
