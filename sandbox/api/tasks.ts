import type { Hono } from 'hono/tiny'
import { invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Task } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { BodyFields } from './body-fields.ts'
import { readerOf, writerOf } from './client-and-task-access.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { recordOf } from './record.ts'
import { refuseWhileTimed } from './timers.ts'
import { datetime } from './values.ts'
import type { Values } from './values.ts'

export function taskRoutes(v2: Hono, state: State): void {
  v2.get('/tasks', ({ req }) => {
    const { account } = readerOf(req.raw, state)
    const { items, paging } = cursorPage({
      items: newestFirst(account.tasks.all),
      url: new URL(req.url),
      path: '/v2/tasks',
      filters: { is_active: byActivity, updated_since: bySinceUpdate },
      pageSize: state.profile.pageSize,
    })
    return json({ tasks: items.map(taskJson), ...paging })
  })

  v2.get('/tasks/:id', ({ req }) => {
    const { account } = readerOf(req.raw, state)
    return json(taskJson(recordOf(account.tasks, req.param('id'))))
  })

  v2.post('/tasks', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const fields = taskFields(await bodyOf(req.raw), account)
    const now = state.now()
    const task = { id: account.tasks.nextId(), ...fields, createdAt: now, updatedAt: now }
    account.tasks.add(task)
    return created(taskJson(task), '/tasks', req.raw)
  })

  v2.patch('/tasks/:id', async ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const body = await bodyOf(req.raw)
    const task = recordOf(account.tasks, req.param('id'))
    const fields = taskFields(body, account, task)
    if (!fields.isActive) refuseWhileTimed('task', account, ({ taskAssignment }) => taskAssignment.task === task)
    Object.assign(task, fields, { updatedAt: state.now() })
    return json(taskJson(task))
  })

  v2.delete('/tasks/:id', ({ req }) => {
    const { account } = writerOf(req.raw, state)
    const task = recordOf(account.tasks, req.param('id'))
    if (account.timesheet.entries.some(({ taskAssignment }) => taskAssignment.task === task)) {
      throw invalid('This task is not removable. It still has time entries.')
    }
    const { taskAssignments } = account
    for (const one of taskAssignments.all.filter((assignment) => assignment.task === task)) taskAssignments.remove(one)
    account.tasks.remove(task)
    return deleted(taskJson(task), state.profile)
  })
}

type TaskFields = Omit<Task, 'id' | 'createdAt' | 'updatedAt'>

/** The documentation has 0 for a rate that is not sent; what was recorded is null. */
function taskFields(body: Values, { tasks }: HarvestAccount, before?: Task): TaskFields {
  const fields = new BodyFields(body)
  const read = {
    name: fields.uniqueName(tasks.all, before),
    billableByDefault: fields.claim('billable_by_default', before?.billableByDefault ?? true),
    isDefault: fields.claim('is_default', before?.isDefault ?? false),
    isActive: fields.claim('is_active', before?.isActive ?? true),
    defaultHourlyRate: fields.amount('default_hourly_rate', before?.defaultHourlyRate ?? null),
  }
  fields.done()
  return read
}

const taskJson = (task: Task) => ({
  id: task.id,
  name: task.name,
  billable_by_default: task.billableByDefault,
  is_default: task.isDefault,
  is_active: task.isActive,
  created_at: datetime(task.createdAt),
  updated_at: datetime(task.updatedAt),
  default_hourly_rate: task.defaultHourlyRate,
})
