import { forbidden, invalid } from '../refusals.ts'
import type { Expense, User } from '../world/records.ts'
import type { Caller } from './caller.ts'
import { assignmentOn, categoryOf, costOf, receiptOf } from './expense-fields.ts'
import { expenseLockedReason } from './expense-json.ts'
import { may, writesTime } from './permissions.ts'
import { spentDate } from './time-entry-fields.ts'
import { claim, integer, isBlank, text } from './values.ts'
import type { Values } from './values.ts'

/** Adds an expense from a body, at now (epoch ms). */
export function createExpense(body: Values, caller: Caller, now: number): Expense {
  refuseBlanks(body)
  const { account } = caller
  const owner = ownerOf(body['user_id'], caller)
  const day = spentDate(body['spent_date'])
  const userAssignment = assignmentOn(account, owner, body['project_id'])
  if (!writesTime(caller, owner, userAssignment.project)) throw forbidden()
  const category = categoryOf(account, body['expense_category_id'])
  const cost = costOf(category, body)
  const expense: Expense = {
    id: account.expenses.nextId(),
    owner,
    userAssignment,
    category,
    spentDate: day,
    notes: text(body['notes']),
    ...cost,
    billable: claim(body['billable']) ?? true,
    approval: 'unsubmitted',
    isPeriodLocked: false,
    invoice: null,
    receipt: receiptOf(body['receipt']) ?? null,
    createdAt: now,
    updatedAt: now,
  }
  account.expenses.add(expense)
  return expense
}

/** Changes what a body names; a locked expense keeps its project and category without an error. */
export function changeExpense(expense: Expense, body: Values, { account }: Caller, now: number): void {
  const isLocked = expenseLockedReason(expense) !== null
  const change: Partial<Expense> = { updatedAt: now }
  if (!isLocked && 'project_id' in body) {
    if (isBlank(body['project_id'])) throw invalid("Project can't be blank")
    const isSame = integer(body['project_id']) === expense.userAssignment.project.id
    if (!isSame) change.userAssignment = assignmentOn(account, expense.owner, body['project_id'])
  }
  if (!isLocked && 'expense_category_id' in body) {
    if (isBlank(body['expense_category_id'])) throw invalid("Expense category can't be blank")
    const isSame = integer(body['expense_category_id']) === expense.category.id
    if (!isSame) change.category = categoryOf(account, body['expense_category_id'])
  }
  if (change.category || 'units' in body || 'total_cost' in body) {
    const before = { units: expense.units, total_cost: expense.totalCost }
    Object.assign(change, costOf(change.category ?? expense.category, { ...before, ...body }))
  }
  if ('spent_date' in body) change.spentDate = spentDate(body['spent_date'])
  if ('notes' in body) change.notes = text(body['notes'])
  if ('billable' in body) change.billable = claim(body['billable']) ?? expense.billable
  if (claim(body['delete_receipt'])) change.receipt = null
  const receipt = receiptOf(body['receipt'])
  if (receipt) change.receipt = receipt
  Object.assign(expense, change)
}

function refuseBlanks(body: Values): void {
  const problems = [
    isBlank(body['project_id']) && "Project can't be blank",
    isBlank(body['expense_category_id']) && "Expense category can't be blank",
    isBlank(body['spent_date']) && "Spent date can't be blank, Spent date is not a valid date",
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw invalid(...problems)
}

function ownerOf(userId: unknown, { account, self }: Caller): User {
  if (isBlank(userId) || integer(userId) === self.id) return self
  if (!may(self, 'time_and_expenses_manager')) throw forbidden()
  const owner = account.users.find(integer(userId))
  if (!owner) throw invalid('User is invalid')
  return owner
}
