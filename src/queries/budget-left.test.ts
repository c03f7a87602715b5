import { expect, it } from 'vitest'
import type { Budget } from '../domain/budget.ts'
import { leftInWords } from './budgets.ts'

const hour = 3600
const words = (some: Partial<Budget>) =>
  leftInWords(
    {
      accountId: 1,
      client: { id: 1, name: 'Saltmarsh' },
      project: { id: 1, name: 'Webshop' },
      by: 'project',
      isMonthly: false,
      amounts: { budget: 100 * hour, spent: 64.5 * hour },
      ...some,
    },
    'hours-minutes',
  )

it('says what is left of a budget', () => {
  expect(words({})).toBe('35:30 of the budget left')
  expect(words({ isMonthly: true })).toBe('35:30 of the budget left this month')
  expect(words({ amounts: { budget: hour, spent: 2 * hour } })).toBe('over budget')
  expect(words({ amounts: { budget: hour, spent: hour } })).toBe('budget used up')
})

it('says of money which part is left, and never none of what is not used up', () => {
  expect(words({ by: 'task_fees', amounts: { budget: 1000, spent: 640 } })).toBe('36 % of the budget left')
  expect(words({ by: 'project_cost', amounts: { budget: 1000, spent: 999 } })).toBe('1 % of the budget left')
})

it('says nothing of what is not shown, or is left to others', () => {
  expect(words({ amounts: undefined })).toBeUndefined()
  expect(words({ by: 'person' })).toBeUndefined()
})
