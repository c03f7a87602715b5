import { queryOptions } from '@tanstack/react-query'
import { HarvestError } from '../harvest/errors.ts'
import { ianaTimeZone } from '../harvest/time-zones.ts'
import type { Company, User } from '../harvest/wire.ts'
import type { Weekday } from '../domain/day.ts'
import { readCompanyOf, readUserOf } from '../session/harvest.ts'
import { freshFor } from './fresh-for.ts'

/** Who the person is inside one account, and that account's ways of showing time. */
export type Profile = {
  userId: number
  personName: string
  /** Undefined when the account does not show its settings to this person. */
  companyName: string | undefined
  /** IANA name; undefined when Harvest's name for the zone is not known here. */
  timeZone: string | undefined
  firstWeekday: Weekday
  hoursAs: 'decimal' | 'hours-minutes'
  clock: '12h' | '24h'
  /** Whether entries have start and end times; undefined when the account does not tell. */
  hasClockTimes: boolean | undefined
}

export const profileQueries = {
  of: (accountId: number) =>
    queryOptions({
      queryKey: [accountId, 'profile'],
      queryFn: async ({ signal }) => {
        const [user, company] = await Promise.all([
          readUserOf(accountId, signal),
          readCompanyOf(accountId, signal).catch(unlessForbidden),
        ])
        return toProfile(user, company)
      },
      staleTime: freshFor.accounts,
    }),
}

// a member may be refused the company: expected, and then the usual formats serve
function unlessForbidden(error: unknown): undefined {
  if (error instanceof HarvestError && (error.kind === 'forbidden' || error.kind === 'missing')) return undefined
  throw error
}

const weekdays: Record<Company['week_start_day'], Weekday> = { Sunday: 0, Monday: 1, Saturday: 6 }

function toProfile(
  user: Pick<User, 'id' | 'first_name' | 'last_name' | 'timezone'>,
  company: ShownCompany | undefined,
): Profile {
  return {
    userId: user.id,
    personName: `${user.first_name} ${user.last_name}`.trim(),
    companyName: company?.name,
    timeZone: ianaTimeZone(user.timezone),
    firstWeekday: weekdays[company?.week_start_day ?? 'Monday'],
    hoursAs: company?.time_format === 'decimal' ? 'decimal' : 'hours-minutes',
    clock: company?.clock ?? '24h',
    hasClockTimes: company?.wants_timestamp_timers,
  }
}

type ShownCompany = Pick<Company, 'name' | 'week_start_day' | 'time_format' | 'clock' | 'wants_timestamp_timers'>
