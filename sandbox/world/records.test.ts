import { describe, expect, it } from 'vitest'
import type { HarvestAccount } from './account.ts'
import { billableRate, rateOn } from './rates.ts'
import { createWorld } from './world.ts'

const today = '2026-03-11'

function hoursAccount(): HarvestAccount {
  const [account] = createWorld(today).accounts
  if (!account) throw new Error('There is an account')
  return account
}

const rate = (amount: number, startDate: string | null) => ({ id: 1, amount, startDate, createdAt: 0, updatedAt: 0 })

describe('the records of an account', () => {
  it('are the world’s own: what changes in one is not seen in the next', () => {
    const [project] = hoursAccount().projects.all
    if (project) project.name = 'changed'
    expect(hoursAccount().projects.all.map(({ name }) => name)).not.toContain('changed')
  })

  it('are pointed at by entries, assignments and expenses of the same world', () => {
    const { timesheet, users, userAssignments, taskAssignments, projects, expenses } = hoursAccount()
    for (const { owner, userAssignment, taskAssignment } of timesheet.entries) {
      if (users.find(owner.id) !== owner || userAssignments.find(userAssignment.id) !== userAssignment)
        throw new Error('An entry of another world')
      expect(taskAssignments.find(taskAssignment.id)).toBe(taskAssignment)
      if (userAssignment.project !== taskAssignment.project) throw new Error('Two projects in an entry')
    }
    for (const { project } of userAssignments.all) expect(projects.find(project.id)).toBe(project)
    for (const { userAssignment, owner } of expenses.all) expect(userAssignment.user).toBe(owner)
    expect(expenses.all.length).toBeGreaterThan(10)
  })

  it('know two currencies, every kind of budget and of billing, and a fixed fee', () => {
    const { clients, projects } = hoursAccount()
    expect(new Set(clients.all.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'CHF']))
    expect(new Set(projects.all.map(({ budgetBy }) => budgetBy))).toEqual(
      new Set(['project', 'project_cost', 'task', 'task_fees', 'person', 'none']),
    )
    expect(new Set(projects.all.map(({ billBy }) => billBy))).toEqual(new Set(['Project', 'Tasks', 'People', 'none']))
    expect(projects.all.filter(({ isFixedFee, fee }) => isFixedFee && fee !== null)).toHaveLength(1)
    for (const asked of ['budgetIsMonthly', 'showBudgetToAll'] as const)
      expect(projects.all.some((project) => project[asked])).toBe(true)
  })

  it('keep the expenses of a past day as the days go on', () => {
    const [tomorrow] = createWorld('2026-03-12').accounts
    const known = new Map(tomorrow?.expenses.all.map((expense) => [expense.id, expense.totalCost]))
    const lately = hoursAccount().expenses.all.filter(({ spentDate }) => spentDate > '2025-11-01')
    expect(lately.length).toBeGreaterThan(5)
    for (const { id, totalCost } of lately) expect(known.get(id)).toBe(totalCost)
  })
})

describe('rates', () => {
  it('hold from their start to the day before the next', () => {
    const rates = [rate(80, null), rate(90, '2026-01-01')]
    expect([rateOn(rates, '2025-12-31'), rateOn(rates, '2026-01-01'), rateOn([], '2026-01-01')]).toEqual([80, 90, null])
  })

  it('of an entry are the project’s, the task’s or the person’s, as the project is billed, and none when not billable', () => {
    const entry = hoursAccount().timesheet.entries.find(({ taskAssignment }) => taskAssignment.billable)
    if (!entry) throw new Error('Something is billable')
    const { project } = entry.taskAssignment
    entry.taskAssignment.hourlyRate = 1
    project.hourlyRate = 2
    entry.userAssignment.hourlyRate = 3
    entry.owner.billableRates = [rate(4, null)]
    const billedBy = (billBy: typeof project.billBy) => {
      project.billBy = billBy
      return billableRate(entry)
    }
    expect((['Tasks', 'Project', 'People', 'none'] as const).map(billedBy)).toEqual([1, 2, 4, null])
    entry.userAssignment.useDefaultRates = false
    expect(billedBy('People')).toBe(3)
    project.isBillable = false
    expect(billedBy('People')).toBeNull()
  })
})
