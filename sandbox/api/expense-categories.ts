import type { Hono } from 'hono/tiny'
import { forbidden, invalid } from '../refusals.ts'
import type { State } from '../state.ts'
import type { ExpenseCategory } from '../world/records.ts'
import { created, deleted, json } from './answer.ts'
import { bodyOf } from './body.ts'
import { callerOf } from './caller.ts'
import type { Caller } from './caller.ts'
import { byActivity, bySinceUpdate } from './filters.ts'
import { cursorPage, newestFirst } from './paging.ts'
import { isAdministrator } from './permissions.ts'
import { recordOf } from './record.ts'
import { claim, datetime, decimal, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

export function expenseCategoryRoutes(v2: Hono, state: State): void {
  v2.get('/expense_categories', ({ req }) => {
    const { account } = administrator(req.raw)
    const { items, paging } = cursorPage({
      items: newestFirst(account.expenseCategories.all),
      url: new URL(req.url),
      path: '/v2/expense_categories',
      filters: { is_active: byActivity, updated_since: bySinceUpdate },
      pageSize: state.profile.pageSize,
    })
    return json({ expense_categories: items.map(expenseCategoryJson), ...paging })
  })

  v2.post('/expense_categories', async ({ req }) => {
    const { account } = administrator(req.raw)
    const fields = fieldsOf({ name: null, ...(await bodyOf(req.raw)) })
    const now = state.now()
    const category: ExpenseCategory = {
      id: account.expenseCategories.nextId(),
      name: '',
      isActive: true,
      unitName: null,
      unitPrice: null,
      ...fields,
      createdAt: now,
      updatedAt: now,
    }
    account.expenseCategories.add(category)
    return created(expenseCategoryJson(category), '/expense_categories', req.raw)
  })

  v2.get('/expense_categories/:id', ({ req }) => {
    const { account } = administrator(req.raw)
    return json(expenseCategoryJson(recordOf(account.expenseCategories, req.param('id'))))
  })

  v2.patch('/expense_categories/:id', async ({ req }) => {
    const { account } = administrator(req.raw)
    const category = recordOf(account.expenseCategories, req.param('id'))
    Object.assign(category, fieldsOf(await bodyOf(req.raw)), { updatedAt: state.now() })
    return json(expenseCategoryJson(category))
  })

  v2.delete('/expense_categories/:id', ({ req }) => {
    const { account } = administrator(req.raw)
    const category = recordOf(account.expenseCategories, req.param('id'))
    account.expenseCategories.remove(category)
    return deleted(expenseCategoryJson(category), state.profile)
  })

  function administrator(request: Request): Caller {
    const caller = callerOf(request, state)
    if (!isAdministrator(caller.self)) throw forbidden()
    return caller
  }
}

/** What a body names. Refuses with 422. */
function fieldsOf(body: Values): Partial<ExpenseCategory> {
  const fields: Partial<ExpenseCategory> = {}
  if ('name' in body) {
    const name = text(body['name'])
    if (name === null || name === '') throw invalid("Name can't be blank")
    fields.name = name
  }
  if ('unit_name' in body) fields.unitName = text(body['unit_name'])
  if ('unit_price' in body) {
    const price = isBlank(body['unit_price']) ? null : decimal(body['unit_price'])
    if (price === undefined) throw invalid('Unit price is not a number')
    fields.unitPrice = price
  }
  const isActive = claim(body['is_active'])
  if (isActive !== undefined) fields.isActive = isActive
  return fields
}

const expenseCategoryJson = (category: ExpenseCategory) => ({
  id: category.id,
  name: category.name,
  unit_name: category.unitName,
  unit_price: category.unitPrice,
  is_active: category.isActive,
  created_at: datetime(category.createdAt),
  updated_at: datetime(category.updatedAt),
})
