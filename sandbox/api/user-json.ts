import type * as wire from '../../src/harvest/wire.ts'
import type { Day } from '../world/calendar.ts'
import { rateOn } from '../world/rates.ts'
import type { User } from '../world/records.ts'
import { localTime } from '../world/zone.ts'
import type { Caller } from './caller.ts'
import { accessRolesOf, looksAfter, may, seesCostRates } from './permissions.ts'
import { datetime } from './values.ts'

/** A user as the caller may see it, with the rates of today: members do not find any, not even in their own record. */
export function userJson(user: User, caller: Caller, now: number): wire.User & { saml_exempt?: boolean } {
  const { account, self } = caller
  const today: Day = localTime(now, user.zone).day
  const seesBillable = may(self, 'billable_rates_manager') && (user === self || looksAfter(caller, user))
  return {
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    employee_id: user.employeeId,
    email: user.email,
    telephone: user.telephone,
    timezone: user.timezone,
    weekly_capacity: user.weeklyCapacitySeconds,
    has_access_to_all_future_projects: user.hasAccessToAllFutureProjects,
    is_contractor: user.isContractor,
    is_active: user.isActive,
    calendar_integration_enabled: false,
    calendar_integration_source: null,
    created_at: datetime(user.createdAt),
    updated_at: datetime(user.updatedAt),
    ...(account.company.saml_sign_in_required && { saml_exempt: user.samlExempt ?? false }),
    can_create_projects: may(user, 'project_creator'),
    ...(seesBillable && { default_hourly_rate: rateOn(user.billableRates, today) }),
    ...(seesCostRates(caller) && { cost_rate: rateOn(user.costRates, today) }),
    roles: account.roles.all.filter(({ userIds }) => userIds.includes(user.id)).map(({ name }) => name),
    access_roles: accessRolesOf(user),
    avatar_url: user.avatarUrl,
  }
}
