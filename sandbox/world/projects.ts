import { dayOf, instantOn } from './calendar.ts'
import type { PlannedClient } from './clients.ts'
import type { AccountPlan, ProjectPlan } from './plan.ts'
import type { Project, ProjectTerms, Task, TaskAssignment, User, UserAssignment } from './records.ts'

/** How a project is billed that nothing was said about. */
export const plainTerms: ProjectTerms = {
  billBy: 'none',
  hourlyRate: null,
  isFixedFee: false,
  fee: null,
  budgetBy: 'none',
  budgetIsMonthly: false,
  budget: null,
  costBudget: null,
  costBudgetIncludeExpenses: false,
  showBudgetToAll: false,
  notifyWhenOverBudget: false,
  overBudgetNotificationPercentage: 80,
  overBudgetNotificationDate: null,
}

export type PlannedProject = { projectPlan: ProjectPlan; project: Project }

/** The projects of an account, each beside what it was made from. `today` counts days since 1970. */
export function projectsOf(plan: AccountPlan, clients: readonly PlannedClient[], today: number): PlannedProject[] {
  const planned = clients.flatMap(({ clientPlan, client }) =>
    clientPlan.projects.map((projectPlan) => ({ client, projectPlan })),
  )
  return planned.map(({ client, projectPlan }, index) => {
    const isOwn = client.name === plan.company.name
    const created = createdOn(index, today)
    const ended = projectPlan.isArchived && today - 420
    const project: Project = {
      id: plan.id * 20 + index,
      client,
      name: projectPlan.name,
      code: projectPlan.code ?? null,
      isActive: !projectPlan.isArchived,
      isBillable: !isOwn,
      notes: null,
      startsOn: isOwn ? null : dayOf(created),
      endsOn: ended ? dayOf(ended) : null,
      createdAt: instantOn(created, '08:12:40'),
      updatedAt: instantOn(ended ?? created, '08:12:40'),
      ...plainTerms,
      billBy: isOwn ? 'none' : 'Tasks',
      ...projectPlan.terms,
    }
    return { project, projectPlan }
  })
}

/** Who may track to what. */
export function userAssignmentsOf(
  plan: AccountPlan,
  users: readonly User[],
  projects: readonly PlannedProject[],
): UserAssignment[] {
  return users.flatMap((user, userIndex) =>
    projects.flatMap(({ project, projectPlan }, index) => {
      const member = plan.users[userIndex]
      if (member?.notOn?.includes(project.name)) return []
      return {
        id: plan.id * 340 + userIndex * 100 + index,
        project,
        user,
        isProjectManager:
          user.accessRoles.includes('administrator') || (member?.manages?.includes(project.name) ?? false),
        isActive: project.isActive,
        useDefaultRates: true,
        hourlyRate: null,
        budget: projectPlan.personBudget ?? null,
        createdAt: user.createdAt,
        updatedAt: user.createdAt,
      }
    }),
  )
}

/** What may be tracked to each project, those that were taken off it last. */
export function taskAssignmentsOf(
  plan: AccountPlan,
  tasks: readonly Task[],
  projects: readonly PlannedProject[],
  today: number,
): TaskAssignment[] {
  return projects.flatMap(({ project, projectPlan }, projectIndex) => {
    const { formerTask, taskBudgets } = projectPlan
    const names = formerTask ? [...projectPlan.tasks, formerTask] : projectPlan.tasks
    const createdAt = instantOn(createdOn(projectIndex, today), '08:12:40')
    return names.flatMap((name, index) => {
      const task = tasks.find((task) => task.name === name)
      const isFormer = name === formerTask
      return task
        ? {
            id: plan.id * 330 + projectIndex * 10 + index,
            project,
            task,
            billable: task.billableByDefault,
            isActive: !isFormer,
            hourlyRate: project.billBy === 'Tasks' ? task.defaultHourlyRate : null,
            budget: taskBudgets?.[name] ?? null,
            createdAt,
            updatedAt: isFormer ? instantOn(today - 120, '15:02:48') : createdAt,
          }
        : []
    })
  })
}

const createdOn = (projectIndex: number, today: number) => today - 1300 + projectIndex * 3
