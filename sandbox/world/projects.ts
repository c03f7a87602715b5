import type { Project, ProjectTask } from './account-user.ts'
import { dayOf } from './calendar.ts'
import type { AccountPlan, ProjectPlan } from './plan.ts'

/** The projects of an account, ids by order of the plan. */
export function projectsOf(plan: AccountPlan, today: number): Project[] {
  const projects: Project[] = []
  for (const [clientIndex, { name, projects: planned }] of plan.clients.entries()) {
    const client = { id: plan.id * 10 + clientIndex, name }
    for (const project of planned) {
      const index = projects.length
      projects.push({
        ref: { id: plan.id * 20 + index, name: project.name, code: project.code ?? null },
        client,
        isArchived: project.isArchived ?? false,
        tasks: tasksOf(plan, project, index, today),
        topics: project.topics,
      })
    }
  }
  return projects
}

function tasksOf(plan: AccountPlan, project: ProjectPlan, projectIndex: number, today: number): ProjectTask[] {
  const created = `${dayOf(today - 1300 + projectIndex * 3)}T08:12:40Z`
  const allTasks = Object.keys(plan.tasks)
  const names = project.formerTask ? [...project.tasks, project.formerTask] : project.tasks
  return names.map((name, index) => {
    const rate = plan.tasks[name]?.rate
    const isFormer = name === project.formerTask
    return {
      assignment: {
        id: plan.id * 330 + projectIndex * 10 + index,
        billable: rate !== undefined,
        is_active: !isFormer,
        created_at: created,
        updated_at: isFormer ? `${dayOf(today - 120)}T15:02:48Z` : created,
        hourly_rate: rate ?? null,
        budget: null,
      },
      task: { id: plan.id * 14 + allTasks.indexOf(name), name },
    }
  })
}
