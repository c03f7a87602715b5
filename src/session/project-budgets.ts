import { readProjectBudgets } from '../harvest/project-budgets.ts'
import { connected, tokenOfNow } from './harvest.ts'

/** The budgets of an account's projects, as far as they are shown to the signed-in person. Throws HarvestError. */
export const readProjectBudgetsOf = (accountId: number, signal?: AbortSignal): ReturnType<typeof readProjectBudgets> =>
  readProjectBudgets(connected(), { token: tokenOfNow(), accountId }, signal)
