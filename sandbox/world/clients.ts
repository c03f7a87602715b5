import { instantOn } from './calendar.ts'
import { Dice } from './dice.ts'
import type { AccountPlan, ClientPlan } from './plan.ts'
import type { Client, Contact, ExpenseCategory, Task } from './records.ts'

export type PlannedClient = { clientPlan: ClientPlan; client: Client }

/** The clients of an account, each beside what it was made from. */
export function clientsOf(plan: AccountPlan, today: number): PlannedClient[] {
  return plan.clients.map((clientPlan, index) => {
    const id = plan.id * 10 + index
    const at = instantOn(today - 1310 + index * 3, '12:00:31')
    const client = {
      id,
      name: clientPlan.name,
      isActive: !clientPlan.isArchived,
      address: clientPlan.address ?? null,
      statementKey: statementKey(id),
      currency: clientPlan.currency ?? plan.currency,
      createdAt: at,
      updatedAt: at,
    }
    return { clientPlan, client }
  })
}

export function contactsOf(plan: AccountPlan, clients: readonly PlannedClient[], today: number): Contact[] {
  const at = instantOn(today - 1200, '12:05:02')
  const planned = clients.flatMap(({ clientPlan, client }) =>
    (clientPlan.contacts ?? []).map((contact) => ({ client, contact })),
  )
  return planned.map(({ client, contact }, index) => ({
    id: plan.id * 8 + index,
    client,
    title: null,
    lastName: '',
    email: '',
    phoneOffice: '',
    phoneMobile: '',
    fax: '',
    invoiceRecipientStatus: 'none',
    createdAt: at,
    updatedAt: at,
    ...contact,
  }))
}

export function tasksOf(plan: AccountPlan, today: number): Task[] {
  return Object.entries(plan.tasks).map(([name, { rate, isDefault, isArchived }], index) => ({
    id: plan.id * 14 + index,
    name,
    billableByDefault: rate !== undefined,
    isDefault: isDefault ?? false,
    isActive: !isArchived,
    defaultHourlyRate: rate ?? null,
    createdAt: instantOn(today - 1320 + index, '10:22:40'),
    updatedAt: instantOn(isArchived ? today - 500 : today - 1320 + index, '10:22:40'),
  }))
}

export function expenseCategoriesOf(plan: AccountPlan, today: number): ExpenseCategory[] {
  const at = instantOn(today - 1320, '10:21:00')
  return plan.expenseCategories.map(({ name, unitName, unitPrice, isArchived }, index) => ({
    id: plan.id * 6 + index,
    name,
    isActive: !isArchived,
    unitName: unitName ?? null,
    unitPrice: unitPrice ?? null,
    createdAt: at,
    updatedAt: at,
  }))
}

/** 32 hexadecimal digits that follow from the client's id. */
export const statementKey = (clientId: number): string => new Dice(clientId, 4).hexDigits(32)
