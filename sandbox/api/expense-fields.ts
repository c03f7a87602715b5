import { invalid } from '../refusals.ts'
import type { HarvestAccount } from '../world/account.ts'
import type { Expense, ExpenseCategory, Receipt, User, UserAssignment } from '../world/records.ts'
import { decimal, integer, isBlank } from './values.ts'
import type { Values } from './values.ts'

/** The assignment to an open project of an owner who is not archived. Refuses with 422. */
export function assignmentOn(account: HarvestAccount, owner: User, projectId: unknown): UserAssignment {
  if (!owner.isActive) throw invalid('User is invalid')
  const id = integer(projectId)
  const found = account.userAssignments.all.find(
    ({ user, project, isActive }) => user === owner && isActive && project.isActive && project.id === id,
  )
  if (!found) throw invalid('Project is invalid')
  return found
}

/** Refuses with 422 a category that is none, or archived. */
export function categoryOf(account: HarvestAccount, id: unknown): ExpenseCategory {
  const category = account.expenseCategories.find(integer(id))
  if (!category?.isActive) throw invalid('Expense category is invalid')
  return category
}

/** Units times the category's price; where it has none, one unit at the total cost. Refuses with 422 when either is missing. */
export function costOf({ unitPrice }: ExpenseCategory, body: Values): Pick<Expense, 'units' | 'totalCost'> {
  if (unitPrice === null) return { units: 1, totalCost: hundredths(numberOf('Total cost', body['total_cost'])) }
  const units = numberOf('Units', body['units'])
  return { units, totalCost: hundredths(units * unitPrice) }
}

/** A file from a form; what comes any other way is not looked at. */
export function receiptOf(value: unknown): Receipt | undefined {
  if (!(value instanceof File)) return undefined
  return { fileName: value.name, sizeBytes: value.size, contentType: value.type }
}

function numberOf(name: 'Units' | 'Total cost', value: unknown): number {
  if (isBlank(value)) throw invalid(`${name} can't be blank`)
  const number = decimal(value)
  if (number === undefined) throw invalid(`${name} is not a number`)
  return number
}

const hundredths = (number: number) => Math.round(number * 100) / 100
