import type { AccountRecords } from './account.ts'
import { dayOf, mondayOf, instantOn } from './calendar.ts'
import { Dice } from './dice.ts'
import type { AccountPlan } from './plan.ts'
import type { Expense } from './records.ts'
import { settled } from './settling.ts'

type Beside = Omit<AccountRecords, 'expenses'>

/** What people paid in the half year up to today (days since 1970), about one a month and person. */
export function expensesOf(plan: AccountPlan, account: Beside, firstIdOf: (day: number) => number, today: number) {
  const categories = account.expenseCategories.all.filter(({ isActive }) => isActive)
  return account.users.all.flatMap((owner, userIndex) => {
    const open = account.userAssignments.all.filter(({ user, isActive }) => user === owner && isActive)
    const expenses: Expense[] = []
    for (let monday = mondayOf(today) - 182; monday <= today && categories.length > 0; monday += 7) {
      const throws = new Dice(owner.id, monday, 5)
      const day = monday + throws.between(0, 4)
      if (!throws.chance(0.25) || day > today) continue
      const [userAssignment, category] = [throws.pick(open), throws.pick(categories)]
      const { project } = userAssignment
      const units = category.unitPrice === null ? 1 : throws.between(12, 240)
      const price = category.unitPrice ?? throws.between(900, 24_000) / 100
      const at = instantOn(day, '17:02:15')
      expenses.push({
        id: firstIdOf(day) + userIndex,
        owner,
        userAssignment,
        category,
        spentDate: dayOf(day),
        notes: throws.chance(0.8) ? `${category.name}, ${project.name}` : null,
        totalCost: Math.round(units * price * 100) / 100,
        units,
        billable: project.isBillable,
        receipt: throws.chance(0.3)
          ? { fileName: 'receipt.png', sizeBytes: throws.between(20_000, 400_000), contentType: 'image/png' }
          : null,
        createdAt: at,
        ...settled({ plan, project, billable: project.isBillable, day, today }, at),
      })
    }
    return expenses
  })
}
