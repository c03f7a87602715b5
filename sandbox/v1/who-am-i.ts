import { isAdministrator, isManager, may } from '../api/permissions.ts'
import type { Caller } from '../api/caller.ts'
import { dayNumber, yearOf } from '../world/calendar.ts'
import type { Day } from '../world/calendar.ts'
import { instantOf } from '../world/zone.ts'
import type { XmlNode } from './xml.ts'

/** The company and the person that a token of V1 is of. `now` is epoch ms. */
export function whoAmI({ account: { company }, self, managed }: Caller, now: number): XmlNode {
  return {
    company: {
      base_uri: company.base_uri,
      full_domain: company.full_domain,
      name: company.name,
      active: company.is_active,
      week_start_day: company.week_start_day,
      time_format: company.time_format,
      clock: company.clock,
      decimal_symbol: company.decimal_symbol,
      color_scheme: company.color_scheme,
      modules: {
        expenses: company.expense_feature,
        invoices: company.invoice_feature,
        estimates: company.estimate_feature,
        approval: company.approval_feature,
      },
      thousands_separator: company.thousands_separator,
    },
    user: {
      timezone: self.timezone,
      timezone_utc_offset: standardOffsetSeconds(self.zone, now),
      id: self.id,
      email: self.email,
      admin: isAdministrator(self),
      first_name: self.firstName,
      last_name: self.lastName,
      avatar_url: self.avatarUrl,
      project_manager: {
        is_project_manager: isAdministrator(self) || (isManager(self) && managed.size > 0),
        can_see_rates: may(self, 'billable_rates_manager'),
        can_create_projects: may(self, 'project_creator'),
        can_create_invoices: may(self, 'managed_projects_invoice_drafter'),
      },
      timestamp_timers: company.wants_timestamp_timers,
    },
  }
}

// without summer time, as Rails has it; a guess
function standardOffsetSeconds(zone: string, now: number): number {
  const year = yearOf(Math.floor(now / 86_400_000))
  const offsetOn = (day: Day) => dayNumber(day) * 86_400 - instantOf({ day, minutes: 0 }, zone) / 1000
  return Math.min(offsetOn(`${year}-01-01`), offsetOn(`${year}-07-01`))
}
