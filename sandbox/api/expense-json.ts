import type { UserAssignment } from '../../src/harvest/wire.ts'
import type { Expense } from '../world/records.ts'
import { userAssignmentJson } from './assignment-json.ts'
import type { Caller } from './caller.ts'
import { clientWithCurrency, projectRef, userRef } from './refs.ts'
import { datetime } from './values.ts'

/** Harvest's reason, null for an expense that is not locked. */
export function expenseLockedReason({ invoice, approval, isPeriodLocked }: Expense): string | null {
  if (invoice) return 'Expense is invoiced.'
  return approval === 'approved' || isPeriodLocked ? 'The project is locked for this time period.' : null
}

/** An expense as the caller may see it, keys in Harvest's order. */
export function expenseJson(expense: Expense, caller: Caller) {
  const { receipt, category } = expense
  const { project } = expense.userAssignment
  const reason = expenseLockedReason(expense)
  const userAssignment: UserAssignment = userAssignmentJson(expense.userAssignment, caller)
  return {
    id: expense.id,
    notes: expense.notes,
    total_cost: expense.totalCost,
    units: expense.units,
    is_closed: expense.approval === 'approved',
    approval_status: expense.approval,
    is_locked: reason !== null,
    is_explicitly_locked: false,
    is_billed: expense.invoice !== null,
    locked_reason: reason,
    spent_date: expense.spentDate,
    created_at: datetime(expense.createdAt),
    updated_at: datetime(expense.updatedAt),
    billable: expense.billable,
    reimbursement: false,
    receipt: receipt && {
      url: `${caller.account.company.base_uri}/expenses/${expense.id}/receipt`,
      file_name: receipt.fileName,
      file_size: receipt.sizeBytes,
      content_type: receipt.contentType,
    },
    user: userRef(expense.owner),
    user_assignment: userAssignment,
    project: projectRef(project),
    expense_category: {
      id: category.id,
      name: category.name,
      unit_price: category.unitPrice,
      unit_name: category.unitName,
    },
    client: clientWithCurrency(project.client),
    invoice: expense.invoice,
  }
}
