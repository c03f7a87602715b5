import { queryOptions } from '@tanstack/react-query'
import type { CheckedCompany } from '../harvest/account-schema.ts'
import { HarvestError } from '../harvest/errors.ts'
import { ianaTimeZone } from '../harvest/time-zones.ts'
import type { User } from '../harvest/wire.ts'
import { readCompanyOf, readUserOf } from '../session/harvest.ts'
import type { MoneyAs } from '../ui/format/money.ts'
import { freshFor } from './fresh-for.ts'
import { moneyOfCompany, type Ways, waysOfCompany } from './ways.ts'

/** Who the person is inside one account, and that account's ways of showing time. */
export type Profile = Ways & {
  userId: number
  personName: string
  /** Harvest's, such as `member`; absent in what an earlier version has kept. */
  accessRoles?: readonly string[]
  /** Undefined when the account does not show its settings to this person. */
  companyName: string | undefined
  /** As Harvest names the person's zone. */
  zoneName: string
  /** IANA name; undefined when Harvest's name for the zone is not known here. */
  timeZone: string | undefined
  moneyAs: MoneyAs
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
      meta: { isKept: true },
    }),
}

// a member may be refused the company: expected, and then the usual formats serve
function unlessForbidden(error: unknown): undefined {
  if (error instanceof HarvestError && (error.kind === 'forbidden' || error.kind === 'missing')) return undefined
  throw error
}

function toProfile(
  user: Pick<User, 'id' | 'first_name' | 'last_name' | 'timezone' | 'access_roles'>,
  company: CheckedCompany | undefined,
): Profile {
  return {
    userId: user.id,
    personName: `${user.first_name} ${user.last_name}`.trim(),
    accessRoles: user.access_roles,
    companyName: company?.name,
    zoneName: user.timezone,
    timeZone: ianaTimeZone(user.timezone),
    ...waysOfCompany(company),
    moneyAs: moneyOfCompany(company),
    hasClockTimes: company?.wants_timestamp_timers,
  }
}
