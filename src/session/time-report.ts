import { type ReportedDays, readTimeByPerson, readTimeByProject } from '../harvest/time-report.ts'
import { connected, tokenOfNow } from './harvest.ts'

/** An account's hours by project, of everybody whose time the signed-in person may see. Throws HarvestError. */
export const readTimeByProjectOf = (
  accountId: number,
  days: ReportedDays,
  signal?: AbortSignal,
): ReturnType<typeof readTimeByProject> =>
  readTimeByProject(connected(), { token: tokenOfNow(), accountId }, days, signal)

/** The same by person. Throws HarvestError. */
export const readTimeByPersonOf = (
  accountId: number,
  days: ReportedDays,
  signal?: AbortSignal,
): ReturnType<typeof readTimeByPerson> =>
  readTimeByPerson(connected(), { token: tokenOfNow(), accountId }, days, signal)
