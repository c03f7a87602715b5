import type { Hono } from 'hono/tiny'
import { forbidden, locked, notFound } from '../refusals.ts'
import type { State } from '../state.ts'
import type { Expense } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { expenseJson, expenseLockedReason } from './expense-json.ts'
import { changeExpense, createExpense } from './expense-write.ts'
import { byClaim, byFrom, byId, bySinceUpdate, byTo } from './filters.ts'
import type { Filters } from './filters.ts'
import { numberedPage } from './paging.ts'
import { isAdministrator, seesTime, writesTime } from './permissions.ts'
import { recordOf } from './record.ts'

export function expenseRoutes(v2: Hono, state: State): void {
  v2.get('/expenses', ({ req }) => {
    const caller = callerOf(req.raw, state)
    const { items, paging } = numberedPage({
      items: visibleExpenses(caller),
      url: new URL(req.url),
      path: '/v2/expenses',
      filters: expenseFilters,
      pageSize: state.profile.pageSize,
    })
    return json({ expenses: items.map((expense) => expenseJson(expense, caller)), ...paging })
  })

  v2.post('/expenses', async ({ req }) => {
    const caller = callerOf(req.raw, state)
    const expense = createExpense(await bodyOf(req.raw), caller, state.now())
    return created(expenseJson(expense, caller), '/expenses', req.raw)
  })

  v2.get('/expenses/:id', ({ req }) => {
    const { expense, caller } = visible(req.raw, req.param('id'))
    return json(expenseJson(expense, caller))
  })

  v2.patch('/expenses/:id', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const { expense, caller } = writable(req.raw, req.param('id'))
    changeExpense(expense, body, caller, state.now())
    return json(expenseJson(expense, caller))
  })

  v2.delete('/expenses/:id', ({ req }) => {
    const { expense, caller } = writable(req.raw, req.param('id'))
    caller.account.expenses.remove(expense)
    return deleted(expenseJson(expense, caller), state.profile)
  })

  function visible(request: Request, id: string): { expense: Expense; caller: Caller } {
    const caller = callerOf(request, state)
    const expense = recordOf(caller.account.expenses, id)
    if (!seesTime(caller, expense.owner, expense.userAssignment.project)) throw notFound()
    return { expense, caller }
  }

  /** What is locked is an administrator's alone to change and delete, which is a guess. */
  function writable(request: Request, id: string): { expense: Expense; caller: Caller } {
    const found = visible(request, id)
    const { expense, caller } = found
    if (!writesTime(caller, expense.owner, expense.userAssignment.project)) throw forbidden()
    if (expenseLockedReason(expense) !== null && !isAdministrator(caller.self)) throw locked(state.profile.lockedStatus)
    return found
  }
}

/** What the caller sees, newest `spent_date` first. */
export const visibleExpenses = (caller: Caller): Expense[] =>
  caller.account.expenses.all
    .filter(({ owner, userAssignment }) => seesTime(caller, owner, userAssignment.project))
    .toSorted((one, other) => {
      if (one.spentDate !== other.spentDate) return one.spentDate < other.spentDate ? 1 : -1
      return other.id - one.id
    })

const expenseFilters: Filters<Expense> = {
  approval_status: (value) => (expense) => expense.approval === value,
  client_id: byId((expense) => expense.userAssignment.project.client.id),
  from: byFrom,
  is_billed: byClaim((expense) => expense.invoice !== null),
  project_id: byId((expense) => expense.userAssignment.project.id),
  to: byTo,
  updated_since: bySinceUpdate,
  user_id: byId((expense) => expense.owner.id),
}
