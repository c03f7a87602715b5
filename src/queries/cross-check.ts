import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Reported } from '../domain/cross-check.ts'
import { monthsBetween } from '../domain/day.ts'
import { secondsOfHours } from '../domain/duration.ts'
import type { Range } from '../domain/period.ts'
import type { List } from '../harvest/answer.ts'
import { HarvestError } from '../harvest/errors.ts'
import type { AccountUser } from '../session/harvest.ts'
import { readTimeByPersonOf, readTimeByProjectOf } from '../session/time-report.ts'
import { freshFor } from './fresh-for.ts'
import { harvestNow } from './harvest-clock.ts'
import { monthReadsOf } from './month-reads.ts'
import type { Profile } from './profiles.ts'

/** A report, and when it came, in epoch ms by Harvest if that is known. */
export type ReadReport = { reported: Reported; reportedAt: number | undefined }

/** Harvest takes no more from the first to the last day: https://help.getharvest.com/api-v2/reports-api/reports/time-reports/ (2026-08) */
export const mostDaysApart = 365

/**
 * How one's own hours can be told from those of others. A member's reports have nobody else's; whoever may see more has them in
 * the report by person alone.
 */
export const reportedBy = ({ accessRoles }: Pick<Profile, 'accessRoles'>): Reported['by'] =>
  accessRoles?.includes('member') ? 'project' : 'person'

export const timeReportQueries = {
  /** The person's hours of some days by Harvest's report; null when Harvest does not show it. */
  of: (me: AccountUser, by: Reported['by'], { from, to }: Range) =>
    queryOptions({
      queryKey: [me.userId, me.accountId, 'time-report', by, from, to],
      queryFn: async ({ signal }): Promise<ReadReport | null> => {
        try {
          const reported = await readReport(me, by, { from, to }, signal)
          return { reported, reportedAt: harvestNow() }
        } catch (error) {
          if (error instanceof HarvestError && error.kind === 'forbidden') return null
          throw error
        }
      },
      staleTime: freshFor.reports,
      // only who asks is answered: reports have a small limit of their own
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
}

async function readReport(me: AccountUser, by: Reported['by'], days: Range, signal: AbortSignal): Promise<Reported> {
  if (by === 'person') {
    const rows = wholeOf(await readTimeByPersonOf(me.accountId, days, signal))
    const own = rows.filter((row) => row.user_id === me.userId)
    return { by, seconds: own.reduce((sum, row) => sum + secondsOfHours(row.total_hours), 0) }
  }
  const rows = wholeOf(await readTimeByProjectOf(me.accountId, days, signal))
  return {
    by,
    rows: rows.map((row) => ({
      project: { id: row.project_id, name: row.project_name },
      client: { id: row.client_id, name: row.client_name },
      seconds: secondsOfHours(row.total_hours),
    })),
  }
}

/** All rows, since a sum without one of them would pass for a difference. */
function wholeOf<Row>({ items, rejected: [unreadable] }: List<Row>): Row[] {
  if (!unreadable) return items
  throw new HarvestError('broken', 'GET /v2/reports/time', { unreadable: unreadable.reason })
}

/** Reads a person's months whole, whatever is kept of them, each time that `refetch` is called. */
export function useReadAgain(me: AccountUser, { from, to }: Range) {
  const client = useQueryClient()
  const months = monthsBetween(from, to)
  return useQuery({
    queryKey: [me.userId, me.accountId, 'read-again', ...months],
    queryFn: async ({ signal }) => {
      await monthReadsOf(client).readAgain(me, months, signal)
      return Date.now()
    },
    enabled: false,
  })
}
