import * as v from 'valibot'
import { flag, id, list, record, type Schema, seconds, text } from './fields.ts'
import type { Account, AccountsAnswer, Company, User } from './wire.ts'

/** The fields of a user that Sheaf relies on, and has therefore checked. */
export type CheckedUser = Pick<
  User,
  'id' | 'first_name' | 'last_name' | 'email' | 'timezone' | 'weekly_capacity' | 'is_active' | 'access_roles'
>

/** The fields of a company that Sheaf relies on, and has therefore checked. */
export type CheckedCompany = Pick<
  Company,
  | 'name'
  | 'is_active'
  | 'week_start_day'
  | 'wants_timestamp_timers'
  | 'time_format'
  | 'date_format'
  | 'clock'
  | 'currency'
  | 'currency_code_display'
  | 'currency_symbol_display'
  | 'decimal_symbol'
  | 'thousands_separator'
  | 'weekly_capacity'
  | 'day_entry_notes_required'
>

export const user: Schema<CheckedUser> = record({
  id,
  first_name: text,
  last_name: text,
  email: text,
  timezone: text,
  weekly_capacity: seconds,
  is_active: flag,
  access_roles: list(text),
})

export const company: Schema<CheckedCompany> = record({
  name: text,
  is_active: flag,
  week_start_day: v.picklist(['Saturday', 'Sunday', 'Monday'], 'is not a day that weeks start on'),
  wants_timestamp_timers: flag,
  time_format: v.picklist(['decimal', 'hours_minutes'], 'is not a known format'),
  date_format: text,
  clock: v.picklist(['12h', '24h'], 'is not a known clock'),
  currency: v.exactOptional(text),
  // never worth an account: there is a usual way to write amounts
  currency_code_display: v.fallback(text, ''),
  currency_symbol_display: v.fallback(text, ''),
  decimal_symbol: text,
  thousands_separator: text,
  weekly_capacity: seconds,
  day_entry_notes_required: v.exactOptional(flag),
})

export const accountsAnswer: Schema<Pick<AccountsAnswer, 'user'> & { accounts: unknown[] }> = record({
  user: record({ id, first_name: text, last_name: text, email: text }),
  accounts: list(v.unknown()),
})

export const account: Schema<Account> = record({
  id,
  name: text,
  product: text,
  google_sign_in_required: v.exactOptional(flag),
})
