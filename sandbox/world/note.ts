import type { ExternalReference } from '../../src/harvest/wire.ts'
import type { Dice } from './dice.ts'
import type { AccountPlan } from './plan.ts'
import type { TaskAssignment, UserAssignment } from './records.ts'

/** A project that somebody may track to: what may be done on it, and what notes are about. */
export type Work = {
  userAssignment: UserAssignment
  taskAssignments: readonly TaskAssignment[]
  topics: readonly string[]
}

type Tracked = {
  userAssignment: UserAssignment
  taskAssignment: TaskAssignment
  notes: string | null
  reference: ExternalReference | null
}

/** What a stretch of work was: a project of the week, one of its tasks, and a note that fits both and is new to the day. */
export function trackedTo(
  plan: AccountPlan,
  week: readonly Work[],
  { throws, day, today }: { throws: Dice; day: number; today: number },
  taken: Set<string | null>,
): Tracked {
  const { userAssignment, taskAssignments, topics } = week[lower(throws, week.length)] ?? throws.pick(week)
  const { project } = userAssignment
  const tasks = taskAssignments.filter(({ isActive }) => isActive || day < today - 150)
  const taskAssignment = tasks[lower(throws, tasks.length)] ?? throws.pick(tasks)
  const { name } = taskAssignment.task

  let notes: string | null = null
  for (let tries = 0; tries < 4 && (notes === null || taken.has(notes)); tries++) {
    notes = sentence(throws.pick(plan.tasks[name]?.notes ?? ['{}']), throws.pick(topics))
  }
  taken.add(notes)
  if (throws.chance(0.03) && day !== today) notes = null
  else if (throws.chance(0.02)) notes = `${notes}\n- waiting for an answer\n- rest tomorrow`

  const isTicket = /develop|engineer/i.test(name) && throws.chance(0.12)
  const reference = isTicket && project.code ? ticket(plan, project.code, throws) : null
  return { userAssignment, taskAssignment, notes, reference }
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
