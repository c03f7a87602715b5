import type { ExternalReference } from '../../src/harvest/wire.ts'
import type { Assignment, ProjectTask } from './account-user.ts'
import type { Dice } from './dice.ts'
import type { AccountPlan } from './plan.ts'

type Tracked = {
  assignment: Assignment
  task: ProjectTask
  notes: string | null
  reference: ExternalReference | null
}

/** What a stretch of work was: a project of the week, one of its tasks, and a note that fits both and is new to the day. */
export function trackedTo(
  plan: AccountPlan,
  week: Assignment[],
  { throws, day, today }: { throws: Dice; day: number; today: number },
  taken: Set<string | null>,
): Tracked {
  const assignment = week[lower(throws, week.length)] ?? throws.pick(week)
  const { project } = assignment
  const tasks = project.tasks.filter(({ assignment }) => assignment.is_active || day < today - 150)
  const task = tasks[lower(throws, tasks.length)] ?? throws.pick(tasks)

  let notes: string | null = null
  for (let tries = 0; tries < 4 && (notes === null || taken.has(notes)); tries++) {
    notes = sentence(throws.pick(plan.tasks[task.task.name]?.notes ?? ['{}']), throws.pick(project.topics))
  }
  taken.add(notes)
  if (throws.chance(0.03) && day !== today) notes = null
  else if (throws.chance(0.02)) notes = `${notes}\n- waiting for an answer\n- rest tomorrow`

  const isTicket = /develop|engineer/i.test(task.task.name) && throws.chance(0.12)
  const reference = isTicket && project.ref.code ? ticket(plan, project.ref.code, throws) : null
  return { assignment, task, notes, reference }
}

// the lower of two throws, for what comes first in a list is the main thing
const lower = (throws: Dice, length: number) => Math.min(throws.between(0, length - 1), throws.between(0, length - 1))

function sentence(template: string, topic: string): string {
  const text = template.replace('{}', topic)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function ticket(plan: AccountPlan, code: string, throws: Dice): ExternalReference {
  const company = plan.company.full_domain.split('.')[0] ?? ''
  const group = code.split('-')[0] ?? code
  const id = `${group}-${throws.between(100, 999)}`
  const host = `tickets.${company}.example`
  return {
    id,
    group_id: group.toLowerCase(),
    account_id: company,
    permalink: `https://${host}/browse/${id}`,
    service: host,
    service_icon_url: null,
  }
}
